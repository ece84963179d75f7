import { useSyncExternalStore } from 'react'
import { readingAt } from './hover'
import type { LayerProps } from './layer-contents'
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
        <Foot x={clamp(at, plot.left, plot.left + plot.width)} y={floor} text={format.time(moment.at)} />
      )}
    </g>
  )
}

/** Half of a time's width, pixels. */
const HALF_PX = 27

function clamp(at: number, from: number, to: number): number {
  return Math.min(to - HALF_PX, Math.max(from + HALF_PX, at))
}

/** The time under the line, over the axis's own labels. */
function Foot({ x, y, text }: { x: number; y: number; text: string }) {
  return (
    <>
      <rect x={x - HALF_PX} y={y + 2} width={2 * HALF_PX} height={16} rx="3" className="fill-chip" />
      <text x={x} y={y + 14} textAnchor="middle" className="fill-ink text-[11px] tabular-nums">
        {text}
      </text>
    </>
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
