import { FaultError, type OtherFile } from './fault'

export interface Unpacking {
  /** Told the bytes of the file that were read so far. */
  readonly onBytes: (bytes: number) => void
  readonly signal: AbortSignal
  /** Lets pass what was unpacked: called after each piece, so that no more than a piece of it waits. */
  readonly pass: (text: string) => Promise<void>
  /** Whether no more is wanted. */
  readonly isDone: () => boolean
}

/** So much of a packed file is unpacked at a time: what it becomes, up to a thousand times as much, is kept at once. */
const PACKED_PIECE = 16_384
const PLAIN_PIECE = 262_144
/** What was unpacked is passed on in pieces of so many bytes. */
const PASSED_PIECE = 4096
/** So much at a time of a piece in which something is damaged. */
const RESCUED_PIECE = 128
/** A file that is given in such parts as a whole, bytes. */
const SMALL = 262_144

/** Whether a file begins as gzip does (RFC 1952). */
function isGzip(first: Uint8Array): boolean {
  return first[0] === 0x1f && first[1] === 0x8b
}

const SIGNATURES: readonly (readonly [OtherFile, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
]

/** What a file is that holds no text; null for text, packed or not. */
export function otherFile(first: Uint8Array): OtherFile | null {
  if (isGzip(first)) return null
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, i) => first[i] === byte))
  if (found) return found[0]
  return utf16(first) === null && first.includes(0) ? 'binary' : null
}

/** What PowerShell writes when an answer is sent into a file. */
function utf16(first: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : null
}

/**
 * Reads a file, packed or not, as text piece by piece, cut anywhere but inside of a character.
 * @throws FaultError where it is damaged, after all that came before the damage has been passed on; the signal's reason
 */
export async function unpack(file: Blob, { onBytes, signal, pass, isDone }: Unpacking): Promise<void> {
  const first = new Uint8Array(await bytesOf(file.slice(0, 64)))
  const packed = isGzip(first)
  const text = new TextDecoder(packed ? 'utf-8' : (utf16(first) ?? 'utf-8'))
  const inflater = packed ? inflate() : null
  const size = packed ? PACKED_PIECE : PLAIN_PIECE
  /** Bytes unpacked and passed on. */
  let passed = 0
  /** Of these, how many until no more was wanted: what is damaged breaks there at the latest. */
  let wanted = Number.POSITIVE_INFINITY
  async function passOn(bytes: Uint8Array): Promise<void> {
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
    const plain = inflater ? await inflater.add(piece) : [piece]
    for (const bytes of plain) await passOn(bytes)
    onBytes(Math.min(file.size, from + size))
    if (inflater?.isBroken()) await damaged(from)
  }
  for (const bytes of (await inflater?.end()) ?? []) await passOn(bytes)
  // Some streams work behind what they are given.
  if (inflater?.isDamaged()) await damaged(Math.max(0, file.size - 2 * size))
  await pass(text.decode())
  // What breaks at its very end only, ends too early.
  if (inflater?.isBroken()) throw new FaultError({ kind: 'cut', line: 0 })
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
  const inflater = inflate()
  let unpacked = 0
  let at = 0
  async function passFresh(plain: readonly Uint8Array[]): Promise<void> {
    for (const bytes of plain) {
      unpacked += bytes.length
      const fresh = Math.min(bytes.length, unpacked - passed)
      if (fresh > 0) await pass(bytes.subarray(bytes.length - fresh))
    }
  }
  while (at < file.size && !inflater.isBroken() && unpacked < wanted()) {
    signal.throwIfAborted()
    const large = at + (file.size < SMALL ? RESCUED_PIECE : PACKED_PIECE)
    const end = at < from ? Math.min(from, large) : at + RESCUED_PIECE
    const piece = new Uint8Array(await bytesOf(file.slice(at, end)))
    await passFresh(await inflater.add(piece))
    at = end
  }
  if (!inflater.isBroken() && unpacked < wanted()) await passFresh(await inflater.end())
  return Math.min(at, file.size)
}

/**
 * Unpacks piece by piece. A stream that fails forgets what nobody has read yet, so each piece is read to its end before
 * the next one comes.
 */
function inflate() {
  const stream = new DecompressionStream('gzip')
  const writer = stream.writable.getWriter()
  const reader = stream.readable.getReader()
  let came: Uint8Array[] = []
  let isBroken = false
  let isDamaged = false
  const broken = (error: unknown) => {
    isBroken = true
    // Each browser says in its own words that data ended too early; that it is wrong, Node says by this code.
    isDamaged ||= isDataError(error)
  }
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      came.push(value)
    }
  })().catch(broken)

  async function taken(): Promise<Uint8Array[]> {
    await turn()
    const now = came
    came = []
    return now
  }

  return {
    isBroken: () => isBroken,
    isDamaged: () => isDamaged,
    async add(piece: Uint8Array<ArrayBuffer>): Promise<Uint8Array[]> {
      if (!isBroken) await Promise.race([writer.write(piece).catch(broken), reading])
      return taken()
    },
    async end(): Promise<Uint8Array[]> {
      writer.close().catch(broken)
      await reading
      return taken()
    },
  }
}

function isDataError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === 'Z_DATA_ERROR') || isDataError(error.cause)
}

/** Lets everything pass that is under way. Not by a timer: those of a hidden page are slow. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

async function bytesOf(part: Blob): Promise<ArrayBuffer> {
  try {
    return await part.arrayBuffer()
  } catch {
    throw new FaultError({ kind: 'unreadable' })
  }
}
