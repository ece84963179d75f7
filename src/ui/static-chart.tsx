import type { Format } from '@/lib/format'
import { lowerBound, type ObservedSamples } from '@/lib/series'
import { linePath } from './chart/path'
import type { TimeWindow } from './chart/range'
import { axisWidth } from './chart/scale'
import { timeTickLabel, timeTicks, type ValueSteps, valueTicks } from './chart/ticks'
import { type ChartSeries, type ChartTexts, colorOf, type FormatValue, lineStyle } from './chart/types'

type StaticSeries = Omit<ChartSeries, 'id'>

export interface StaticChartProps {
  readonly title: string
  /** What the value axis counts. */
  readonly unit: string
  readonly samples: ObservedSamples
  readonly series: readonly StaticSeries[]
  readonly window: TimeWindow
  readonly formatAxis: FormatValue
  readonly valueSteps?: ValueSteps
  /** Times are shown in its zone. */
  readonly format: Format
  readonly texts: Pick<ChartTexts, 'empty' | 'separator' | 'summarySeries'> & {
    summary(values: { title: string; from: string; to: string; series: string }): string
  }
}

/** Units of the picture, which is as wide as its place. */
const WIDTH = 340
const HEIGHT = 118
const EDGE = { top: 6, right: 6, bottom: 16 } as const

/** Lines over time as a still picture with axes, for paper: it is there without being scrolled to. */
export function StaticChart(props: StaticChartProps) {
  const { title, unit, samples, series, window, texts } = props
  const found = series.map((one) => ({ one, numbers: numbersIn(samples, one.column, window) }))
  const drawn = found.filter(({ numbers }) => numbers !== null)
  return (
    <figure className="min-w-0 break-inside-avoid">
      <figcaption className="flex flex-wrap justify-between gap-x-3">
        <span className="font-semibold">
          {title} <span className="font-normal text-muted">{unit}</span>
        </span>
        <span className="flex flex-wrap gap-x-3">
          {drawn.length > 0 && series.map((one, i) => <Legend key={one.column} series={one} index={i} />)}
        </span>
      </figcaption>
      {drawn.length === 0 ? <p className="py-4 text-muted">{texts.empty}</p> : <Picture {...props} />}
    </figure>
  )
}

function Legend({ series: { label, color }, index }: { series: StaticSeries; index: number }) {
  return (
    <span className="inline-flex items-center gap-1 text-muted">
      <svg aria-hidden="true" width="18" height="4">
        <path d="M0,2H18" strokeWidth="2" strokeDasharray={lineStyle(index).dash} style={{ stroke: colorOf(color) }} />
      </svg>
      {label}
    </span>
  )
}

function Picture(props: StaticChartProps) {
  const { samples, series, window, format, formatAxis, valueSteps } = props
  const { from, to } = window
  const most = Math.max(0, ...series.map(({ column }) => numbersIn(samples, column, window)?.highest ?? 0))
  const values = valueTicks(most, 3, valueSteps)
  const top = values.at(-1) ?? 1
  const left = axisWidth(values.map(formatAxis))
  const [width, height] = [WIDTH - left - EDGE.right, HEIGHT - EDGE.top - EDGE.bottom]
  const x = (at: number) => left + ((at - from) / (to - from)) * width
  const y = (value: number) => EDGE.top + (1 - Math.max(0, value) / top) * height
  const times = timeTicks(from, to, 4, format.timeZone)
  return (
    <svg role="img" aria-label={spoken(props)} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="block w-full">
      <g fontSize="9" style={{ fill: colorOf('muted') }}>
        {values.map((value) => (
          <g key={value}>
            <path d={`M${left},${y(value)}h${width}`} strokeWidth="0.6" className="stroke-line" />
            <text x={left - 4} y={y(value) + 3} textAnchor="end">
              {formatAxis(value)}
            </text>
          </g>
        ))}
        {times.ticks.map((at) => (
          <text key={at} x={Math.min(Math.max(x(at), left), WIDTH - EDGE.right)} y={HEIGHT - 4} textAnchor="middle">
            {timeTickLabel(at, times.stepMs, format)}
          </text>
        ))}
      </g>
      {series.map(({ column, color }, i) => (
        <path
          key={column}
          d={linePath(samples.times, samples.values(column), { window, gaps: samples.gaps, maxPoints: WIDTH, x, y })}
          fill="none"
          strokeWidth="1.4"
          strokeLinejoin="round"
          strokeLinecap="round"
          strokeDasharray={lineStyle(i).dash}
          style={{ stroke: colorOf(color) }}
        />
      ))}
    </svg>
  )
}

/** The picture in words, for who does not see it. */
function spoken({ title, samples, series, window, format, texts }: StaticChartProps): string {
  const parts = series.flatMap(({ label, column, format: show }) => {
    const numbers = numbersIn(samples, column, window)
    if (!numbers) return []
    const { last, lowest, highest } = numbers
    return [texts.summarySeries({ label, now: show(last), lowest: show(lowest), highest: show(highest) })]
  })
  const range = { from: format.dateTime(window.from), to: format.dateTime(window.to) }
  return texts.summary({ title, ...range, series: parts.join(texts.separator) })
}

/** What is known of a column in a time; null where it is nothing. */
function numbersIn(samples: ObservedSamples, column: string, { from, to }: TimeWindow) {
  const values = samples.values(column).subarray(lowerBound(samples.times, from), lowerBound(samples.times, to + 1))
  const known = values.filter((value) => !Number.isNaN(value))
  if (known.length === 0) return null
  const highest = known.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  const lowest = known.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  return { last: known.at(-1) ?? null, lowest, highest }
}
