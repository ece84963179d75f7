import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { TaskAnswer } from '@/api/describe-project'
import { type Assessment, assess } from '@/domain/assess'
import type { TaskEvent } from '@/domain/events-kinds'
import { snapshotsWith } from '@/domain/snapshots'
import type { Services } from '@/features/shared/services'
import { createWorld } from '@/features/shared/stage/world'
import { AT_ONCE } from '@/lib/slices'
import { SCENARIOS } from '@/simulator/catalogue'
import { type DemoShow, demoShow } from './demo-show'

const PAGE = { outside: { slicing: AT_ONCE }, calm: async () => {} } as unknown as Services
const OPTIONS = { intervalSeconds: 10 }

function showOf(id: string): DemoShow {
  const scenario = SCENARIOS.find((one) => one.id === id)
  if (!scenario) throw new Error('The catalogue has no such scenario')
  return demoShow(scenario, id, PAGE)
}

/** What a page tells: what happened, and since when what it says of now holds. */
interface Told {
  readonly events: readonly string[]
  readonly assessed: Assessment
}

/** A page that is opened at a moment of a show, from where it can be played on. All seconds are of the show. */
async function pageAt(show: DemoShow, seconds: number) {
  let now = show.from + seconds * 1000
  const world = createWorld(now, () => now)
  const { signal } = new AbortController()
  const { services, before } = await show.enter({ at: now, world, current: null, signal, options: OPTIONS })
  world.open()
  const client = new QueryClient()
  async function look(): Promise<Told> {
    const { queryFn, queryKey } = services.taskQueries.task(show.id, { ...OPTIONS, paused: false })
    const ask = queryFn as (context: object) => Promise<TaskAnswer>
    const shown = () => client.getQueryData<TaskAnswer>(queryKey) ?? before
    const answer = await ask({ client, queryKey, signal }).catch(shown)
    if (answer) client.setQueryData(queryKey, answer)
    const { history } = services
    if (answer) {
      const snapshots = snapshotsWith(history.snapshots(show.id), answer)
      const assessed = assess({ snapshots, now, options: OPTIONS })
      history.noteEvents(show.id, assessed.events, assessed)
    }
    const assessed = assess({ snapshots: history.snapshots(show.id), now, options: OPTIONS })
    return { events: history.events(show.id).map((event) => inShort(event, show.from)), assessed }
  }
  await look()
  return {
    look,
    async playTo(end: number, stepSeconds: number): Promise<Told> {
      while (now < show.from + end * 1000) {
        now = Math.min(show.from + end * 1000, now + stepSeconds * 1000)
        await look()
      }
      return look()
    },
  }
}

/** An event with all that is told of it, but for what a failure is not known to be before it has lasted. */
function inShort({ kind, step, at, seen, evidence }: TaskEvent, from: number): string {
  const { settled: _, times: __, ...facts } = evidence
  return `${kind} ${step} ${(at - from) / 1000} ${(seen - from) / 1000} ${JSON.stringify(facts)}`
}

const seenAt = (event: string) => Number(event.split(' ')[3])

const MOMENTS = [1600, 2490, 2643, 3000, 4000, 7015, 7739]
const TASKS = ['np_8pg5q7', 'np_5ou5n5', 'np_9st4l1', 'np_5er3n3']

test.each(TASKS)('what is told once of the past is told in the same words wherever one jumps later: %s', async (id) => {
  const show = showOf(id)
  const all: string[][] = []
  for (const seconds of MOMENTS) all.push([...(await (await pageAt(show, seconds)).look()).events])
  const last = all.at(-1) ?? []
  expect(last.length).toBeGreaterThan(5)
  for (const [i, seconds] of MOMENTS.entries()) expect(all[i]).toEqual(last.filter((event) => seenAt(event) <= seconds))
})

test.each([
  ['np_8pg5q7', 0, 3764, 1200],
  ['np_8pg5q7', 1003, 1403, 10],
  ['np_5ou5n5', 0, 7700, 333],
])(
  'who plays to a moment is told the same as who jumps there: %s from %d to %d, a question each %d s',
  async (id, from, to, step) => {
    const show = showOf(id)
    const played = await (await pageAt(show, from)).playTo(to, step)
    const jumped = await (await pageAt(showOf(id), to)).look()
    expect(played.events).toEqual(jumped.events)
    expect(played.assessed.verdict).toEqual(jumped.assessed.verdict)
    expect(played.assessed.others).toEqual(jumped.assessed.others)
  },
)

test('since when it is in sync does not change with the time', async () => {
  const show = showOf('np_5ou5n5')
  const since = new Set<number | null>()
  for (const seconds of [3000, 4000, 5000, 7015]) {
    const { assessed } = await (await pageAt(show, seconds)).look()
    for (const { kind, since: when } of [assessed.verdict, ...assessed.others]) if (kind === 'in-sync') since.add(when)
  }
  expect(since.size).toBe(1)
})
