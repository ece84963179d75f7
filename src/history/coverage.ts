import type { Gap, GapReason } from '@/lib/series'
import type { Chunk } from './chunk'
import { GAP_INTERVALS } from './levels'

type Observed = Pick<Chunk, 'start' | 'end' | 'intervalMs' | 'gaps' | 'before'>

interface Stretch {
  readonly from: number
  readonly to: number
  readonly of: Observed
  /** Why there was a silence before it. */
  readonly why: GapReason | undefined
}

/**
 * The gaps of some chunks together, in the order of time. Chunks may overlap, where tabs could not know of each other:
 * what one of them saw is no gap. Between two chunks, silence is one under the same rule as between two answers.
 */
export function gapsBetween(chunks: readonly Observed[]): Gap[] {
  const stretches = chunks.flatMap(stretchesOf).sort((a, b) => a.from - b.from)
  const gaps: Gap[] = []
  let last: Stretch | null = null
  for (const next of stretches) {
    if (last && next.from > last.to) {
      const patience = next.of === last.of ? 0 : GAP_INTERVALS * Math.max(next.of.intervalMs, last.of.intervalMs)
      if (next.from - last.to > patience)
        gaps.push({ from: last.to, to: next.from, ...(next.why ? { why: next.why } : {}) })
    }
    if (!last || next.to > last.to) last = next
  }
  return gaps
}

function stretchesOf(chunk: Observed): Stretch[] {
  const { start, end, gaps, before } = chunk
  const begins = [start, ...gaps.map(({ to }) => to)]
  const ends = [...gaps.map(({ from }) => from), end]
  return begins.map((from, i) => ({ from, to: ends[i] ?? end, of: chunk, why: i === 0 ? before : gaps[i - 1]?.why }))
}
