import type { Format } from '@/lib/format'
import type { GapReason, SampleSource } from '@/lib/series'
import type { ChartGroup } from './group'
import type { ChartRange, TimeWindow } from './range'
import type { ValueSteps } from './ticks'

/** A colour token of the page. */
export type ChartColor = 'source' | 'target' | 'incr' | 'ok' | 'warn' | 'bad' | 'ink' | 'muted'

/** A value as text; null is unknown. Must keep its identity from render to render, as the functions of `Format` do. */
export type FormatValue = (value: number | null) => string

/** A line of the chart. */
export interface ChartSeries {
  readonly id: string
  readonly label: string
  /** The name of its column in the samples. */
  readonly column: string
  readonly color: ChartColor
  readonly format: FormatValue
}

/** A level to compare with, drawn dashed. Unknown ones (null) and those of 0 or less are left out. */
export interface ChartBaseline {
  readonly id: string
  readonly label: string
  readonly value: number | null
  readonly color: ChartColor
}

/** A stretch of time that is shown behind the lines: what the task was doing. */
export interface ChartPhase {
  readonly id: string
  /** Short: it stands in the plot. */
  readonly label: string
  readonly color: ChartColor
  /** Epoch milliseconds. */
  readonly from: number
  /** Null while it goes on. */
  readonly to: number | null
}

/** Something that happened, marked on the plot. */
export interface ChartMark {
  readonly id: string
  /** Epoch milliseconds. */
  readonly at: number
  /** What happened, in words. */
  readonly label: string
  /** One letter or sign that stands for it. */
  readonly sign: string
  readonly color: ChartColor
}

/** A line in numbers, already as text. */
export interface SeriesSummary {
  readonly label: string
  readonly now: string
  readonly lowest: string
  readonly highest: string
}

/** All words of a chart. */
export interface ChartTexts {
  readonly showTable: string
  readonly showChart: string
  /** The head of the table's first column. */
  readonly time: string
  /** Names the place that arrow keys move. */
  readonly cursor: string
  /** How the keyboard reads and zooms. */
  readonly cursorHelp: string
  /** The stretch being chosen. */
  selected(values: { from: string; to: string }): string
  /** Stands in a gap and in its tooltip: why there are no samples, as far as that is known. */
  gap(why: GapReason | undefined): string
  /** Left of the moment before which samples are OMS's own metrics. */
  readonly older: string
  /** In the tooltip of such a sample. */
  readonly olderSample: string
  /** Names the signs of what happened. */
  readonly marks: string
  /** Several that share a place. */
  markCount(count: number): string
  /** While nothing was sampled so far. */
  readonly empty: string
  /** While nothing of what was sampled lies in the time shown. */
  readonly emptyWindow: string
  /** When the chart's code could not be loaded; the table is shown instead. */
  readonly failed: string
  /** Between the parts of a summary. */
  readonly separator: string
  /** `range` is undefined for "the last so long". */
  summary(values: {
    title: string
    span: string
    range: { from: string; to: string } | undefined
    series: string
  }): string
  summarySeries(values: SeriesSummary): string
  summaryGaps(count: number): string
  summaryMarks(values: { count: number; last: string; time: string }): string
  tableCaption(values: { title: string; shown: number; total: number }): string
}

export interface TimeChartProps {
  /** Names the chart for those who cannot see it; the visible heading is the card's. */
  readonly title: string
  /** What the value axis counts, e.g. "rows/s". */
  readonly unit: string
  /** The value axis's labels; short. Must keep its identity, as `format` and `texts` must. */
  readonly formatAxis: FormatValue
  readonly valueSteps?: ValueSteps
  readonly source: SampleSource
  readonly series: readonly ChartSeries[]
  readonly baselines?: readonly ChartBaseline[]
  readonly range: ChartRange
  /** Shared with the charts that are read together with this one. */
  readonly group?: ChartGroup | undefined
  readonly phases?: readonly ChartPhase[] | undefined
  readonly marks?: readonly ChartMark[] | undefined
  /** A stretch was chosen by dragging or by keyboard; at least a minute. Without it nothing can be chosen. */
  readonly onZoom?: ((window: TimeWindow) => void) | undefined
  /** The viewer wants to be where he was before. */
  readonly onZoomOut?: (() => void) | undefined
  /** The server's time, epoch milliseconds: where given, the window moves on while no samples come. */
  readonly now?: () => number
  /** Times are shown in its zone. */
  readonly format: Format
  readonly texts: ChartTexts
  /** Pixels of the plot with its axes. */
  readonly height?: number
}

/** The chart's palette is the page's. */
export function colorOf(color: ChartColor): string {
  return `var(--${color})`
}

/**
 * How the lines of a chart differ besides their colour: by dashes and by the mark at their end, in the order of the
 * lines. The first is the widest: it shows beside and between the dashes of one that has the same values.
 */
const LINE_STYLES = [
  { dash: undefined, width: 2.8, mark: 'circle' },
  { dash: '6 6', width: 1.6, mark: 'square' },
  { dash: '2 3', width: 1.5, mark: 'triangle' },
  { dash: '10 4 2 4', width: 1.5, mark: 'diamond' },
] as const

export type LineStyle = (typeof LINE_STYLES)[number]

export function lineStyle(index: number): LineStyle {
  return LINE_STYLES[index % LINE_STYLES.length] ?? LINE_STYLES[0]
}
