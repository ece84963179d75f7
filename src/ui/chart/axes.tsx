import { memo, useMemo } from 'react'
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts'
import type { Format } from '@/lib/format'
import { Layers } from './layers'
import { MARGIN, textWidth } from './scale'
import { timeTickLabel, timeTicks } from './ticks'
import type { FormatValue } from './types'

interface AxesProps {
  readonly width: number
  readonly height: number
  readonly axis: number
  readonly plotWidth: number
  readonly from: number
  readonly to: number
  readonly marks: readonly number[]
  readonly unit: string
  readonly format: Format
  readonly formatAxis: FormatValue
}

const TIME_LABEL_GAP = 26

/** As many marks as their labels leave room for; labels with seconds need more. */
function timeTicksFor(from: number, to: number, plotWidth: number, format: Format) {
  const marks = (label: string) =>
    timeTicks(from, to, Math.floor(plotWidth / (textWidth(label) + TIME_LABEL_GAP)), format.timeZone)
  const found = marks(format.timeShort(from))
  return found.stepMs < 60_000 ? marks(format.time(from)) : found
}

/** recharts' part: axes, grid and scales, on two points that span the window. It renders when the window moves. */
export const Axes = memo(function Axes(props: AxesProps) {
  const { width, height, axis, plotWidth, from, to, marks, unit, format, formatAxis } = props
  const top = marks.at(-1) ?? 1
  const data = useMemo(
    () => [
      { at: from, value: 0 },
      { at: to, value: top },
    ],
    [from, to, top],
  )
  const time = useMemo(() => {
    const found = timeTicksFor(from, to, plotWidth, format)
    const label = (at: number) => timeTickLabel(at, found.stepMs, format)
    // A label at the very edge would be cut off, or run into the zone's name.
    const fits = (at: number) => {
      const x = ((at - from) / (to - from)) * plotWidth
      return x >= textWidth(label(at)) / 2 && x <= plotWidth - textWidth(label(at)) / 2 + MARGIN.right
    }
    return { label, ticks: found.ticks.filter(fits) }
  }, [from, to, plotWidth, format])
  return (
    <LineChart width={width} height={height} data={data} margin={CHART_MARGIN} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="at"
        type="number"
        scale="linear"
        domain={[from, to]}
        allowDataOverflow
        ticks={time.ticks}
        interval={0}
        height={MARGIN.bottom}
        tickLine={false}
        axisLine={AXIS_LINE}
        tick={({ x, y, payload }: TickProps) => (
          <AxisText x={x} y={Number(y) + 6} anchor="middle">
            {time.label(payload.value)}
          </AxisText>
        )}
      />
      <YAxis
        dataKey="value"
        type="number"
        scale="linear"
        domain={[0, top]}
        allowDataOverflow
        ticks={marks}
        interval={0}
        width={axis}
        tickLine={false}
        axisLine={false}
        tick={({ y, payload }: TickProps) => (
          <AxisText x={axis - 7} y={Number(y) + 4} anchor="end">
            {formatAxis(payload.value)}
          </AxisText>
        )}
      />
      <AxisText x={0} y={11} anchor="start">
        {unit}
      </AxisText>
      <AxisText x={width} y={11} anchor="end">
        {format.zone(to)}
      </AxisText>
      <Layers />
    </LineChart>
  )
})

const CHART_MARGIN = { top: MARGIN.top, right: MARGIN.right, bottom: 0, left: 0 }
const AXIS_LINE = { stroke: 'var(--line)' }

interface TickProps {
  readonly x: number | string
  readonly y: number | string
  readonly payload: { readonly value: number }
}

interface AxisTextProps {
  readonly x: number | string
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly children: string
}

function AxisText({ x, y, anchor, children }: AxisTextProps) {
  return (
    <text x={x} y={y} textAnchor={anchor} className="fill-muted text-[11px] tabular-nums">
      {children}
    </text>
  )
}
