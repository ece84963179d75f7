import { decodeDescribeProject } from '@/contract/decode'
import type { Services } from '@/features/shared/services'
import { fillHistory, type PastAnswer } from '@/features/shared/stage/fill-history'
import type { Entrance, Scene, Show } from '@/features/shared/stage/show'
import { createStageServices, emptyHistory } from '@/features/shared/stage/stage-services'
import { createDemoOms } from '@/simulator/demo-oms'
import type { Scenario } from '@/simulator/scenario'
import { beginLife, momentOf } from '@/simulator/timeline'
import { pastMoments } from './past-moments'

/** Each life begins here, so that a link shows everybody the same moment. Epoch milliseconds, in whole samples of OMS. */
export const DEMO_EPOCH = Date.UTC(2026, 2, 2, 1, 0, 0)

const SEED = 1
/** A task that never changes is shown for so long. */
const STILL_SECONDS = 3600

/**
 * A scenario of the demo as a show: one life, from its beginning to its end.
 * @param id the one of the scenario's ids that the page asks for
 * @param page the live page's services
 */
export function demoShow(scenario: Scenario, id: string, page: Services): Show {
  const life = beginLife(scenario, SEED)
  const anchor = DEMO_EPOCH + life.lead * 1000
  const from = DEMO_EPOCH
  const to = from + (life.seconds === null ? STILL_SECONDS : life.seconds - 1) * 1000

  /** What OMS would have said, without the way over text: hundreds of them are wanted at once. */
  function past({ at: now, everyMs }: ReturnType<typeof pastMoments>[number]): PastAnswer {
    const { at, epoch } = momentOf(life, now, anchor)
    const body = { success: true, data: [{ ...life.task(at, epoch), transferMapping: null }] }
    const decoded = decodeDescribeProject(body)
    return { at: now, task: decoded.ok ? decoded.task : null, intervalMs: everyMs }
  }

  async function enter({ at, world, signal, options }: Entrance): Promise<Scene> {
    const history = await emptyHistory(world.now)
    signal.throwIfAborted()
    const { slicing } = page.outside
    await fillHistory({ history, id, moments: pastMoments(from, at), answer: past, slicing, signal, options })
    const oms = createDemoOms({ now: world.now, anchor, seed: SEED })
    return { services: createStageServices({ world, oms, history, page }), before: null }
  }

  return {
    id,
    from,
    to,
    start: anchor,
    settles: true,
    step: (at, intervalMs, direction) => at + direction * intervalMs,
    enter,
  }
}
