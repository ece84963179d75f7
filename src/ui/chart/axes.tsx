import { memo, useCallback, useMemo } from 'react'
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts'
import { AxisText } from './axis-text'
import { Layers } from './layers'
import { MARGIN } from './scale'
import type { FormatValue } from './types'

interface AxesProps {
  readonly width: number
  readonly height: number
  readonly axis: number
  /** How much time the window spans, milliseconds. */
  readonly span: number
  readonly marks: readonly number[]
  readonly unit: string
  readonly formatAxis: FormatValue
}

/**
 * recharts' part: axes, grid and scales, on two points that span the window. Its time axis counts from the window's
 * beginning, so that it stays as it is while the window moves on: to render it anew costs several times what a poll may.
 */
export const Axes = memo(function Axes({ width, height, axis, span, marks, unit, formatAxis }: AxesProps) {
  const top = marks.at(-1) ?? 1
  const data = useMemo(
    () => [
      { at: 0, value: 0 },
      { at: span, value: top },
    ],
    [span, top],
  )
  const time = useMemo(() => [0, span], [span])
  const values = useMemo(() => [0, top], [top])
  const valueLabel = useCallback(
    ({ y, payload }: TickProps) => (
      <AxisText x={axis - 7} y={Number(y) + 4} anchor="end">
        {formatAxis(payload.value)}
      </AxisText>
    ),
    [axis, formatAxis],
  )
  return (
    <LineChart width={width} height={height} data={data} margin={CHART_MARGIN} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="at"
        type="number"
        scale="linear"
        domain={time}
        allowDataOverflow
        ticks={NO_TICKS}
        tick={false}
        height={MARGIN.bottom}
        tickLine={false}
        axisLine={AXIS_LINE}
      />
      <YAxis
        dataKey="value"
        type="number"
        scale="linear"
        domain={values}
        allowDataOverflow
        ticks={marks}
        interval={0}
        width={axis}
        tickLine={false}
        axisLine={false}
        tick={valueLabel}
      />
      <AxisText x={0} y={11} anchor="start">
        {unit}
      </AxisText>
      <Layers />
    </LineChart>
  )
})

const CHART_MARGIN = { top: MARGIN.top, right: MARGIN.right, bottom: 0, left: 0 }
const AXIS_LINE = { stroke: 'var(--line)' }
/** The times are a layer of ours: time-labels.tsx. */
const NO_TICKS: readonly number[] = []

interface TickProps {
  readonly x: number | string
  readonly y: number | string
  readonly payload: { readonly value: number }
}
