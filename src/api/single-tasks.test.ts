import { environmentManager, QueriesObserver, QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { createClient } from './client'
import { createTaskQueries } from './describe-project'
import { createServerClock } from './server-clock'
import { createSingleTasks, nextTurn } from './single-tasks'

const last = fc.integer({ min: 0, max: 2_000_000_000_000 })
const every = fc.integer({ min: 2000, max: 300_000 })
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

describe('the turn of a task among several', () => {
  it('comes half an interval after its last at the soonest, and one and a half at the latest', () => {
    fc.assert(
      fc.property(last, every, place, (lastMs, everyMs, share) => {
        const wait = nextTurn(lastMs, everyMs, share) - lastMs
        expect(wait).toBeGreaterThanOrEqual(everyMs / 2 - 1)
        expect(wait).toBeLessThanOrEqual(everyMs * 1.5 + 1)
      }),
    )
  })

  it('comes once an interval from then on', () => {
    fc.assert(
      fc.property(last, every, place, (lastMs, everyMs, share) => {
        const first = nextTurn(lastMs, everyMs, share)
        expect(nextTurn(first, everyMs, share) - first).toBeCloseTo(everyMs, 0)
      }),
    )
  })

  it('is another for each of them', () => {
    const turns = [0, 0.25, 0.5, 0.75].map((share) => nextTurn(0, 10_000, share))
    expect([...turns].sort((a, b) => a - b)).toEqual([5000, 7500, 10_000, 12_500])
  })
})

describe('two who look at many tasks', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    // A query has no timers where there is no window.
    environmentManager.setIsServer(() => false)
  })
  afterEach(() => void vi.useRealTimers())

  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

  /** Lists of tasks that are followed at once, against a server that takes so long; which were asked, and how many at once. */
  function following(lists: readonly (readonly string[])[], answerMs: number) {
    const asked: string[] = []
    let open = 0
    let most = 0
    const client = createClient({
      async fetch(_, init) {
        const { id } = JSON.parse(String(init.body)) as { id: string }
        asked.push(id)
        open += 1
        most = Math.max(most, open)
        await new Promise((resolve) => setTimeout(resolve, answerMs))
        open -= 1
        return Response.json({ ...sample, data: [{ ...sample.data[0], id, status: 'RUNNING' }] })
      },
      now: Date.now,
      credentials: () => null,
      timeout: () => new AbortController().signal,
    })
    const clock = createServerClock(Date.now)
    const singles = createSingleTasks(
      createTaskQueries({ client, clock, random: () => 0, onAnswer: () => {} }),
      Date.now,
    )
    const queryClient = new QueryClient()
    const stops = lists.map((ids) =>
      new QueriesObserver(
        queryClient,
        ids.map((id) => singles.task(id, 10)),
      ).subscribe(() => {}),
    )
    return {
      asked,
      most: () => most,
      stop() {
        for (const stop of stops) stop()
        queryClient.clear()
      },
    }
  }

  it('ask four at once at the most, together', async () => {
    const world = following([ids('a', 8), ids('b', 8)], 400)
    await pass(60)
    expect(world.most()).toBe(4)
    expect(new Set(world.asked).size).toBe(16)
    world.stop()
  })

  it('ask for a task that both want once an interval, whatever else each of them wants', async () => {
    const all = ids('a', 8)
    const world = following([all, [...all].reverse(), all.slice(3, 5)], 20)
    // The first questions come at once, the second ones bring each to its place.
    await pass(30)
    world.asked.length = 0
    await pass(60)
    for (const id of all) expect(world.asked.filter((one) => one === id)).toHaveLength(6)
    world.stop()
  })

  it('do not ask for all of them in one burst', async () => {
    const world = following([ids('a', 8)], 20)
    await pass(30)
    for (let second = 0; second < 10; second += 1) {
      world.asked.length = 0
      await pass(1)
      // Eight in ten seconds.
      expect(world.asked.length).toBeLessThanOrEqual(2)
    }
    world.stop()
  })
})

const ids = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `np_${letter}${index}`)
