import { type StaticHost, startStaticHost } from './static-host'
import { test as base } from './test'

/** The test with the static demo below a sub-path of a plain static host, shared by the specs of a worker. */
export const test = base.extend<object, { host: StaticHost }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
    async ({}, use) => {
      const host = await startStaticHost('/pages/oms/')
      await use(host)
      await host.stop()
    },
    { scope: 'worker' },
  ],
})
