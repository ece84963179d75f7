import { useSyncExternalStore } from 'react'
import { lowerBound, type ObservedSamples } from '@/lib/series'
import type { ChartGroup } from './group'
import { readingAt } from './hover'
import type { Hub } from './hub'
import { Swatch } from './mark'
import type { TimeWindow } from './range'
import { known } from './summary'
import { type ChartBaseline, type ChartSeries, colorOf, lineStyle } from './types'
import { useSamples } from './use-window'

interface LegendProps {
  readonly hub: Hub
  readonly group: ChartGroup
  readonly window: TimeWindow
  readonly series: readonly ChartSeries[]
  readonly baselines: readonly ChartBaseline[]
}

/**
 * Names the lines, each with its value at the last sample, or at the moment pointed at in any chart of the group, and
 * the levels to compare with.
 */
export function Legend({ hub, group: { hover }, window, series, baselines }: LegendProps) {
  const samples = useSamples(hub)
  const at = useSyncExternalStore(hover.subscribe, () => hover.get()?.at ?? null)
  const read = at === null ? null : readingAt(samples, at, window).index
  return (
    <ul className="flex min-w-0 flex-wrap gap-x-4 gap-y-0.5 text-xs text-muted" data-at={at ?? undefined}>
      {series.map(({ id, label, column, color, format }, i) => (
        <li key={id} className="flex items-center gap-1.5">
          <Swatch style={lineStyle(i)} color={color} />
          {label}
          <b className="min-w-[13ch] font-semibold text-ink tabular-nums">
            {format(known(samples.values(column)[read ?? lastShown(samples, column, window)]))}
          </b>
        </li>
      ))}
      {baselines.map(
        ({ id, label, value, color }) =>
          value !== null &&
          value > 0 && (
            <li key={id} className="flex items-center gap-1.5">
              <svg width="20" height="10" aria-hidden="true" className="shrink-0">
                <path d="M0,5h20" strokeDasharray="4 4" style={{ stroke: colorOf(color) }} />
              </svg>
              {label}
            </li>
          ),
      )}
    </ul>
  )
}

/** The last sample; where the time shown ends before it, the last there of which the value is known. */
function lastShown({ times, values }: ObservedSamples, column: string, { to }: TimeWindow): number {
  let last = lowerBound(times, to + 1) - 1
  if (last === times.length - 1) return last
  const all = values(column)
  while (last > 0 && !Number.isFinite(all[last])) last -= 1
  return last
}
