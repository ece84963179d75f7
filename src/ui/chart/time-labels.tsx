import { useMemo } from 'react'
import type { Format } from '@/lib/format'
import { AxisText } from './axis-text'
import type { TimeWindow } from './range'
import { MARGIN, type Plot, textWidth } from './scale'
import { timeTickLabel, timeTicks } from './ticks'

interface TimeLabelsProps {
  readonly window: TimeWindow
  readonly plot: Plot
  readonly format: Format
  /** The place of a moment, pixels. */
  x(at: number): number
}

const GAP = 26
/** From the axis down to the foot of its labels. */
const BELOW = 14
/** The line above the plot, which the unit and the zone share. */
const HEAD = 11

/** The times below the time axis and the name of their zone. A layer of ours, as it moves on with every few samples. */
export function TimeLabels({ window: { from, to }, plot, format, x }: TimeLabelsProps) {
  const { ticks, stepMs } = useMemo(() => ticksFor(from, to, plot.width, format), [from, to, plot.width, format])
  const right = plot.left + plot.width + MARGIN.right
  return (
    <>
      {ticks.map((at) => {
        const text = timeTickLabel(at, stepMs, format)
        const half = textWidth(text) / 2
        // A label at the very edge would be cut off, or run into the value labels.
        if (x(at) - half < plot.left || x(at) + half > right) return null
        return (
          <AxisText key={at} x={x(at)} y={plot.top + plot.height + BELOW} anchor="middle">
            {text}
          </AxisText>
        )
      })}
      <AxisText x={right} y={HEAD} anchor="end">
        {format.zone(to)}
      </AxisText>
    </>
  )
}

/** As many marks as their labels leave room for; labels with seconds need more. */
function ticksFor(from: number, to: number, plotWidth: number, format: Format) {
  const marks = (label: string) =>
    timeTicks(from, to, Math.floor(plotWidth / (textWidth(label) + GAP)), format.timeZone)
  const found = marks(format.timeShort(from))
  return found.stepMs < 60_000 ? marks(format.time(from)) : found
}
