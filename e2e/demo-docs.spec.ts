import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { type Dashboard, startDashboard } from './support/dashboard'
import { blocksOf, type DocBlock, differencesOf, missingLines } from './support/doc-blocks'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PORT = '4173'

interface Command extends DocBlock {
  /** What is set before the last `npm start` above it. */
  readonly env: Record<string, string>
  /** What is printed below it. */
  readonly answer: DocBlock | undefined
}

const blocks = blocksOf(readFileSync(new URL('../docs/demo.md', import.meta.url), 'utf8'))
const commands = commandsOf(blocks)

function commandsOf(all: readonly DocBlock[]): readonly Command[] {
  let env: Command['env'] = {}
  return all.flatMap((block, i) => {
    if (block.kind !== 'sh') return []
    const start = /^(.*)\bnpm start$/m.exec(block.text)?.[1]
    if (start !== undefined) env = Object.fromEntries([...start.matchAll(/(\w+)=(\S+)/g)].map((it) => it.slice(1, 3)))
    return block.text.includes('curl') ? [{ ...block, env, answer: all[i + 1] }] : []
  })
}

/** The server on the printed port, or on another where that one is taken. */
async function startAsPrinted(env: Command['env']): Promise<Dashboard> {
  return startDashboard({ env: { ...env, PORT } }).catch(() => startDashboard({ env }))
}

/** Runs a block as a reader would who pastes it. */
function run({ text }: DocBlock, { url }: Dashboard): string {
  const ran = spawnSync('bash', ['-euo', 'pipefail', '-c', text.replaceAll(`localhost:${PORT}`, new URL(url).host)], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect(ran.error, 'The examples of docs/demo.md are run by bash').toBeUndefined()
  expect(ran.stderr).toBe('')
  expect(ran.status).toBe(0)
  return ran.stdout
}

// One server after the other has the printed port.
test.describe.configure({ mode: 'serial' })

test.beforeAll(() => {
  const { error } = spawnSync('curl', ['--version'])
  expect(error, 'The examples of docs/demo.md need curl: install it and run the tests again').toBeUndefined()
})

test('the page shows examples, and each has an answer below it', () => {
  expect(commands.length).toBeGreaterThanOrEqual(7)
  for (const { answer, line } of commands) expect(answer?.kind, `line ${line}`).toMatch(/^(json|text)$/)
})

for (const env of new Set(commands.map((command) => JSON.stringify(command.env)))) {
  test(`what docs/demo.md prints is what comes, with the settings ${env}`, async () => {
    const server = await startAsPrinted(JSON.parse(env))
    try {
      for (const command of commands.filter((one) => JSON.stringify(one.env) === env)) {
        const came = run(command, server)
        const { kind = '', text = '' } = command.answer ?? {}
        const wrong = kind === 'json' ? differencesOf(JSON.parse(text), JSON.parse(came)) : missingLines(text, came)
        expect(wrong, `line ${command.line}`).toEqual([])
      }
    } finally {
      await server.stop()
    }
  })
}

test('the npm scripts that it names exist', () => {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { scripts: Record<string, string> }
  const shell = blocks.filter(({ kind }) => kind === 'sh').map(({ text }) => text)
  const named = [...shell.join('\n').matchAll(/\bnpm (?:run )?([\w:]+)/g)].map(([, name = '']) => name)
  expect(named).toContain('build:demo')
  for (const name of named.filter((one) => one !== 'ci')) expect(Object.keys(scripts)).toContain(name)
})
