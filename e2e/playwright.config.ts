import { defineConfig } from '@playwright/test'
import { launchOptions } from './support/chromium'

/** Browser specs against the built page. Each starts the servers it needs on free ports (support/test.ts). */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results/e2e',
  globalSetup: './support/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  // A race of one spec among hundreds must not stop all work; .ci/run names what needed its second try, to be mended.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  // .ci/run adds up what really ran.
  reporter: process.env.CI ? [['list'], ['json', { outputFile: '../test-results/e2e.json' }]] : 'list',
  // Machines are slow and noisy: limits that catch what hangs, not what is slow.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 900 },
    video: 'off',
    screenshot: 'only-on-failure',
    trace: 'retain-on-first-failure',
    launchOptions: launchOptions(),
  },
})
