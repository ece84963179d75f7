import { type TextLines, upperBound } from './text-lines'

export interface Hits {
  /** Where each hit begins and ends in the text, ascending, without overlaps. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** There are more hits than were looked for. */
  readonly more: boolean
}

export const NO_HITS: Hits = { starts: [], ends: [], more: false }

/** Nobody steps through more hits than this. */
const MAX_HITS = 10_000

/** All places of a text, ignoring case. */
export function findAll(text: string, query: string, max = MAX_HITS): Hits {
  if (query === '') return NO_HITS
  // A search on a text in lower case would be off where a letter changes its length.
  const pattern = new RegExp(query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi')
  const starts: number[] = []
  const ends: number[] = []
  for (const match of text.matchAll(pattern)) {
    if (starts.length >= max) return { starts, ends, more: true }
    starts.push(match.index)
    ends.push(match.index + match[0].length)
  }
  return { starts, ends, more: false }
}

export interface Piece {
  readonly text: string
  /** The number of the hit this is a part of, from 0; null for what is no hit. */
  readonly hit: number | null
}

/** One line, cut where hits begin and end. A hit that goes over a line's end is marked in each line it touches. */
export function piecesOfLine(lines: TextLines, line: number, hits: Hits): readonly Piece[] {
  const start = lines.starts[line] ?? 0
  const end = lines.ends[line] ?? start
  const pieces: Piece[] = []
  let at = start
  // Hits do not overlap, so their ends ascend too: the first that ends in or behind this line.
  for (let hit = upperBound(hits.ends, start); hit < hits.starts.length; hit += 1) {
    const from = Math.max(start, hits.starts[hit] ?? end)
    const to = Math.min(end, hits.ends[hit] ?? end)
    if (from >= end) break
    if (from > at) pieces.push({ text: lines.text.slice(at, from), hit: null })
    pieces.push({ text: lines.text.slice(from, to), hit })
    at = to
  }
  if (at < end) pieces.push({ text: lines.text.slice(at, end), hit: null })
  return pieces
}
