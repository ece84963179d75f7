import { existsSync } from 'node:fs'
import { provideChromium } from './chromium'
import { SERVER } from './dashboard'

/** Before the first spec: a browser and a build. The workers read the browser's path from the environment. */
// biome-ignore lint/style/noDefaultExport: Playwright calls the default export.
export default function setup(): void {
  process.env.CHROMIUM_PATH = provideChromium()
  if (!existsSync(SERVER)) throw new Error('There is no build to test: run "npm run build" first.')
}
