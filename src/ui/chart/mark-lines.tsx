import type { LayerProps } from './layer-contents'
import { groupMarks, MARK_PX } from './mark-groups'
import { colorOf } from './types'

const RADIUS_PX = 8

/** What happened: a thin line at each moment, and a sign at the foot of the plot for those that share a place. */
export function MarkLines({ marks, window, pixels: { plot, x } }: LayerProps) {
  const floor = plot.top + plot.height
  return groupMarks(marks, window, x).map(({ id, x: at, marks: ones, color, sign }) => (
    <g key={id} data-mark={id}>
      {ones.map((one) => (
        <line
          key={one.id}
          x1={x(one.at)}
          x2={x(one.at)}
          y1={plot.top}
          y2={floor}
          strokeOpacity="0.45"
          style={{ stroke: colorOf(one.color) }}
        />
      ))}
      <circle
        cx={at}
        cy={floor - MARK_PX / 2}
        r={RADIUS_PX}
        style={{ fill: 'var(--card)', stroke: colorOf(color), strokeWidth: 1.5 }}
      />
      <text
        x={at}
        y={floor - MARK_PX / 2 + 3.5}
        textAnchor="middle"
        className="text-[10px] font-semibold"
        style={{ fill: colorOf(color) }}
      >
        {sign}
      </text>
    </g>
  ))
}
