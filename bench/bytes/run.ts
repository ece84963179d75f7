import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { createBuilder, type Rolldown } from 'vite'
import { figure, table } from '../support/numbers'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Shares smaller than this many kB are summed up. */
const SMALL = 1

/** Who weighs what in the JavaScript that the page loads first, and in the chunks of the charts. */
export async function run(): Promise<string> {
  const builder = await createBuilder({ root: ROOT, logLevel: 'error', build: { write: false } })
  const client = builder.environments.client
  if (!client) throw new Error('The configuration builds no page')
  const built = (await builder.build(client)) as Rolldown.RolldownOutput
  const chunks = built.output.filter((file) => file.type === 'chunk')
  const first = closure(
    chunks,
    chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/src/main.tsx'))),
  )
  const drawn = closure(
    chunks,
    chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/src/ui/chart/chart-frame.tsx'))),
  ).filter((chunk) => !first.includes(chunk))
  return report('JavaScript before the charts', first) + report('JavaScript of the charts', drawn)
}

function closure(chunks: Rolldown.OutputChunk[], start: Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const found = new Set(start)
  for (const { imports } of found) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk)
  }
  return [...found]
}

function report(title: string, chunks: readonly Rolldown.OutputChunk[]): string {
  const shares = new Map<string, number>()
  let total = 0
  for (const { code, modules } of chunks) {
    const bytes = gzipSync(code, { level: 9 }).byteLength / 1000
    const lengths = Object.entries(modules).map(([id, { renderedLength }]) => [ownerOf(id), renderedLength] as const)
    const length = lengths.reduce((sum, [, one]) => sum + one, 0)
    total += bytes
    for (const [owner, one] of lengths)
      shares.set(owner, (shares.get(owner) ?? 0) + (bytes * one) / Math.max(1, length))
  }
  const sorted = [...shares].sort(([, a], [, b]) => b - a)
  const large = sorted.filter(([, kB]) => kB >= SMALL)
  const rest = sorted.filter(([, kB]) => kB < SMALL).reduce((sum, [, kB]) => sum + kB, 0)
  const rows = [...large, ...(rest > 0 ? [['others', rest] as const] : []), ['together', total] as const]
  return table(
    `${title}, ${chunks.length} files, kB gzipped`,
    ['', 'kB'],
    rows.map(([owner, kB]) => [owner, figure(kB)]),
  )
}

/** The package, or the room of the dashboard, that a module belongs to. */
function ownerOf(id: string): string {
  const at = id.lastIndexOf('/node_modules/')
  if (at >= 0) {
    const [scope = '', name = ''] = id.slice(at + '/node_modules/'.length).split('/')
    return scope.startsWith('@') ? `${scope}/${name}` : scope
  }
  return /\/(src\/[^/.]+)/.exec(id)?.[1] ?? 'build helpers'
}
