import { FaultError } from './fault'
import { type Inflater, inflate } from './inflate'
import { HEAD_BYTES, isGzip, otherFile } from './what-file'

/** What is unpacked, piece by piece, however often it was packed. */
export interface Layers extends Pick<Inflater, 'isBroken' | 'isDamaged'> {
  /** What comes of the next piece: the first one tells what the whole is. @throws FaultError where it is no text */
  add(piece: Uint8Array<ArrayBuffer>): AsyncIterable<Uint8Array>
  end(): AsyncIterable<Uint8Array>
}

/** Mail and chat tools pack once more what is packed already. */
const DEEPEST = 3
/** So much of what is packed is unpacked at a time: what it becomes, up to a thousand times as much, is kept at once. */
export const PACKED_PIECE = 16_384

/** Unpacks gzip, and gzip in gzip. @param depth how often it was unpacked before */
export function layers(depth = 0): Layers {
  const outer = inflate()
  /** The beginning of what was unpacked, as long as it is too short to tell what that is. */
  let head: Uint8Array | null = new Uint8Array(0)
  let inner: Layers | null = null

  async function* into(plain: readonly Uint8Array[], isLast: boolean): AsyncGenerator<Uint8Array> {
    for (const bytes of plain) {
      if (head) head = joined(head, bytes)
      else yield* deeper(bytes)
      if (head && head.length >= HEAD_BYTES) yield* told(head)
    }
    if (isLast && head) yield* told(head)
  }

  async function* told(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    head = null
    const isPacked = isGzip(bytes)
    const came = isPacked && depth + 1 >= DEEPEST ? 'gzip' : otherFile(bytes.subarray(0, HEAD_BYTES))
    if (came) throw new FaultError({ kind: 'other-file', came })
    if (isPacked) inner = layers(depth + 1)
    yield* deeper(bytes)
  }

  async function* deeper(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    if (!inner) {
      yield bytes
      return
    }
    for (let at = 0; at < bytes.length; at += PACKED_PIECE) yield* inner.add(bytes.slice(at, at + PACKED_PIECE))
  }

  return {
    async *add(piece) {
      yield* into(await outer.add(piece), false)
    },
    async *end() {
      yield* into(await outer.end(), true)
      if (inner) yield* inner.end()
    },
    isBroken: () => outer.isBroken() || inner?.isBroken() === true,
    isDamaged: () => outer.isDamaged() || inner?.isDamaged() === true,
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
