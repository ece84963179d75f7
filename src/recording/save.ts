import type { Slicing } from '@/lib/slices'
import { type FileContents, fileText } from './file-lines'

export interface SaveOptions {
  readonly contents: FileContents
  /** Whether the browser can pack: without, the file is plain NDJSON. */
  readonly packs: boolean
  readonly slicing: Slicing
  readonly signal: AbortSignal
  /** 0 to 1 */
  readonly onProgress: (done: number) => void
}

/** So long the page may be kept busy at a stretch, milliseconds: half a frame. */
const SLICE_MS = 8
const PART_CHARS = 64_000

/** Makes the file of a recording, a little at a time. @throws the signal's reason, once it is aborted */
export async function recordingFile({ contents, packs, slicing, signal, onProgress }: SaveOptions): Promise<Blob> {
  let began = slicing.clock()
  const pause = async () => {
    if (slicing.clock() - began >= SLICE_MS) {
      await slicing.breathe()
      began = slicing.clock()
    }
    signal.throwIfAborted()
  }
  const parts = fileText(contents, { pause, onProgress })
  const stream = new ReadableStream<string>({
    async pull(controller) {
      let text = ''
      while (text.length < PART_CHARS) {
        const { value, done } = await parts.next()
        text += value ?? ''
        if (!done) continue
        if (text !== '') controller.enqueue(text)
        controller.close()
        return
      }
      controller.enqueue(text)
    },
  }).pipeThrough(new TextEncoderStream())
  const file = packs ? stream.pipeThrough(new CompressionStream('gzip')) : stream
  const blob = await new Response(file).blob()
  signal.throwIfAborted()
  return blob
}
