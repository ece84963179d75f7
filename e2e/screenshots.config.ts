import { defineConfig } from '@playwright/test'
import config from './playwright.config'

/** Takes the pictures of the README: `npm run screenshots`. */
export default defineConfig({
  ...config,
  testMatch: '**/*.screenshots.ts',
  outputDir: '../test-results/screenshots',
  reporter: 'list',
  timeout: 300_000,
  use: { ...config.use, viewport: { width: 1440, height: 1420 }, deviceScaleFactor: 1 },
})
