import { memo } from 'react'
import { type ChartColor, colorOf, type LineStyle } from './types'

interface MarkProps {
  readonly style: LineStyle
  readonly color: ChartColor
  readonly x: number
  readonly y: number
}

/** The sign of a line, by shape as well as by colour. Drawn in an SVG, about 7 pixels wide. */
export function Mark({ style, color, x, y }: MarkProps) {
  return (
    <path
      transform={`translate(${x} ${y})`}
      d={SHAPES[style.mark]}
      style={{ fill: colorOf(color), stroke: 'var(--card)', strokeWidth: 1 }}
    />
  )
}

const SHAPES = {
  circle: 'M-3.5,0a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0',
  square: 'M-3.2,-3.2h6.4v6.4h-6.4z',
  triangle: 'M0,-4L4,3.2H-4z',
  diamond: 'M0,-4.2L4.2,0L0,4.2L-4.2,0z',
} as const

/** A line with its sign, for the legend and the tooltip. */
export const Swatch = memo(function Swatch({ style, color }: Pick<MarkProps, 'style' | 'color'>) {
  return (
    <svg width="20" height="10" aria-hidden="true" className="shrink-0">
      <line
        x1="0"
        x2="20"
        y1="5"
        y2="5"
        style={{ stroke: colorOf(color), strokeWidth: 2, strokeDasharray: style.dash }}
      />
      <Mark style={style} color={color} x={10} y={5} />
    </svg>
  )
})
