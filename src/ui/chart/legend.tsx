import { useSyncExternalStore } from 'react'
import type { ChartGroup } from './group'
import { readingAt } from './hover'
import type { Hub } from './hub'
import { Swatch } from './mark'
import type { TimeWindow } from './range'
import { known } from './summary'
import { type ChartSeries, lineStyle } from './types'
import { useSamples } from './use-window'

interface LegendProps {
  readonly hub: Hub
  readonly group: ChartGroup
  readonly window: TimeWindow
  readonly series: readonly ChartSeries[]
}

/** Names the lines, each with its value at the last sample, or at the moment pointed at in any chart of the group. */
export function Legend({ hub, group: { hover }, window, series }: LegendProps) {
  const samples = useSamples(hub)
  const at = useSyncExternalStore(hover.subscribe, () => hover.get()?.at ?? null)
  const index = at === null ? samples.times.length - 1 : readingAt(samples, at, window).index
  return (
    <ul className="flex min-w-0 flex-wrap gap-x-4 gap-y-0.5 text-xs text-muted" data-at={at ?? undefined}>
      {series.map(({ id, label, column, color, format }, i) => (
        <li key={id} className="flex items-center gap-1.5">
          <Swatch style={lineStyle(i)} color={color} />
          {label}
          <b className="min-w-[13ch] font-semibold text-ink tabular-nums">
            {format(known(samples.values(column)[index]))}
          </b>
        </li>
      ))}
    </ul>
  )
}
