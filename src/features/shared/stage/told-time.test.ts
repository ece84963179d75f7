import { notifyManager, QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createToldTime } from './told-time'

const INTERVAL = 10_000

/** A show at 0 whose page is asked by hand, its outcomes shown when the test says so. */
function scene(wait: number | false = INTERVAL) {
  const queries = new QueryClient()
  let show: (() => void)[] = []
  notifyManager.setScheduler((call) => show.push(call))
  let at = 0
  let moves = 0
  const told = createToldTime({ queries, now: () => at, dueMs: () => wait, onMove: () => moves++ })
  told.enter(0)
  let answer: (good: boolean) => void = () => {}
  return {
    told,
    moves: () => moves,
    pass(ms: number) {
      at += ms
    },
    ask() {
      const outcome = new Promise<number>((resolve, reject) => {
        answer = (good) => (good ? resolve(at) : reject(new Error('no answer')))
      })
      return queries
        .fetchQuery({ queryKey: ['task', 'np_1'], queryFn: () => outcome, retry: false })
        .catch(() => undefined)
    },
    answer: (good = true) => answer(good),
    show() {
      const calls = show
      show = []
      for (const call of calls) call()
    },
  }
}

test('it stands where the next question was due, and moves up with what comes', async () => {
  const { told, pass, ask, answer, show, moves } = scene()
  pass(4000)
  expect(told.now()).toBe(4000)
  pass(146_000)
  expect(told.now()).toBe(INTERVAL)
  const asked = ask()
  expect(told.now()).toBe(INTERVAL)
  answer()
  await asked
  pass(150_000)
  // The page does not show the answer yet.
  expect(told.now()).toBe(INTERVAL)
  show()
  expect(told.now()).toBe(160_000)
  expect(moves()).toBe(1)
})

test('while an answer is awaited it goes on, as live does', async () => {
  const { told, pass, ask, answer, show } = scene()
  pass(150_000)
  const asked = ask()
  pass(20_000)
  expect(told.now()).toBe(INTERVAL + 20_000)
  answer(false)
  await asked
  show()
  expect(told.now()).toBe(170_000)
})

test('a task that is asked no more has nothing to stand for, and a jump is told of at once', () => {
  const never = scene(false)
  never.pass(3600_000)
  expect(never.told.now()).toBe(3600_000)
  const { told, pass } = scene()
  pass(3600_000)
  told.enter(3600_000)
  expect(told.now()).toBe(3600_000)
})

test('whatever the pace, it never goes back, runs ahead, or makes an answer older than an interval and its wait', async () => {
  const deeds = fc.array(
    fc.record({
      ms: fc.integer({ min: 0, max: 300_000 }),
      wait: fc.integer({ min: 0, max: 30_000 }),
      good: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      const { told, pass, ask, answer, show } = scene()
      let shown = 0
      let real = 0
      let last = 0
      const look = (most: number) => {
        expect(told.now()).toBeLessThanOrEqual(real)
        expect(told.now()).toBeGreaterThanOrEqual(last)
        expect(told.now() - shown).toBeLessThanOrEqual(most)
        last = told.now()
      }
      const go = (ms: number) => {
        pass(ms)
        real += ms
      }
      for (const { ms, wait, good } of all) {
        go(ms)
        look(INTERVAL)
        const asked = ask()
        go(wait)
        look(INTERVAL + wait)
        answer(good)
        const cameAt = real
        await asked
        go(ms)
        look(INTERVAL + wait)
        shown = cameAt
        show()
        look(INTERVAL)
      }
    }),
    { numRuns: 50 },
  )
})
