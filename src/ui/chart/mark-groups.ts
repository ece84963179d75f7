import type { TimeWindow } from './range'
import type { ChartColor, ChartMark } from './types'

/** Marks that share a place on the plot. */
export interface MarkGroup {
  /** Of its first mark, so that focus stays while others join. */
  readonly id: string
  /** Pixels. */
  readonly x: number
  /** In the order of time, at least one. */
  readonly marks: readonly ChartMark[]
  /** Of the worst mark. */
  readonly color: ChartColor
  /** The mark's own, or how many there are. */
  readonly sign: string
}

/** Closer ones share a place: a finger cannot tell them apart. Pixels. */
export const MARK_PX = 24

const WORST: readonly ChartColor[] = ['bad', 'warn', 'ok']

/** The marks within a window by their place. */
export function groupMarks(
  marks: readonly ChartMark[],
  { from, to }: TimeWindow,
  x: (at: number) => number,
): readonly MarkGroup[] {
  const within = marks.filter(({ at }) => at >= from && at <= to).sort((a, b) => a.at - b.at)
  const groups: { x: number; marks: ChartMark[] }[] = []
  for (const mark of within) {
    const last = groups.at(-1)
    if (last && x(mark.at) - last.x < MARK_PX) last.marks.push(mark)
    else groups.push({ x: x(mark.at), marks: [mark] })
  }
  return groups.map(({ x: at, marks: ones }) => ({
    id: ones[0]?.id ?? '',
    x: at,
    marks: ones,
    color: WORST.find((color) => ones.some((one) => one.color === color)) ?? ones[0]?.color ?? 'muted',
    sign: ones.length > 1 ? count(ones.length) : (ones[0]?.sign ?? ''),
  }))
}

function count(many: number): string {
  return many > 99 ? '99+' : String(many)
}
