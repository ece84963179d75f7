import { use, useId, useMemo } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { Holes } from './holes'
import { type LayerProps, LayersContext, ON_PLOT, type Pixels } from './layer-contents'
import { Mark } from './mark'
import { MarkLines } from './mark-lines'
import { Older } from './older'
import { linePath } from './path'
import { Phases, phasesHeight } from './phases'
import { Pointer, SelectionBand } from './pointer'
import { placeBaselines } from './scale'
import { known } from './summary'
import { TimeLabels } from './time-labels'
import { colorOf, lineStyle } from './types'
import { useDerived, useSamples } from './use-window'

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
  const contents = use(LayersContext)
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
      <Phases {...contents} pixels={pixels} />
      <Baselines {...contents} pixels={pixels} />
      <MarkLines {...contents} pixels={pixels} />
      <Lines {...contents} pixels={pixels} clip={clip} />
      <Older {...contents} pixels={pixels} />
      <SelectionBand {...contents} pixels={pixels} />
      <Pointer {...contents} pixels={pixels} />
    </>
  )
}

/**
 * Levels to compare with: dashed, below the lines. The legend names them, so that no text lies over the data; what is
 * beyond the axis has its name at the upper edge, below the names of phases.
 */
function Baselines({ baselines, top, pixels: { plot }, ...contents }: LayerProps) {
  const right = plot.left + plot.width
  const head = useDerived(contents.hub, () => phasesHeight(contents), Object.is)
  const placed = placeBaselines(baselines, plot, top, head)
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
      {placed
        .filter(({ above }) => above)
        .map(({ baseline, labelY }) => (
          <text
            key={baseline.id}
            x={right - 4}
            y={labelY}
            textAnchor="end"
            className="text-[11px]"
            style={{ ...ON_PLOT, fill: colorOf(baseline.color) }}
          >
            {`↑ ${baseline.label}`}
          </text>
        ))}
    </>
  )
}

/** The lines, with no more points than the plot has pixels. This layer alone renders with each new sample. */
function Lines({ hub, window, series, pixels, clip }: LayerProps & { readonly clip: string }) {
  const samples = useSamples(hub)
  const last = samples.times.length - 1
  const lastAt = samples.times[last] ?? Number.NaN
  return series.map(({ id, column, color }, index) => {
    const values = samples.values(column)
    const style = lineStyle(index)
    const end = lastAt >= window.from && lastAt <= window.to ? known(values[last]) : null
    const { x, y, plot } = pixels
    return (
      <g key={id} data-line={id}>
        <path
          d={linePath(samples.times, values, { window, gaps: samples.gaps, maxPoints: plot.width, x, y })}
          clipPath={`url(#${clip})`}
          fill="none"
          strokeWidth={style.width}
          strokeLinejoin="round"
          strokeLinecap={style.dash ? 'butt' : 'round'}
          strokeDasharray={style.dash}
          style={{ stroke: colorOf(color) }}
        />
        {end !== null && <Mark style={style} color={color} x={x(lastAt)} y={y(end)} />}
      </g>
    )
  })
}
