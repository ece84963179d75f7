// Runs all benches, or those that are named: node bench/run.mjs [bytes] [load] [chart] [tables] [memory] [estimate] [assess] [history] [list] [recording] [replay]
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const ALL = [
  'bytes',
  'load',
  'chart',
  'tables',
  'memory',
  'estimate',
  'assess',
  'history',
  'list',
  'recording',
  'replay',
]

// What is measured is the production build, also of React, whatever the shell has set.
process.env.NODE_ENV = 'production'

const named = process.argv.slice(2)
const unknown = named.filter((name) => !ALL.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}: choose from ${ALL.join(', ')}.\n`)
  process.exit(1)
}
for (const name of named.length > 0 ? named : ALL) {
  // Vite reads TypeScript and the alias for src; the node that the project asks for reads neither.
  const { module } = await runnerImport(fileURLToPath(new URL(`./${name}/run.ts`, import.meta.url)), {
    configFile: false,
    resolve: { tsconfigPaths: true },
  })
  process.stdout.write(`${await module.run()}\n`)
}
