/** Makes texts small, as gzip does. */
export interface Packing {
  pack(text: string): Promise<Uint8Array<ArrayBuffer>>
  unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string>
}

/** The browser's own gzip; null in those that have none. */
export function gzip(): Packing | null {
  if (!('CompressionStream' in globalThis) || !('DecompressionStream' in globalThis)) return null
  return {
    pack: async (text) => new Uint8Array(await through(text, new CompressionStream('gzip')).arrayBuffer()),
    unpack: (bytes) => through(bytes, new DecompressionStream('gzip')).text(),
  }
}

function through(part: BlobPart, stream: CompressionStream | DecompressionStream): Response {
  return new Response(new Blob([part]).stream().pipeThrough(stream))
}
