interface AxisTextProps {
  readonly x: number | string
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly children: string
}

/** A label of an axis. Drawn in an SVG. */
export function AxisText({ x, y, anchor, children }: AxisTextProps) {
  return (
    <text x={x} y={y} textAnchor={anchor} className="fill-muted text-[11px] tabular-nums">
      {children}
    </text>
  )
}
