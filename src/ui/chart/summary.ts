import type { Format } from '@/lib/format'
import { lowerBound, type ObservedSamples } from '@/lib/series'
import type { ChartRange, TimeWindow } from './range'
import type { ChartBaseline, ChartMark, ChartSeries, ChartTexts } from './types'

/** A line in numbers; null where unknown. */
export interface SeriesFacts {
  /** The value of the last sample. */
  readonly now: number | null
  readonly lowest: number | null
  readonly highest: number | null
}

/** Lowest, highest and last value of a column within a window. */
export function factsOf(samples: ObservedSamples, column: string, { from, to }: TimeWindow): SeriesFacts {
  const values = samples.values(column)
  const end = lowerBound(samples.times, to + 1)
  let lowest: number | null = null
  let highest: number | null = null
  for (let i = lowerBound(samples.times, from); i < end; i += 1) {
    const value = known(values[i])
    if (value === null) continue
    if (lowest === null || value < lowest) lowest = value
    if (highest === null || value > highest) highest = value
  }
  return { now: known(values[end - 1]), lowest, highest }
}

/** The number, or null for what a column holds instead of an unknown value. */
export function known(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}

/** What the chart shows, in a sentence or two. */
export function summaryText(
  samples: ObservedSamples,
  window: TimeWindow,
  {
    title,
    series,
    baselines = [],
    marks = [],
    range,
    format,
    texts,
  }: {
    title: string
    series: readonly ChartSeries[]
    baselines?: readonly ChartBaseline[] | undefined
    marks?: readonly ChartMark[] | undefined
    range: ChartRange
    format: Format
    texts: ChartTexts
  },
): string {
  const { times } = samples
  const first = times[lowerBound(times, window.from)]
  const last = times[lowerBound(times, window.to + 1) - 1]
  const facts = series.map(({ column }) => factsOf(samples, column, window))
  if (first === undefined || last === undefined || facts.every(({ highest }) => highest === null)) {
    const some = series.some(({ column }) => samples.values(column).some(Number.isFinite))
    return some ? texts.emptyWindow : texts.empty
  }
  const parts = series.map(({ label, format: text }, i) => {
    const { now = null, lowest = null, highest = null } = facts[i] ?? {}
    return texts.summarySeries({ label, now: text(now), lowest: text(lowest), highest: text(highest) })
  })
  const levels = baselines.filter(({ value }) => value !== null && value > 0).map(({ label }) => label)
  const text = texts.summary({
    title,
    span: format.duration((last - first) / 1000),
    range: 'from' in range || 'all' in range ? { from: format.dateTime(first), to: format.dateTime(last) } : undefined,
    series: [...parts, ...levels].join(texts.separator),
  })
  const holes = samples.gaps.filter((gap) => gap.to > window.from && gap.from < window.to).length
  const happened = marks.filter(({ at }) => at >= window.from && at <= window.to)
  const latest = happened.reduce<ChartMark | null>((found, one) => (found && found.at >= one.at ? found : one), null)
  return [
    text,
    holes > 0 && texts.summaryGaps(holes),
    latest && texts.summaryMarks({ count: happened.length, last: latest.label, time: format.dateTime(latest.at) }),
  ]
    .filter(Boolean)
    .join(' ')
}
