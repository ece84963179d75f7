import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Archive, openArchive } from './archive'
import type { SampledStep } from './columns-of-step'
import type { KeepingOptions } from './kept'
import { answerAt, EVERY, full, HOUR, T0 } from './testing/steps'
import { countingArchive, settled, timedVisit } from './testing/visits'

const MINUTE = 60_000
const STEP = 'FULL_TRANSFER'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const keysOf = (count: number) => Array.from({ length: count }, (_, i) => `np_${i}`)

/** What an overview sees of a task. */
function seen(key: string, at: number, ...steps: SampledStep[]) {
  return { ...answerAt(at, ...steps), key, background: true }
}

/** A visit with a store. */
function visit(options: Partial<KeepingOptions> = {}) {
  const one = timedVisit({ open: () => openArchive(), ...options })
  const record = (poll: number, background: boolean, key = 'np_1') =>
    one.history.record({ ...answerAt(T0 + poll * EVERY, full(poll)), key, background })
  return {
    ...one,
    see: (...polls: number[]) => polls.map((poll) => record(poll, true)),
    open: (...polls: number[]) => polls.map((poll) => record(poll, false)),
    record,
    polls: (key = 'np_1') => [...one.history.series(key, STEP).values('processedRecords')],
  }
}

/** All that was asked of the store is done. */
const stored = () => settled(60)
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

test('200 tasks for a day stay within the memory, and each is read from the store once and written every two minutes or so', async () => {
  const { archive, counted } = countingArchive()
  const { history, goTo } = timedVisit({ open: async () => archive, window: 360 })
  const keys = keysOf(200)
  let most = 0
  let turn = 0
  let mostInTurn = 0
  const told = () => {
    mostInTurn = Math.max(mostInTurn, new Set(counted.writes.slice(turn).map(({ task }) => task)).size)
    turn = counted.writes.length
  }
  // Less often than it will be, since so many answers take a while: but more often than the window has room for.
  const everyMs = 200_000
  const polls = (24 * HOUR) / everyMs
  for (let poll = 0; poll < polls; poll += 1) {
    const at = T0 + poll * everyMs
    await goTo(at, told)
    for (const key of keys) history.record({ ...seen(key, at, full(poll)), intervalMs: everyMs })
    most = Math.max(most, history.bytes)
  }
  expect(most).toBeLessThan(200 * 20_000)
  expect(keys.every((key) => history.has(key))).toBe(true)
  expect([counted.loads, counted.wholeLoads]).toEqual([200, 0])
  expect(keys.map((key) => history.series(key, STEP).times.length).every((rows) => rows > 300 && rows <= 360)).toBe(
    true,
  )
  expect(mostInTurn).toBeLessThanOrEqual(7)
  const times = counted.writes.filter(({ task }) => task === 'np_7').length
  expect(times).toBeGreaterThan(polls / 2)
  // With the end of each record beside it.
  expect(times).toBeLessThanOrEqual(polls * 1.3)
  const before = counted.writes.length
  await history.flush()
  expect(new Set(counted.writes.slice(before).map(({ task }) => task)).size).toBeGreaterThan(100)
}, 120_000)

