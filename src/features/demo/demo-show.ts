import { type Client, createClient } from '@/api/client'
import { readTask, type TaskAnswer } from '@/api/describe-project'
import { decodeDescribeProject } from '@/contract/decode'
import type { Services } from '@/features/shared/services'
import { fillHistory, type PastAnswer } from '@/features/shared/stage/fill-history'
import type { Entrance, Scene, Show } from '@/features/shared/stage/show'
import { createStageServices, emptyHistory } from '@/features/shared/stage/stage-services'
import { asFetch } from '@/simulator/as-fetch'
import { SCENARIOS } from '@/simulator/catalogue'
import { createDemoOms, type DemoOmsOptions } from '@/simulator/demo-oms'
import { disturbanceAt } from '@/simulator/faults'
import type { Life } from '@/simulator/life'
import type { Scenario } from '@/simulator/scenario'
import { beginLife, momentOf } from '@/simulator/timeline'
import { createDemoRecording } from './demo-recording'
import { createKnownPast } from './known-past'
import { withLastGood } from './last-good'
import { onGrid } from './on-grid'
import { momentsBetween, type PastMoment, pastMoments } from './past-moments'
import { PATIENCE_SECONDS } from './patience'

/** Each life begins here, so that a link shows everybody the same moment. Epoch milliseconds, in whole samples of OMS. */
const DEMO_EPOCH = Date.UTC(2026, 2, 2, 1, 0, 0)

const SEED = 1

/** A show, and what happens in it. */
export interface DemoShow extends Show {
  readonly moments: Life['moments']
}

/**
 * A scenario of the demo as a show: one life, from its beginning to its end.
 * @param id the one of the scenario's ids that the page asks for
 * @param page the live page's services
 */
export function demoShow(scenario: Scenario, id: string, page: Services): DemoShow {
  const life = beginLife(scenario, SEED)
  const anchor = DEMO_EPOCH + life.lead * 1000
  const from = DEMO_EPOCH
  // The second after the last one is the first of the next life.
  const to = from + (life.span - 1) * 1000
  // Others are known as well, should a fault mix them up.
  const scenarios = [...SCENARIOS.filter((one) => one.id !== scenario.id), scenario]
  const omsAt = (rest: Pick<DemoOmsOptions, 'now' | 'wait'>) =>
    createDemoOms({ anchor, seed: SEED, scenarios, ...rest })
  const disturbance = (now: number) => disturbanceAt(life.faults, momentOf(life, now, anchor).at)
  const isGood = (now: number) => {
    const { instead, delay } = disturbance(now)
    return instead === null && delay <= PATIENCE_SECONDS
  }

  /** What OMS would have said, without the way over text: hundreds of them are wanted at once. */
  function past({ at: now, everyMs: intervalMs }: PastMoment): PastAnswer {
    const { ahead } = disturbance(now)
    const { at, epoch } = momentOf(life, now, anchor)
    const body = { success: true, data: [{ ...life.task(at, epoch + ahead), transferMapping: null }] }
    const decoded = isGood(now) ? decodeDescribeProject(body) : null
    return { at: now + ahead * 1000, task: decoded?.ok ? decoded.task : null, intervalMs }
  }

  const known = createKnownPast(past)

  /** Asks OMS as it was at a moment that has passed, with all the time in the world. */
  function clientAt(now: number): Client {
    const oms = omsAt({ now: () => now, wait: async () => {} })
    const timeout = () => new AbortController().signal
    return createClient({ fetch: asFetch(oms), now: () => now, credentials: () => null, timeout })
  }
  const recorded = createDemoRecording({
    id,
    from,
    clientAt,
    aheadMs: (now) => disturbance(now).ahead * 1000,
    calm: page.calm,
  })

  /** The whole answer of a moment that has passed. */
  async function answerOf(now: number): Promise<TaskAnswer> {
    const answer = await clientAt(now).call('DescribeProject', { id })
    return readTask(id, answer, now + disturbance(now).ahead * 1000)
  }

  async function enter({ at, world, signal, options }: Entrance): Promise<Scene> {
    const thread = recorded.enter(at, options.intervalSeconds * 1000, world.now)
    const history = await emptyHistory(world.now)
    signal.throwIfAborted()
    const moments = pastMoments(from, at)
    const { slicing } = page.outside
    const found = known.found(moments[0]?.at ?? from, options)
    const tell = await fillHistory({ history, id, moments, answer: known.answer, slicing, signal, options, found })
    const last = isGood(at) ? undefined : moments.findLast((one) => isGood(one.at))
    const answers = omsAt({ now: world.now, wait: world.wait })
    let filled = at
    let goodBetween: PastMoment | undefined
    async function oms(request: Request): Promise<Response> {
      // However far apart the questions are while it plays fast, the past is as fine, and told of as soon, as if it had played slowly.
      for (const moment of momentsBetween(from, filled, world.now())) {
        tell(known.answer(moment))
        if (isGood(moment.at)) goodBetween = moment
      }
      filled = world.now()
      await recorded.tellBetween(filled)
      const response = await answers(request)
      if (response.ok) response.headers.set('x-oms-gateway-origin', 'demo')
      return response
    }
    async function missed(): Promise<TaskAnswer | null> {
      const last = goodBetween
      goodBetween = undefined
      return last ? answerOf(last.at) : null
    }
    const staged = createStageServices({
      world,
      oms,
      history: onGrid(history, from),
      page,
      recording: thread.recording,
    })
    const services = { ...staged, taskQueries: withLastGood(staged.taskQueries, missed) }
    const scene = { services, before: last ? await answerOf(last.at) : null }
    signal.throwIfAborted()
    recorded.follow(thread)
    return scene
  }

  return {
    id,
    from,
    to,
    start: anchor,
    moments: life.moments,
    settles: true,
    step: (at, intervalMs, direction) => at + direction * intervalMs,
    enter,
  }
}
