import { describe, expect, test } from 'vitest'
import { assess } from '@/domain/assess'
import type { TaskEvent } from '@/domain/events'
import { makeTask } from '@/domain/testing/make'
import { createEventLog } from './event-log'
import { createSnapshotList } from './snapshot-list'
import { DAY, EVERY, T0 } from './testing/steps'

const MINUTE = 60_000
const event = (at: number, change: Partial<TaskEvent> = {}): TaskEvent => ({
  kind: 'task-status',
  step: null,
  at: T0 + at,
  seen: T0 + at,
  evidence: { from: 'RUNNING', to: 'SUSPEND' },
  ...change,
})

/** A log that has noted some events when the newest snapshot was so old. */
function noted(events: readonly TaskEvent[], newest = 0) {
  const log = createEventLog()
  log.note(events, T0 + newest, [])
  return log
}

describe('what assess found', () => {
  test('is taken over in the order of time, and the same array stays until something is new', () => {
    const log = noted([event(0), event(-1000, { kind: 'alarm-on', evidence: {} })])
    const before = log.read()
    expect(before.map(({ kind }) => kind)).toEqual(['alarm-on', 'task-status'])
    expect(log.note([event(0)], T0 + 1, [])).toEqual([])
    expect(log.read()).toBe(before)
  })

  test('replaces what was known of the same event while it is fresh', () => {
    const failed = (settled: boolean) => event(0, { kind: 'failed', step: 'A', evidence: { settled } })
    const log = noted([failed(false)])
    log.note([failed(true)], T0 + MINUTE, [])
    expect(log.read()).toEqual([failed(true)])
  })

  test('does not double what is told with a slightly other time after thinning', () => {
    const log = noted([event(0, { kind: 'in-sync', step: 'A', at: T0 - 30_000 })])
    log.note([event(0, { kind: 'in-sync', step: 'A', at: T0 - 20_000 })], T0 + MINUTE, [])
    expect(log.read().map(({ at }) => at - T0)).toEqual([-30_000])
  })

  test.each([
    ['what takes many answers to find, a minute off', { kind: 'in-sync', step: 'A' }, MINUTE, 1],
    ['the same of another step', { kind: 'in-sync', step: 'B' }, MINUTE, 2],
    ['what comes later', { kind: 'in-sync', step: 'A' }, MINUTE + 1, 2],
    ['what one answer tells', { kind: 'alarm-on', step: 'A' }, 1000, 2],
  ] as const)('is told once where other answers of the same time tell it otherwise: %s', (_, change, later, count) => {
    const log = noted([event(0, { kind: change.kind, step: 'A', evidence: {} })])
    log.note([event(later, { ...change, evidence: {} })], T0 + 2 * MINUTE, [])
    expect(log.read()).toHaveLength(count)
    expect(log.read()[0]?.at).toBe(T0)
  })

  test('is two where both are found at once, however near', () => {
    const log = noted([event(0, { kind: 'in-sync', step: 'A' })])
    const both = [0, 50_000].map((at) => event(at, { kind: 'in-sync', step: 'A' }))
    log.note(both, T0 + MINUTE, [])
    expect(log.read()).toEqual(both)
  })

  test('keeps the length that a time without an answer was told to have', () => {
    const gap = (from: number, to: number) =>
      event(from, { kind: 'gap', seen: T0 + to, evidence: { untilMs: T0 + to, seconds: (to - from) / 1000 } })
    const log = noted([gap(0, 250_000)], 250_000)
    log.note([gap(-20_000, 260_000), gap(260_000, 300_000)], T0 + 300_000, [])
    expect(log.read()).toEqual([gap(0, 250_000), gap(260_000, 300_000)])
  })

  test('longer than 10 minutes ago leaves what is kept as it is', () => {
    const log = noted([event(0)])
    log.note([event(0, { evidence: { from: 'A', to: 'B' } }), event(1)], T0 + 11 * MINUTE, [])
    expect(log.read()).toEqual([event(0)])
  })

  test('is no future and has a time', () => {
    expect(noted([event(5000), event(Number.NaN)]).read()).toEqual([])
  })
})

test('where the past begins to be thinned nothing is found that was not found when it was fresh', () => {
  const log = createEventLog()
  const list = createSnapshotList()
  const told = new Set<string>()
  let task = makeTask('RUNNING')
  for (let poll = 0; poll < 400; poll += 1) {
    // A change each two and a half minutes, which stays, so that the pace around it seems quick; OMS is away twice.
    if ((poll > 150 && poll < 165) || (poll > 200 && poll < 320)) continue
    task = { ...task, status: Math.floor(poll / 15) % 2 ? 'RUNNING' : 'SUSPEND' }
    const at = T0 + poll * EVERY
    list.add({ at, task }, 3000)
    // Watched by a page that is far behind, as where it is played fast.
    if (poll % 15 !== 0) continue
    const { events } = assess({ snapshots: list.read(), now: at, options: { intervalSeconds: EVERY / 1000 } })
    log.note(events, at, [])
    for (const { kind, at: when } of log.read()) told.add(`${kind} ${(when - T0) / EVERY}`)
  }
  const gaps = log.read().filter(({ kind }) => kind === 'gap')
  expect(gaps.map(({ at, seen }) => [at, seen].map((moment) => (moment - T0) / EVERY))).toEqual([
    [150, 165],
    [200, 320],
  ])
  // What was told once is told for good.
  expect(told.size).toBe(log.read().length)
})

test('evidence has numbers, yes and no, and codes, but no texts, which can hold hosts and users (Q-60)', () => {
  const secret = 'Access denied for user root@10.0.0.7'
  const evidence = {
    code: 'CM-SCHE.1',
    level: 'ERROR',
    message: secret,
    percent: 3,
    settled: true,
    host: 'db',
    from: secret,
    quiet: null,
  }
  const [kept] = noted([event(0, { kind: 'failed', step: 'A', evidence })]).read()
  expect(kept?.evidence).toEqual({ code: 'CM-SCHE.1', level: 'ERROR', percent: 3, settled: true, quiet: null })
})

test('a gap has the reason of the silence', () => {
  const log = createEventLog()
  const gap = event(0, { kind: 'gap', at: T0 - MINUTE, evidence: { seconds: 60 } })
  log.note([gap], T0, [{ from: T0 - MINUTE, to: T0, why: 'unanswered' }])
  expect(log.read()[0]?.evidence).toEqual({ seconds: 60, why: 'unanswered' })
})

test('at most 1,000 events of 30 days are kept, the newest of them', () => {
  const log = createEventLog()
  for (let minute = 0; minute < 1200; minute += 1) log.note([event(minute * MINUTE)], T0 + minute * MINUTE, [])
  expect(log.read()).toHaveLength(1000)
  expect(log.read().at(-1)?.at).toBe(T0 + 1199 * MINUTE)
  log.note([event(31 * DAY)], T0 + 31 * DAY, [])
  expect(log.read()[0]?.seen).toBeGreaterThanOrEqual(T0 + DAY)
})

test('what an earlier visit kept and what is found again are one', () => {
  const log = noted([event(0), event(1000)], 1000)
  log.fill([event(-1000), event(0)])
  expect(log.read()).toEqual([event(-1000), event(0), event(1000)])
})

test('a clock that was set back takes along what was seen later', () => {
  const log = noted([event(-5000), event(0)])
  log.dropFrom(T0)
  expect(log.read()).toEqual([event(-5000)])
})
