import type { Page } from '@playwright/test'
import { createScriptedOms, type Script } from '../../src/simulator/testing/scripted-oms'

/** A script that is played behind a page. */
export interface Play {
  /** Lets so many seconds pass on the page and in the script; what comes due on the way is done. */
  pass(seconds: number): Promise<void>
  /** The questions so far, e.g. `ListProjects`; those sent while OMS was away included. */
  readonly asked: readonly string[]
}

/** Seconds that pass at once: half of the page's usual interval, so that each poll finds its own moment. */
const STEP_SECONDS = 5

/**
 * Puts an OMS that plays a script behind this page and all others of its context, and begins. To be called before the
 * page is opened, from any dashboard. Time goes on by itself as well, so a cue should not be a matter of seconds.
 */
export async function playScript(page: Page, script: Script): Promise<Play> {
  const anchor = Date.now()
  let ahead = 0
  const asked: string[] = []
  const open = new Set<Promise<unknown>>()
  const oms = createScriptedOms({ now: () => Date.now() + ahead, anchor, script })
  await page.clock.install({ time: anchor })
  await page.context().route(
    (url) => url.pathname === '/api/v2',
    (route) => {
      const request = route.request()
      asked.push(new URL(request.url()).searchParams.get('Action') ?? '')
      const answered = oms(new Request(request.url(), { method: 'POST', body: request.postData() }))
        .then(async (response) => {
          const headers = Object.fromEntries(response.headers)
          // A page that left does not wait for its answer.
          await route.fulfill({ status: response.status, headers, body: await response.text() }).catch(() => undefined)
        })
        .finally(() => open.delete(answered))
      open.add(answered)
      return answered
    },
  )
  return {
    asked,
    async pass(seconds) {
      for (let left = seconds; left > 0; left -= STEP_SECONDS) {
        const step = Math.min(left, STEP_SECONDS) * 1000
        ahead += step
        await page.clock.runFor(step)
        await Promise.all(open)
      }
    },
  }
}
