import { carriedOver } from './carried-over'
import type { Packing } from './packing'

/** How much smaller packing makes lines, about. */
const RATIO = 8

/** What kind of line it is, as far as is counted. */
export type LineKind = 'answer' | 'problem' | 'other'

/** Some lines of a recording, one after another. */
interface Piece {
  /** Epoch milliseconds of its first and last line. */
  readonly from: number
  readonly to: number
  readonly answers: number
  readonly failed: number
  /** The lines, until they are packed. */
  data: string | Uint8Array<ArrayBuffer>
}

/** What a recording holds at a moment. */
export interface ReelState {
  /** Epoch milliseconds of the first and the last line. */
  readonly from: number
  readonly to: number
  /** Good answers, and questions that brought none. */
  readonly answers: number
  readonly failed: number
  /** What it takes in memory. */
  readonly bytes: number
  /** What it takes in a file, about. */
  readonly fileBytes: number
  /** In how many pieces it is read. */
  readonly pieces: number
  /** The lines without their ends, piece by piece, as they are now: what is added later is not among them. */
  read(): AsyncGenerator<readonly string[]>
}

export interface ReelOptions {
  /** Null where the browser cannot pack: then less fits. */
  readonly packing: Packing | null
  /** Resolves when the page has nothing better to do. */
  readonly calm: () => Promise<void>
  /** What is older than so many milliseconds before the newest line goes, about. */
  readonly maxMs: number
  /** So many bytes may be kept. */
  readonly maxBytes: number
  /** Lines are packed together when they have so many characters. */
  readonly pieceChars: number
}

/** The lines of one task, packed and bounded; the oldest go first. */
export interface Reel {
  add(line: string, at: number, kind: LineKind): void
  state(): ReelState | null
  /** Resolves when what is to be packed is packed. */
  settled(): Promise<void>
}

/** Makes an empty reel. Its first line has to be a whole answer. */
export function createReel({ packing, calm, maxMs, maxBytes, pieceChars }: ReelOptions): Reel {
  let pieces: readonly Piece[] = []
  let open: string[] = []
  let chars = 0
  let now = { from: 0, to: 0, answers: 0, failed: 0 }
  let work = Promise.resolve()

  function seal(): void {
    const piece: Piece = { ...now, data: open.join('\n') }
    pieces = [...pieces, piece]
    open = []
    chars = 0
    // A piece that cannot be packed stays as it is.
    work = work.then(() => tidy(piece)).catch(() => undefined)
  }

  async function tidy(piece: Piece): Promise<void> {
    await calm()
    if (packing && typeof piece.data === 'string') piece.data = await packing.pack(piece.data)
    while (isTooMuch()) await dropFirst()
  }

  function isTooMuch(): boolean {
    const [first] = pieces
    return pieces.length > 1 && first !== undefined && (bytes() > maxBytes || first.to < now.to - maxMs)
  }

  function bytes(): number {
    return pieces.reduce((sum, { data }) => sum + data.length, chars)
  }

  async function dropFirst(): Promise<void> {
    const [first, second, ...others] = pieces
    if (!first || !second) return
    const { lines, from } = carriedOver(await linesOf(first), await linesOf(second))
    const text = lines.join('\n')
    const data = packing ? await packing.pack(text) : text
    pieces = [{ ...second, from, answers: second.answers + 1, data }, ...others, ...pieces.slice(others.length + 2)]
  }

  async function linesOf({ data }: Piece): Promise<string[]> {
    return (typeof data === 'string' ? data : ((await packing?.unpack(data)) ?? '')).split('\n')
  }

  return {
    add(line, at, kind) {
      if (open.length === 0) now = { from: at, to: at, answers: 0, failed: 0 }
      open.push(line)
      chars += line.length
      now = {
        from: now.from,
        to: at,
        answers: now.answers + (kind === 'answer' ? 1 : 0),
        failed: now.failed + (kind === 'problem' ? 1 : 0),
      }
      if (chars >= pieceChars) seal()
    },
    state() {
      const all = open.length > 0 ? [...pieces, now] : pieces
      const [first] = all
      if (!first) return null
      const [packed, last] = [pieces, [...open]]
      return {
        from: first.from,
        to: now.to,
        answers: all.reduce((sum, { answers }) => sum + answers, 0),
        failed: all.reduce((sum, { failed }) => sum + failed, 0),
        bytes: bytes(),
        fileBytes: Math.round(bytes() - chars + chars / RATIO),
        pieces: all.length,
        async *read() {
          for (const piece of packed) yield await linesOf(piece)
          if (last.length > 0) yield last
        },
      }
    },
    settled: () => work,
  }
}
