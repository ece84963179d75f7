import { useMemo } from 'react'
import { type LayerProps, ON_PLOT } from './layer-contents'
import { type PhaseBar, phaseBars, placeNames } from './phase-lanes'
import { colorOf } from './types'
import { useDerived } from './use-window'

const LANE_PX = 4
/** A line of names. */
const NAME_PX = 15

/** The room that lanes and names take at the plot's upper edge, pixels. */
export function phasesHeight({
  hub,
  phases,
  window,
  now,
}: Pick<LayerProps, 'hub' | 'phases' | 'window' | 'now'>): number {
  const lanes = lanesOf(phaseBars(phases, window, now?.() ?? hub.read().times.at(-1) ?? window.to))
  return lanes === 0 ? 0 : lanes * LANE_PX + NAME_PX
}

function lanesOf(bars: readonly PhaseBar[]): number {
  return Math.max(0, ...bars.map(({ lane }) => lane + 1))
}

/**
 * What the task was doing: a lane a phase at the plot's upper edge, and its name where there is room. A phase that
 * begins or ends in view and is alone at its time has a tint behind the lines as well; tints of several would mix.
 */
export function Phases({ hub, phases, window, now, pixels: { plot, x } }: LayerProps) {
  // In whole pixels: what goes on must not be drawn anew each moment.
  const pixelMs = (window.to - window.from) / Math.max(1, plot.width)
  const end = useDerived(
    hub,
    () => Math.ceil((now?.() ?? hub.read().times.at(-1) ?? window.to) / pixelMs) * pixelMs,
    Object.is,
  )
  const bars = useMemo(() => phaseBars(phases, window, end), [phases, window, end])
  const lanes = lanesOf(bars)
  const floor = plot.top + plot.height
  const inside = (at: number | null) => at !== null && at > window.from && at < window.to
  return (
    <>
      {bars.map(({ phase, from, to, lane }) => (
        <g key={phase.id} data-phase={phase.id} style={{ fill: colorOf(phase.color) }}>
          {(inside(phase.from) || inside(phase.to)) && alone(bars, lane, from, to) && (
            <rect x={x(from)} y={plot.top} width={x(to) - x(from)} height={plot.height} fillOpacity="0.06" />
          )}
          <rect
            x={x(from)}
            y={plot.top + lane * LANE_PX}
            width={Math.max(1, x(to) - x(from))}
            height={LANE_PX - 1}
            fillOpacity="0.7"
          >
            <title>{phase.label}</title>
          </rect>
          {[phase.from, phase.to].map(
            (at) =>
              at !== null &&
              inside(at) && (
                <line
                  key={at}
                  x1={x(at)}
                  x2={x(at)}
                  y1={plot.top}
                  y2={floor}
                  strokeDasharray="2 4"
                  strokeOpacity="0.6"
                  style={{ stroke: colorOf(phase.color) }}
                />
              ),
          )}
        </g>
      ))}
      {placeNames(bars, x).map(({ bar, x: at }) => (
        <text
          key={bar.phase.id}
          x={at}
          y={plot.top + lanes * LANE_PX + NAME_PX - 3}
          className="text-[11px]"
          style={{ ...ON_PLOT, fill: colorOf(bar.phase.color) }}
        >
          {bar.phase.label}
        </text>
      ))}
    </>
  )
}

function alone(bars: readonly PhaseBar[], lane: number, from: number, to: number): boolean {
  return bars.every((other) => other.lane === lane || other.to <= from || other.from >= to)
}
