/** Unpacks piece by piece. */
export interface Inflater {
  /** What comes of the next piece. */
  add(piece: Uint8Array<ArrayBuffer>): Promise<Uint8Array[]>
  /** What comes at the end. */
  end(): Promise<Uint8Array[]>
  /** Whether it unpacks no further: what came is damaged, or ended too early. */
  isBroken(): boolean
  /** Whether what came is known to be damaged. */
  isDamaged(): boolean
}

/**
 * Makes one. A stream that fails forgets what nobody has read yet, so each piece is read to its end before
 * the next one comes.
 */
export function inflate(): Inflater {
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
    async add(piece) {
      if (!isBroken) await Promise.race([writer.write(piece).catch(broken), reading])
      return taken()
    },
    async end() {
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
