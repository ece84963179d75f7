import type { Hub } from './hub'
import { Swatch } from './mark'
import { known } from './summary'
import { type ChartSeries, lineStyle } from './types'
import { useSamples } from './use-window'

interface LegendProps {
  readonly hub: Hub
  readonly series: readonly ChartSeries[]
}

/** Names the lines, each with its value at the last sample. */
export function Legend({ hub, series }: LegendProps) {
  const samples = useSamples(hub)
  return (
    <ul className="flex min-w-0 flex-wrap gap-x-4 gap-y-0.5 text-xs text-muted">
      {series.map(({ id, label, column, color, format }, index) => (
        <li key={id} className="flex items-center gap-1.5">
          <Swatch style={lineStyle(index)} color={color} />
          {label}
          <b className="font-semibold text-ink tabular-nums">{format(known(samples.values(column).at(-1)))}</b>
        </li>
      ))}
    </ul>
  )
}
