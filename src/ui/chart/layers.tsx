import { createContext, use, useId, useMemo, useSyncExternalStore } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { Format } from '@/lib/format'
import { type Gap, nearest, type ObservedSamples } from '@/lib/series'
import type { Hover } from './hover'
import type { Hub } from './hub'
import { Mark } from './mark'
import { linePath } from './path'
import { type Plot, placeBaselines } from './scale'
import { known } from './summary'
import { TimeLabels } from './time-labels'
import { type ChartBaseline, type ChartColor, type ChartSeries, type ChartTexts, colorOf, lineStyle } from './types'
import { useDerived, useSamples } from './use-window'
import { openGap, type TimeWindow } from './window'

/** What the layers draw. It comes by context, so that the axes do not render anew when it changes. */
export interface LayerContents {
  readonly hub: Hub
  readonly hover: Hover
  readonly window: TimeWindow
  /** The end of the value axis. */
  readonly top: number
  readonly series: readonly ChartSeries[]
  readonly baselines: readonly ChartBaseline[]
  readonly now: (() => number) | undefined
  readonly format: Format
  readonly texts: ChartTexts
}

const Contents = createContext<LayerContents | null>(null)
export const LayersProvider = Contents.Provider

interface Pixels {
  readonly plot: Plot
  x(at: number): number
  y(value: number): number
}

/** The axes' own scales, or null until the chart has them. The time axis counts from the window's beginning. */
function usePixels(from: number): Pixels | null {
  const area = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  return useMemo(() => {
    if (!area || !x || !y) return null
    const plot = { left: area.x, top: area.y, width: area.width, height: area.height }
    const floor = plot.top + plot.height
    return {
      plot,
      x: (at) => x(at - from) ?? plot.left,
      // Charts begin at 0: what is below stays visible on the floor.
      y: (value) => Math.min(floor, Math.max(plot.top, y(Math.max(0, value)) ?? floor)),
    }
  }, [area, x, y, from])
}

/** All that is drawn between the axes. */
export function Layers() {
  const contents = use(Contents)
  const pixels = usePixels(contents?.window.from ?? 0)
  const clip = useId()
  if (!contents || !pixels) return null
  const { left, top, width, height } = pixels.plot
  return (
    <>
      <clipPath id={clip}>
        <rect x={left} y={top - 2} width={width} height={height + 4} />
      </clipPath>
      <TimeLabels {...contents} {...pixels} />
      <Holes {...contents} pixels={pixels} />
      <Lines {...contents} pixels={pixels} clip={clip} />
      <Baselines {...contents} pixels={pixels} />
      <Pointer {...contents} pixels={pixels} />
    </>
  )
}

type LayerProps = LayerContents & { readonly pixels: Pixels }

/** The stretches without samples: shaded, with a word where there is room for it. */
function Holes({ hub, window, now, texts, pixels }: LayerProps) {
  const holes = useDerived(hub, () => holesOf(hub.read(), window, now?.()), sameHoles)
  const { plot } = pixels
  return holes.map(({ from, to }) => {
    const start = Math.max(plot.left, pixels.x(from))
    const end = Math.min(plot.left + plot.width, pixels.x(to))
    return (
      <g key={from} data-gap="">
        <rect
          x={start}
          y={plot.top}
          width={Math.max(1, end - start)}
          height={plot.height}
          className="fill-chip stroke-line"
        >
          <title>{texts.gap}</title>
        </rect>
        {end - start > 76 && (
          <text x={(start + end) / 2} y={plot.top + plot.height - 6} textAnchor="middle" className="fill-muted text-xs">
            {texts.gap}
          </text>
        )}
      </g>
    )
  })
}

function holesOf(samples: ObservedSamples, { from, to }: TimeWindow, now: number | undefined): readonly Gap[] {
  // In whole seconds: the same question must not be answered differently within one render.
  const silence = openGap(samples, now === undefined ? undefined : Math.floor(now / 1000) * 1000)
  const all = silence ? [...samples.gaps, silence] : samples.gaps
  return all.filter((hole) => hole.to > from && hole.from < to)
}

function sameHoles(a: readonly Gap[], b: readonly Gap[]): boolean {
  return a.length === b.length && a.every((hole, i) => hole.from === b[i]?.from && hole.to === b[i]?.to)
}

/** Levels to compare with: dashed, named at the left, where the oldest samples are. */
function Baselines({ baselines, top, pixels: { plot } }: LayerProps) {
  const right = plot.left + plot.width
  const placed = placeBaselines(baselines, plot, top)
  return (
    <>
      {placed.map(
        ({ baseline, y, above }) =>
          !above && (
            <line
              key={baseline.id}
              data-baseline={baseline.id}
              x1={plot.left}
              x2={right}
              y1={y}
              y2={y}
              strokeDasharray="4 4"
              style={{ stroke: colorOf(baseline.color) }}
            />
          ),
      )}
      {placed.map(({ baseline, labelY, above }) => (
        <text key={baseline.id} x={plot.left + 4} y={labelY} className="text-[11px]" style={labelStyle(baseline.color)}>
          {above ? `↑ ${baseline.label}` : baseline.label}
        </text>
      ))}
    </>
  )
}

/** Readable over whatever lies beneath. */
function labelStyle(color: ChartColor) {
  return { fill: colorOf(color), stroke: 'var(--card)', strokeWidth: 4, paintOrder: 'stroke' }
}

/** The lines. This layer alone renders with each new sample. */
function Lines({ hub, window, series, pixels, clip }: LayerProps & { readonly clip: string }) {
  const samples = useSamples(hub)
  const maxPoints = Math.max(200, Math.round(pixels.plot.width * 2))
  const last = samples.times.length - 1
  const lastAt = samples.times[last] ?? Number.NaN
  return series.map(({ id, column, color }, index) => {
    const values = samples.values(column)
    const style = lineStyle(index)
    const end = lastAt <= window.to ? known(values[last]) : null
    const { x, y } = pixels
    return (
      <g key={id} data-line={id}>
        <path
          d={linePath(samples.times, values, { window, gaps: samples.gaps, maxPoints, x, y })}
          clipPath={`url(#${clip})`}
          fill="none"
          strokeWidth="1.6"
          strokeLinejoin="round"
          strokeLinecap="round"
          strokeDasharray={style.dash}
          style={{ stroke: colorOf(color) }}
        />
        {end !== null && <Mark style={style} color={color} x={x(lastAt)} y={y(end)} />}
      </g>
    )
  })
}

/** The moment pointed at: a line through the plot, and a mark on each line of the chart. */
function Pointer({ hub, hover, series, pixels: { plot, x, y } }: LayerProps) {
  const pointed = useSyncExternalStore(hover.subscribe, hover.get)
  if (!pointed) return null
  const samples = hub.read()
  const index = nearest(samples.times, pointed.at)
  const at = x(pointed.at)
  return (
    <g data-pointer="">
      <line x1={at} x2={at} y1={plot.top} y2={plot.top + plot.height} style={{ stroke: 'var(--muted)' }} />
      {!pointed.gap &&
        series.map(({ id, column, color }, i) => {
          const value = known(samples.values(column)[index])
          return value === null ? null : <Mark key={id} style={lineStyle(i)} color={color} x={at} y={y(value)} />
        })}
    </g>
  )
}