describe('no task is forgotten and read again in a circle', () => {
  test('where an overview tells of more tasks than there is room for: the ones heard of stay', async () => {
    const { archive, counted } = countingArchive()
    const { history } = timedVisit({ open: async () => archive, maxTasks: 10 })
    const keys = keysOf(12)
    for (const poll of range(0, 20)) for (const key of keys) history.record(seen(key, T0 + poll * EVERY, full(poll)))
    await settled()
    expect([counted.loads, keys.filter(history.has)]).toEqual([10, keys.slice(0, 10)])
    // The page of a task finds room, and what is not heard of any more makes some.
    history.record({ ...answerAt(T0 + 20 * EVERY, full(1)), key: 'own' })
    expect(history.has('own')).toBe(true)
    const later = T0 + 40 * EVERY
    for (const key of keys.slice(8)) history.record(seen(key, later, full(1)))
    expect([...keys.slice(8), 'own'].filter(history.has)).toEqual([...keys.slice(8), 'own'])
  })

  test('where the pages of many are opened one after the other: those left are narrowed again', async () => {
    const { archive, counted } = countingArchive()
    const { history } = timedVisit({ open: async () => archive, maxBytes: 40_000, window: 50 })
    const keys = keysOf(10)
    let poll = 0
    for (const opened of [...keys, ...keys]) {
      for (const _ of range(0, 200)) {
        poll += 1
        const at = T0 + poll * EVERY
        for (const key of keys) history.record({ ...seen(key, at, full(poll)), background: key !== opened })
        await settled()
      }
      expect(history.bytes).toBeLessThan(40_000)
    }
    expect(keys.every((key) => history.has(key))).toBe(true)
    // Once for the overview, and once each time that its page is opened after it was narrowed.
    expect(counted.loads).toBeLessThanOrEqual(10 + 20)
    expect(history.series('np_9', STEP).times.length).toBeGreaterThan(200)
    expect(history.series('np_0', STEP).times.length).toBeLessThanOrEqual(50)
  })

  test('where each task moves more than any of OMS does', () => {
    const { history } = timedVisit({})
    const steps = (poll: number) => range(0, 32).map((i) => ({ ...full(poll), name: `STEP_${i}` }))
    for (const poll of range(0, 500)) history.record(seen('np_1', T0 + poll * EVERY, ...steps(poll)))
    expect(history.bytes).toBeLessThan(250_000)
    expect(history.series('np_1', 'STEP_31').times.length).toBeGreaterThanOrEqual(50)
  })

  test('whatever is opened, seen and left: bytes and tasks stay within their bounds', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ key: fc.nat({ max: 5 }), background: fc.boolean(), times: fc.integer({ min: 1, max: 90 }) }),
          {
            maxLength: 40,
          },
        ),
        (told) => {
          const { history } = timedVisit({ maxTasks: 4, maxBytes: 20_000, window: 64, capacity: 128 })
          let poll = 0
          for (const { key, background, times } of told) {
            for (let i = 0; i < times; i += 1) {
              poll += 1
              history.record({ ...seen(`np_${key}`, T0 + poll * EVERY, full(poll)), background })
            }
            const own = 128 * 8 * 4
            expect(history.bytes).toBeLessThanOrEqual(20_000 + own)
            const kept = range(0, 6).map((i) => history.series(`np_${i}`, STEP).times)
            expect(kept.filter(({ length }) => length > 0).length).toBeLessThanOrEqual(4)
            expect(kept.every((times) => times.every((at, i) => i === 0 || at > (times[i - 1] ?? 0)))).toBe(true)
          }
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('a task that only overviews told of', () => {
  test('begins with the recent part of what is stored, and with all of it once its page is opened; who follows it stays', async () => {
    const first = visit()
    for (const poll of [0, 500, 1000]) {
      first.open(...range(poll, poll + 500))
      await stored()
      await first.history.flush()
    }
    const loads = vi.fn<(since: number | undefined) => void>()
    const second = visit({
      async open() {
        const archive = await openArchive()
        const load: Archive['load'] = (owner, since) => {
          loads(since)
          return archive.load(owner, since)
        }
        return { ...archive, load }
      },
    })
    const told = vi.fn()
    second.history.subscribe('np_1', told)
    const source = second.history.source('np_1', STEP)
    second.see(1510, 1511)
    await stored()
    expect(loads.mock.calls).toEqual([[T0 + 1510 * EVERY - 2 * HOUR]])
    expect(second.polls().length).toBeLessThanOrEqual(720)
    expect(second.polls().slice(-4)).toEqual([1498, 1499, 1510, 1511])
    expect(second.history.snapshots('np_1').length).toBeLessThanOrEqual(150)
    second.open(1512)
    expect(second.polls().at(-1)).toBe(1512)
    second.open(1513)
    await stored()
    expect(second.polls()).toEqual([...range(0, 1500), ...range(1510, 1514)])
    expect(
      second.history.gaps('np_1').map(({ from, to, why }) => [(from - T0) / EVERY, (to - T0) / EVERY, why]),
    ).toEqual([[1499, 1510, 'away']])
    const at = second.history.snapshots('np_1').map((one) => (one.at - T0) / EVERY)
    expect(at.slice(-5)).toEqual([1499, 1510, 1511, 1512, 1513])
    expect(at.length).toBeGreaterThan(300)
    expect(second.history.states('np_1')).toHaveLength(2)
    told.mockClear()
    second.open(1514)
    expect([told.mock.calls.length, source.read().times.at(-1)]).toEqual([1, T0 + 1514 * EVERY])
    await second.history.flush()
    const third = visit()
    third.open(1515)
    await stored()
    expect(third.polls()).toEqual([...range(0, 1500), ...range(1510, 1516)])
  })

  test.each([
    ['there is no store', { open: null }],
    ['another tab writes', { writes: () => false }],
    [
      'nothing could be written',
      { open: async () => ({ ...(await openArchive()), write: () => Promise.reject(new Error()) }) },
    ],
    ['the store never opens', { open: () => new Promise<Archive>(() => {}) }],
  ])('loses nothing when its page is opened and %s', async (_why, options) => {
    const { see, open, polls } = visit(options)
    see(...range(0, 150))
    await stored()
    open(...range(150, 160))
    await stored()
    open(160)
    expect(polls()).toEqual(range(0, 161))
  })

  test('whenever its page is opened, flushed and left: the store has each answer once, and so has the page', async () => {
    const action = fc.constantFrom('see', 'see', 'see', 'open', 'flush', 'wait', 'timers')
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
        globalThis.indexedDB = new IDBFactory()
        const one = visit()
        const taken: number[] = []
        let poll = 0
        for (const what of actions) {
          poll += 1
          if (what === 'see' || what === 'open') {
            for (const _ of range(0, 8)) {
              poll += 1
              if (one.record(poll, what === 'see')) taken.push(poll)
            }
          }
          if (what === 'flush') void one.history.flush()
          if (what === 'wait') await stored()
          if (what === 'timers') await one.goTo(one.clock.now + 3 * MINUTE)
        }
        poll += 1
        one.open(poll)
        taken.push(poll)
        await stored()
        expect(one.polls()).toEqual(taken)
        await one.history.flush()
        const later = visit()
        later.open(poll + 1)
        await stored()
        expect(later.polls()).toEqual([...taken, poll + 1])
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  test('does not write the end of a step again that it does not know any more', async () => {
    const finished = full(9, { status: 'FINISHED' })
    const first = visit()
    first.history.record(answerAt(T0, finished))
    await stored()
    await first.history.flush()
    for (const hours of [5, 10]) {
      const later = visit()
      later.history.record(seen('np_1', T0 + hours * HOUR, finished))
      await stored()
      await later.history.flush()
    }
    const last = visit()
    last.history.record(answerAt(T0 + 15 * HOUR, finished))
    await stored()
    expect([...last.history.series('np_1', STEP).times]).toEqual([T0])
    expect(last.history.gaps('np_1').map(({ why }) => why)).toEqual(['away', 'away', 'away'])
  })

  test('has a quarter of an hour of snapshots, however many there are; the same array until something changed', () => {
    const { history } = timedVisit({})
    for (const key of keysOf(200)) history.record(seen(key, T0, full(0)))
    for (const poll of range(1, 200)) history.record(seen('np_3', T0 + poll * EVERY, full(poll)))
    const found = history.snapshots('np_3')
    expect(found.slice(-91).map(({ at }) => (at - T0) / EVERY)).toEqual(range(109, 200))
    expect(found.length).toBeLessThanOrEqual(120)
    expect(history.snapshots('np_3')).toBe(found)
  })

  test('leaves the page that is open a day of snapshots, however many there are beside it', async () => {
    const { history } = timedVisit({})
    for (const poll of range(0, 2000)) {
      history.record(answerAt(T0 + poll * EVERY, full(poll)))
      if (poll % 100 === 0)
        for (const key of keysOf(199)) history.record(seen(`x${key}`, T0 + poll * EVERY, full(poll)))
    }
    expect(history.snapshots('np_1').length).toBeGreaterThan(400)
  })
})

describe('while its own page tells of a task', () => {
  test('an overview is not heard, until the page has been silent for three intervals', () => {
    const { see, open, polls } = visit()
    see(0, 1)
    open(2)
    expect(see(3, 4, 5, 6, 7)).toEqual([false, false, false, true, true])
    expect(polls()).toEqual([0, 1, 2, 6, 7])
  })

  test('a clock that was set back lets the overview be heard', () => {
    const { see, open, polls } = visit({ open: null })
    open(1000)
    see(0, 1, 2)
    expect(polls()).toEqual([1, 2])
  })
})

test('one task alone can be written', async () => {
  const { archive, counted } = countingArchive()
  const { history } = timedVisit({ open: async () => archive })
  for (const key of keysOf(3)) history.record(seen(key, T0, full(1)))
  await settled()
  await history.flush('np_1')
  expect(counted.writes).toEqual([{ task: 'np_1', answers: 1 }])
})
