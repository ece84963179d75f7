import type { KeptHistory } from '@/history/kept'
import type { StoredHistoryOptions } from '@/history/stored-history'
import { lateCode } from '@/lib/late-code'
import type { Recording } from '@/recording/recording'
import { asFetch } from '@/simulator/as-fetch'
import { createServices } from '../create-services'
import type { Services } from '../services'
import type { World } from './world'

export interface StageServicesOptions {
  readonly world: World
  /** Answers in place of OMS, and waits by the world's clock where it is slow; `Response.error()` where nobody would. */
  readonly oms: (request: Request) => Promise<Response>
  /** What was before: see `emptyHistory`. */
  readonly history: KeptHistory
  /** The recording that goes on where the scene follows the one before; a new one without. */
  readonly recording?: Recording | undefined
  /** The page's own, for what is of the browser. */
  readonly page: Services
}

/** The services of a scene: those of a live page, but for the clock, OMS and the history; nothing in them is kept. */
export function createStageServices({ world, oms, history, recording, page }: StageServicesOptions): Services {
  const { slicing } = page.outside
  const call = asFetch(oms)
  return createServices({
    async fetch(input, init) {
      const done = world.working()
      try {
        const response = await call(input, init)
        const text = await response.text()
        // Read already, so that no time passes between the answer and its reading.
        return { status: response.status, ok: response.ok, headers: response.headers, text: async () => text }
      } finally {
        done()
      }
    },
    now: world.now,
    timerNow: Date.now,
    // What a page does must not differ from one look to the next.
    random: () => 0,
    timeout: world.timeout,
    calm: page.calm,
    hidden: () => false,
    slicing,
    history,
    ...(recording && { recording }),
  })
}

/**
 * A history that lives in memory. Its code is that of live pages, which may not be there yet.
 * @param before what it begins with
 * @throws LateCodeError
 */
export async function emptyHistory(
  now: () => number,
  before: StoredHistoryOptions['before'] | null = null,
): Promise<KeptHistory> {
  const { createStoredHistory } = await lateCode(import('@/history/stored-history'))
  return createStoredHistory({ storeReady: null, now, after: () => {}, ...(before && { before }) })
}
