import { useCallback, useSyncExternalStore } from 'react'
import { lowerBound, type SampleSource, type Samples } from '@/lib/series'
import { linePath } from './chart/path'
import { type ChartColor, colorOf } from './chart/types'

export interface SparklineProps {
  readonly source: SampleSource
  /** The name of the column in the samples. */
  readonly column: string
  /** How much of the past is shown, milliseconds. */
  readonly lastMs: number
  /** What it shows, in words, with the numbers that matter: a reader gets nothing else. */
  readonly label: string
  readonly color?: ChartColor
  /** Epoch milliseconds, where the picture is to end now and not at the last sample. */
  readonly now?: (() => number) | undefined
  /** Pixels. */
  readonly width?: number
  readonly height?: number
  /** Fills its place, whatever its size; width and height then only say how finely it is drawn. */
  readonly stretch?: boolean
}

/** Room for the line's own width, pixels. */
const PAD = 1.5

/**
 * One line of numbers, small: from a floor of 0 to its highest value, without axes. Gaps and unknown values are gaps. It
 * follows its source by itself, and renders only when its picture changes.
 */
export function Sparkline(props: SparklineProps) {
  const { source, column, lastMs, label, color = 'muted', now, width = 96, height = 24, stretch = false } = props
  const path = useSyncExternalStore(
    source.subscribe,
    useCallback(
      () => sparkPath(source, { column, lastMs, now, width, height }),
      [source, column, lastMs, now, width, height],
    ),
  )
  return (
    <svg
      role="img"
      aria-label={label}
      width={stretch ? '100%' : width}
      height={stretch ? '100%' : height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio={stretch ? 'none' : undefined}
      className="shrink-0"
    >
      <path
        d={path}
        fill="none"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
        vectorEffect={stretch ? 'non-scaling-stroke' : undefined}
        style={{ stroke: colorOf(color) }}
      />
    </svg>
  )
}

type SparkOptions = Required<Pick<SparklineProps, 'column' | 'lastMs' | 'width' | 'height'>> &
  Pick<SparklineProps, 'now'>

function sparkPath(source: SampleSource, { column, lastMs, now, width, height }: SparkOptions): string {
  const samples = source.read()
  const last = samples.times[samples.times.length - 1]
  if (last === undefined) return ''
  // By whole pixels, so that the same samples give the same picture.
  const pixelMs = lastMs / width
  const to = Math.ceil(Math.max(last, now?.() ?? last) / pixelMs) * pixelMs
  const from = to - lastMs
  const top = highestOf(samples, column, from)
  return linePath(samples.times, samples.values(column), {
    window: { from, to },
    gaps: samples.gaps,
    maxPoints: width,
    x: (at) => PAD + ((at - from) / lastMs) * (width - 2 * PAD),
    y: (value) => height - PAD - (Math.max(0, value) / top) * (height - 2 * PAD),
  })
}

/** The end of the value axis; 1 where nothing is above 0. */
function highestOf(samples: Samples, column: string, from: number): number {
  let most = 0
  const values = samples.values(column)
  for (let i = lowerBound(samples.times, from); i < values.length; i += 1) most = Math.max(most, values[i] || 0)
  return most > 0 ? most : 1
}
