import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** Files smaller than this many bytes travel in one packet anyway. */
const WORTH_IT = 1_024

/** Writes each text file of the build a second and a third time, compressed once as hard as it goes (.br, .gz). */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle: {
      order: 'post',
      async handler({ dir }, bundle) {
        if (dir === undefined) return
        const texts = Object.keys(bundle).filter((name) => /^(?!\.).*\.(html|js|css|svg|json)$/.test(name))
        await Promise.all(texts.map((name) => compress(join(dir, name))))
      },
    },
  }
}

async function compress(path: string): Promise<void> {
  const text = await readFile(path)
  if (text.byteLength < WORTH_IT) return
  const hint = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.byteLength } }
  await Promise.all([
    promisify(gzip)(text, { level: 9 }).then((data) => writeFile(`${path}.gz`, data)),
    promisify(brotliCompress)(text, hint).then((data) => writeFile(`${path}.br`, data)),
  ])
}
