import { test as base, type Page } from '@playwright/test'
import { type Dashboard, startDashboard } from './dashboard'
import { type FixtureOms, startFixtureOms } from './fixture-oms'

interface TestFixtures {
  /** What went wrong on the page: console errors, exceptions, requests to other hosts. A spec that expects none says so. */
  readonly problems: readonly string[]
  /** An OMS that answers the reference's sample and misbehaves as told. */
  readonly oms: FixtureOms
  /** A dashboard in front of `oms`, signed in. */
  readonly live: Dashboard
}

interface WorkerFixtures {
  /** A dashboard with the demo OMS, shared by the specs of a worker. */
  readonly demo: Dashboard
}

/** Playwright's test with the servers that specs need; each is started when a spec asks for it and stopped after. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
    async ({}, use) => {
      const dashboard = await startDashboard()
      await use(dashboard)
      await dashboard.stop()
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  oms: async ({}, use) => {
    const oms = await startFixtureOms()
    await use(oms)
    await oms.stop()
  },
  live: async ({ oms }, use) => {
    const env = { OMS_URL: oms.url, OMS_USERNAME: oms.username, OMS_PASSWORD: oms.password }
    const dashboard = await startDashboard({ env })
    await use(dashboard)
    await dashboard.stop()
  },
  problems: async ({ page }, use) => {
    await use(watch(page))
  },
})

function watch(page: Page): readonly string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (/^https?:$/.test(protocol) && hostname !== 'localhost') problems.push(`foreign request: ${request.url()}`)
  })
  return problems
}
