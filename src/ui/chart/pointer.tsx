import { useSyncExternalStore } from 'react'
import { readingAt } from './hover'
import { type LayerProps, ON_PLOT } from './layer-contents'
import { Mark } from './mark'
import { known } from './summary'
import { lineStyle } from './types'

/**
 * The moment pointed at, in whichever chart of the group: a line through the plot and a mark on each line of the chart.
 * Where the tooltip is in another chart, the time stands at the line's foot.
 */
export function Pointer({ hub, group: { hover }, window, series, format, pixels: { plot, x, y } }: LayerProps) {
  const moment = useSyncExternalStore(hover.subscribe, hover.get)
  if (!moment || moment.at < window.from || moment.at > window.to) return null
  const samples = hub.read()
  const { index } = readingAt(samples, moment.at, window)
  const at = x(moment.at)
  const floor = plot.top + plot.height
  return (
    <g data-pointer="">
      <line x1={at} x2={at} y1={plot.top} y2={floor} className="stroke-muted" />
      {index >= 0 &&
        series.map(({ id, column, color }, i) => {
          const value = known(samples.values(column)[index])
          return value === null ? null : <Mark key={id} style={lineStyle(i)} color={color} x={at} y={y(value)} />
        })}
      {moment.by !== hub && (
        <text
          x={Math.min(plot.left + plot.width - 26, Math.max(plot.left + 26, at))}
          y={floor + 14}
          textAnchor="middle"
          className="fill-ink text-[11px] tabular-nums"
          style={ON_PLOT}
        >
          {format.time(moment.at)}
        </text>
      )}
    </g>
  )
}

/** The stretch of time that is being chosen, in all charts of the group. */
export function SelectionBand({ group: { selection }, window, pixels: { plot, x } }: LayerProps) {
  const chosen = useSyncExternalStore(selection.subscribe, selection.get)
  if (!chosen) return null
  const [from, to] = [Math.min(chosen.anchor, chosen.head), Math.max(chosen.anchor, chosen.head)]
  if (to < window.from || from > window.to) return null
  const start = x(Math.max(from, window.from))
  return (
    <rect
      data-selection=""
      x={start}
      y={plot.top}
      width={Math.max(1, x(Math.min(to, window.to)) - start)}
      height={plot.height}
      className="fill-source/12 stroke-source"
    />
  )
}
