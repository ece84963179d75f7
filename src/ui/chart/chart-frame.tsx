import { memo, useMemo, useState } from 'react'
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts'
import type { Format } from '@/lib/format'
import { Cursor } from './cursor'
import { createHover } from './hover'
import type { Hub } from './hub'
import { Layers, LayersProvider } from './layers'
import { axisWidth, highest, MARGIN, marksOf, plotOf, textWidth } from './scale'
import { timeTickLabel, timeTicks } from './ticks'
import type { FormatValue, TimeChartProps } from './types'
import { useDerived, useMovingOn, useTimeWindow } from './use-window'

export type ChartFrameProps = Omit<TimeChartProps, 'source'> & {
  readonly hub: Hub
  readonly width: number
  readonly height: number
  /** The id of the element that holds the summary. */
  readonly summaryId: string
}

const NO_BASELINES: ChartFrameProps['baselines'] = []

/** The drawn chart. Loaded when the first one is shown, since it brings recharts along. */
export function ChartFrame(props: ChartFrameProps) {
  const { hub, range, now, width, height, series, unit, format, formatAxis, valueSteps, texts, title } = props
  const baselines = props.baselines ?? NO_BASELINES
  const [hover] = useState(createHover)
  const window = useTimeWindow({ hub, range, width, now })
  useMovingOn({ hub, range, width, now })
  const marks = useDerived(
    hub,
    () => marksOf(highest(hub.read(), series, baselines ?? [], window), height, valueSteps),
    (a, b) => a.length === b.length && a.at(-1) === b.at(-1),
  )
  const top = marks.at(-1) ?? 1
  const axis = axisWidth(marks.map(formatAxis))
  const plot = useMemo(() => plotOf(width, height, axis), [width, height, axis])
  const contents = useMemo(
    () => ({ hub, hover, window, top, series, baselines: baselines ?? [], now, texts }),
    [hub, hover, window, top, series, baselines, now, texts],
  )
  return (
    <div className="relative" style={{ height }}>
      <div
        role="img"
        aria-label={title}
        aria-describedby={props.summaryId}
        className="print:[&_.recharts-wrapper]:w-full! print:[&_svg]:h-auto print:[&_svg]:max-w-full"
      >
        <LayersProvider value={contents}>
          <Axes
            {...{ width, height, axis, unit, format, formatAxis, marks }}
            from={window.from}
            to={window.to}
            plotWidth={plot.width}
          />
        </LayersProvider>
      </div>
      <Cursor {...{ hub, hover, window, plot, width, title, series, format, texts }} />
    </div>
  )
}

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
const Axes = memo(function Axes(props: AxesProps) {
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
