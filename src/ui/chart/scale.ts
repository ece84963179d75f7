import { lowerBound, type Samples } from '@/lib/series'
import type { TimeWindow } from './range'
import { type ValueSteps, valueTicks } from './ticks'
import type { ChartBaseline, ChartSeries } from './types'

/** The plot within the chart, pixels. */
export interface Plot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Room around the plot: the unit's line above, the time labels below. */
export const MARGIN = { top: 20, right: 14, bottom: 20 } as const

/** The plot of a chart of a size whose value labels need `axisWidth`. */
export function plotOf(width: number, height: number, axisWidth: number): Plot {
  return {
    left: axisWidth,
    top: MARGIN.top,
    width: Math.max(1, width - axisWidth - MARGIN.right),
    height: Math.max(1, height - MARGIN.top - MARGIN.bottom),
  }
}

/** A baseline this many times above all samples would press them to the floor: it is named at the top edge instead. */
const BASELINE_REACH = 3

/**
 * The highest value to be shown: of the samples in the window and of the baselines in their reach. 0 when there is none.
 */
export function highest(
  samples: Samples,
  series: readonly Pick<ChartSeries, 'column'>[],
  baselines: readonly Pick<ChartBaseline, 'value'>[],
  { from, to }: TimeWindow,
): number {
  const start = Math.max(0, lowerBound(samples.times, from) - 1)
  const end = Math.min(samples.times.length, lowerBound(samples.times, to) + 1)
  let most = 0
  for (const { column } of series) {
    const values = samples.values(column)
    for (let i = start; i < end; i += 1) {
      const value = values[i] ?? Number.NaN
      if (value > most && value < Number.POSITIVE_INFINITY) most = value
    }
  }
  const reach = most > 0 ? most * BASELINE_REACH : Number.POSITIVE_INFINITY
  return baselines.reduce((top, { value }) => (value !== null && value <= reach ? Math.max(top, value) : top), most)
}

/** At least so many pixels stay free above the highest value, which must not lie on the frame. */
const HEAD_PX = 5

/** The value that the axis has to reach so that `most` stays below the upper `head` pixels of a chart of a height. */
export function withHeadroom(most: number, height: number, head: number): number {
  const room = height - MARGIN.top - MARGIN.bottom
  return (most * room) / Math.max(room / 2, room - head - HEAD_PX)
}

/** The value axis's marks for a chart of a height; the last is the axis's end. */
export function marksOf(most: number, height: number, steps: ValueSteps | undefined): readonly number[] {
  const room = Math.floor((height - MARGIN.top - MARGIN.bottom) / 34)
  return valueTicks(most, Math.min(6, Math.max(2, room)), steps)
}

const WIDE = /[\u1100-\u115f\u2e80-\uffdc]/

/** How wide a text of 11 pixels is, about: enough to leave room for it, where measuring would cost a layout. */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += WIDE.test(letter) ? 11 : letter === ' ' || letter === '.' ? 3.5 : 6.8
  return width
}

/** The room for the value labels, in steps of 8 pixels so that the plot does not tremble with them. */
export function axisWidth(labels: readonly string[]): number {
  const widest = Math.max(0, ...labels.map(textWidth))
  return Math.max(32, Math.ceil((widest + 10) / 8) * 8)
}

/** A baseline with its place: pixels from the chart's top; `above` when it is beyond the axis's end. */
export interface PlacedBaseline {
  readonly baseline: ChartBaseline
  readonly y: number
  readonly labelY: number
  readonly above: boolean
}

const LABEL_HEIGHT = 13

/**
 * Places baselines and their labels, which must not cover one another.
 * @param top the end of the value axis
 * @param head pixels at the plot's upper edge that are taken
 */
export function placeBaselines(
  baselines: readonly ChartBaseline[],
  plot: Plot,
  top: number,
  head = 0,
): readonly PlacedBaseline[] {
  const known = baselines.filter(({ value }) => value !== null && Number.isFinite(value) && value > 0)
  const placed: PlacedBaseline[] = []
  // From the top down: a label that has no room above its line goes below the label before it.
  for (const baseline of [...known].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))) {
    const value = baseline.value ?? 0
    const y = plot.top + plot.height * (1 - Math.min(1, value / top))
    const free = (placed.at(-1)?.labelY ?? plot.top + head - LABEL_HEIGHT + 10) + LABEL_HEIGHT
    placed.push({ baseline, y, labelY: Math.max(y - 4, free), above: value > top })
  }
  return placed
}
