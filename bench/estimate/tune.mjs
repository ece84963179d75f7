import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('./tune.ts', import.meta.url)), {
  configFile: false,
  resolve: { tsconfigPaths: true },
})
process.stdout.write(`${await module.run()}\n`)
