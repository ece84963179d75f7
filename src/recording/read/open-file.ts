import type { Slicing } from '@/lib/slices'
import { type FoundAnswers, findAnswers } from '../found/find-answers'
import { scanJson } from '../found/json-scan'
import { type Fault, FaultError } from './fault'
import { createLineCutter } from './lines'
import { ENOUGH_TO_TELL, isHeaderless, isRecordingStart } from './read-header'
import type { Recording } from './recording'
import { createRecordingReader, type RecordingReader } from './recording-reader'
import { unpack } from './unpack'
import { HEAD_BYTES, otherFile } from './what-file'

/** What a file turned out to hold. */
export type Opened =
  | { readonly kind: 'recording'; readonly recording: Recording }
  | { readonly kind: 'answers'; readonly found: FoundAnswers }
  | { readonly kind: 'fault'; readonly fault: Fault }

export interface Opening {
  /** Told the bytes read so far, of `file.size`. */
  readonly onProgress: (bytes: number) => void
  readonly signal: AbortSignal
  /** How long work is done in pieces, so that the page can be used meanwhile. */
  readonly slicing: Slicing
}

/** Unpacked characters that are kept of a recording, and of a text that is none. */
const MOST_OF_RECORDING = 768_000_000
const MOST_OF_TEXT = 256_000_000
const SLICE_MS = 8

/**
 * Opens a recording, or a file that holds answers of OMS as text. Never rejects but with the signal's reason: what is
 * wrong with a file is told.
 */
export async function openFile(file: Blob, opening: Opening): Promise<Opened> {
  try {
    return await open(file, opening)
  } catch (error) {
    if (error instanceof FaultError) return { kind: 'fault', fault: error.fault }
    opening.signal.throwIfAborted()
    return { kind: 'fault', fault: { kind: 'unreadable' } }
  }
}

async function open(file: Blob, { onProgress, signal, slicing }: Opening): Promise<Opened> {
  if (file.size === 0) return { kind: 'fault', fault: { kind: 'empty' } }
  const came = otherFile(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()))
  if (came) return { kind: 'fault', fault: { kind: 'other-file', came } }

  const cutter = createLineCutter()
  const pause = pausing(slicing)
  const pieces: string[] = []
  let reader: RecordingReader | null = null
  let isTold = false
  let isDone = false
  let characters = 0
  let lines = 0

  async function readLines(piece: string): Promise<void> {
    for (const line of cutter.add(piece)) {
      if (isDone) return
      await pause()
      signal.throwIfAborted()
      lines += 1
      isDone = reader?.read(line) === false
    }
  }

  async function pass(text: string): Promise<void> {
    if (isDone) return
    characters += text.length
    await pause()
    if (reader) await readLines(text)
    else {
      pieces.push(text)
      if (isTold) return tooLarge(MOST_OF_TEXT)
      const begin = pieces.join('')
      if (begin.length < ENOUGH_TO_TELL) return
      isTold = true
      if (isHeaderless(begin)) throw new FaultError({ kind: 'no-header' })
      if (!isRecordingStart(begin)) return
      reader = createRecordingReader()
      await readLines(begin)
    }
    tooLarge(MOST_OF_RECORDING)
  }

  function tooLarge(most: number): void {
    if (characters > most) throw new FaultError({ kind: 'too-large', line: lines, megabytes: most / 1e6 })
  }

  let fault: Fault | null = null
  try {
    await unpack(file, { onBytes: onProgress, signal, pass, isDone: () => isDone })
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    fault = error.fault
  }
  signal.throwIfAborted()
  if (!reader && isRecordingStart(pieces.join(''))) {
    reader = createRecordingReader()
    await readLines(pieces.join(''))
  }
  if (reader) {
    const rest = cutter.rest()
    // A last line of which only the beginning came is what it means to be cut off.
    if (!isDone && rest !== '' && !isBeginning(rest)) reader.read(rest)
    const read = reader.finish(fault && 'line' in fault ? { ...fault, line: lines } : fault)
    return 'header' in read ? { kind: 'recording', recording: read } : { kind: 'fault', fault: read }
  }
  if (fault) return { kind: 'fault', fault }
  if (isHeaderless(pieces.join(''))) return { kind: 'fault', fault: { kind: 'no-header' } }
  return { kind: 'answers', found: findAnswers(pieces.join('')) }
}

function isBeginning(line: string): boolean {
  const scan = scanJson(line)
  return !scan.ok && scan.isCut
}

/** Lets the page do what waits whenever half a frame was used. */
function pausing({ clock, breathe }: Slicing): () => Promise<void> | undefined {
  let began = clock()
  return () => {
    if (clock() - began < SLICE_MS) return undefined
    return breathe().then(() => {
      began = clock()
    })
  }
}
