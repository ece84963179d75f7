import { FaultError } from './fault'
import { layers, PACKED_PIECE } from './layers'
import { isGzip, utf16 } from './what-file'

export interface Unpacking {
  /** Told the bytes of the file that were read so far. */
  readonly onBytes: (bytes: number) => void
  readonly signal: AbortSignal
  /** Lets pass what was unpacked: called after each piece, so that no more than a piece of it waits. */
  readonly pass: (text: string) => Promise<void>
  /** Whether no more is wanted. */
  readonly isDone: () => boolean
}

const PLAIN_PIECE = 262_144
/** What was unpacked is passed on in pieces of so many bytes. */
const PASSED_PIECE = 4096
/** So much at a time of a piece in which something is damaged. */
const RESCUED_PIECE = 128
/** A file that is given in such parts as a whole, bytes. */
const SMALL = 262_144

/**
 * Reads a file, packed or not, as text piece by piece, cut anywhere but inside of a character.
 * @throws FaultError where it is damaged, after all that came before the damage has been passed on; the signal's reason
 */
export async function unpack(file: Blob, { onBytes, signal, pass, isDone }: Unpacking): Promise<void> {
  const packed = isGzip(new Uint8Array(await bytesOf(file.slice(0, 2))))
  let text: TextDecoder | null = null
  const unpacking = packed ? layers() : null
  const size = packed ? PACKED_PIECE : PLAIN_PIECE
  /** Bytes unpacked and passed on. */
  let passed = 0
  /** Of these, how many until no more was wanted: what is damaged breaks there at the latest. */
  let wanted = Number.POSITIVE_INFINITY
  async function passOn(bytes: Uint8Array): Promise<void> {
    text ??= new TextDecoder(utf16(bytes) ?? 'utf-8')
    for (let at = 0; at < bytes.length; at += PASSED_PIECE) {
      const part = bytes.subarray(at, at + PASSED_PIECE)
      passed += part.length
      await pass(text.decode(part, { stream: true }))
      if (isDone()) wanted = Math.min(wanted, passed)
    }
  }
  async function damaged(from: number): Promise<never> {
    const byte = await rescue(file, {
      from: isDone() ? Number.POSITIVE_INFINITY : from,
      passed,
      wanted: () => wanted,
      signal,
      pass: passOn,
    })
    throw new FaultError({ kind: 'gzip', line: 0, byte })
  }
  for (let from = 0; from < file.size; from += size) {
    signal.throwIfAborted()
    const piece = new Uint8Array(await bytesOf(file.slice(from, from + size)))
    for await (const bytes of unpacking?.add(piece) ?? [piece]) await passOn(bytes)
    onBytes(Math.min(file.size, from + size))
    if (unpacking?.isBroken()) await damaged(from)
  }
  for await (const bytes of unpacking?.end() ?? []) await passOn(bytes)
  // Some streams work behind what they are given.
  if (unpacking?.isDamaged()) await damaged(Math.max(0, file.size - 2 * size))
  await pass(rest(text))
  // What breaks at its very end only, ends too early.
  if (unpacking?.isBroken()) throw new FaultError({ kind: 'cut', line: 0 })
}

/** What a decoder still holds of a character of which the end did not come. */
function rest(text: TextDecoder | null): string {
  return text?.decode() ?? ''
}

interface Rescue extends Pick<Unpacking, 'signal'> {
  /** So many unpacked bytes tell all there is to know. */
  readonly wanted: () => number
  /** Where the piece begins that broke, bytes of the file. */
  readonly from: number
  /** Bytes unpacked that were passed on before. */
  readonly passed: number
  readonly pass: (bytes: Uint8Array<ArrayBufferLike>) => Promise<void>
}

/**
 * Unpacks once more what stands before a damage: a stream that breaks forgets what it had unpacked of the same piece, so
 * that piece is given to a new one in small parts.
 * @returns about where the damage is, bytes of the file
 */
async function rescue(file: Blob, { from, passed, wanted, signal, pass }: Rescue): Promise<number> {
  const unpacking = layers()
  let unpacked = 0
  let at = 0
  async function passFresh(plain: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const bytes of plain) {
      unpacked += bytes.length
      const fresh = Math.min(bytes.length, unpacked - passed)
      if (fresh > 0) await pass(bytes.subarray(bytes.length - fresh))
    }
  }
  while (at < file.size && !unpacking.isBroken() && unpacked < wanted()) {
    signal.throwIfAborted()
    const large = at + (file.size < SMALL ? RESCUED_PIECE : PACKED_PIECE)
    const end = at < from ? Math.min(from, large) : at + RESCUED_PIECE
    const piece = new Uint8Array(await bytesOf(file.slice(at, end)))
    await passFresh(unpacking.add(piece))
    at = end
  }
  if (!unpacking.isBroken() && unpacked < wanted()) await passFresh(unpacking.end())
  return Math.min(at, file.size)
}

async function bytesOf(part: Blob): Promise<ArrayBuffer> {
  try {
    return await part.arrayBuffer()
  } catch {
    throw new FaultError({ kind: 'unreadable' })
  }
}
