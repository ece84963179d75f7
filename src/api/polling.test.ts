import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cadence, expectedEvery, leftOf, MAX_BACKOFF_SECONDS, nextPoll, reachability } from './polling'

const calm: Cadence = {
  intervalSeconds: 10,
  status: 'RUNNING',
  failures: 0,
  jitter: 0,
  retryAfterSeconds: null,
  paused: false,
}

describe('the next poll comes', () => {
  test.each([
    ['at the viewer’s interval while the task runs', {}, 10_000],
    ['at the interval before the first answer', { status: null }, 10_000],
    ['at the interval in a status no one has seen', { status: 'HIBERNATING' }, 10_000],
    ['once a minute when finished', { status: 'FINISHED' }, 60_000],
    ['once a minute when released', { status: 'RELEASED' }, 60_000],
    ['once a minute when paused in OMS', { status: 'SUSPEND' }, 60_000],
    ['not faster than the viewer wants when resting', { status: 'FINISHED', intervalSeconds: 300 }, 300_000],
    ['at half a minute while nobody sees the page', { hidden: true }, 30_000],
    ['not faster than the viewer wants while nobody sees it', { hidden: true, intervalSeconds: 60 }, 60_000],
    ['once a minute when resting, seen or not', { hidden: true, status: 'FINISHED' }, 60_000],
    ['no closer than a page that plays fast can ask', { leastMs: 150_000 }, 150_000],
    ['no closer than that after a failure', { leastMs: 150_000, failures: 1 }, 150_000],
    ['at the viewer’s interval where that is longer', { leastMs: 2500 }, 10_000],
    ['never for a deleted task', { status: 'DELETED' }, false],
    ['never while the viewer paused', { paused: true }, false],
    ['never while paused, failures or not', { paused: true, failures: 3 }, false],
    ['after the interval on the first failure', { failures: 1 }, 10_000],
    ['doubled on the second', { failures: 2 }, 20_000],
    ['doubled again on the third', { failures: 3 }, 40_000],
    ['within a minute however many', { failures: 40 }, 60_000],
    ['earlier by up to half with jitter', { failures: 3, jitter: 1 }, 20_000],
    ['not before the server’s Retry-After', { failures: 1, retryAfterSeconds: 45 }, 45_000],
    ['not hours later because a server says so', { failures: 1, retryAfterSeconds: 86_400 }, 300_000],
    [
      'soon after a failure even when the task was deleted, since that may be news',
      { failures: 1, status: 'DELETED' },
      10_000,
    ],
  ])('%s', (_rule, change, expected) => {
    expect(nextPoll({ ...calm, ...change })).toBe(expected)
  })

  test('a failure never waits longer than a minute without a word of the server, nor less than half the interval', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (intervalSeconds, failures, jitter) => {
          const wait = nextPoll({ ...calm, intervalSeconds, failures, jitter })
          expect(wait).toBeLessThanOrEqual(MAX_BACKOFF_SECONDS * 1000)
          expect(wait).toBeGreaterThanOrEqual(intervalSeconds * 500)
        },
      ),
    )
  })
})

test.each([
  ['at the pace of the polls', 10_000, {}, 10_000],
  ['at a resting task’s', 60_000, { status: 'FINISHED' }, 60_000],
  ['at a hidden page’s timers, which may be late', 30_000, { hidden: true }, 60_000],
  ['at the viewer’s, of a task that is asked no more', false, {}, 10_000],
] as const)('answers are expected %s', (_rule, due, change, expected) => {
  expect(expectedEvery(due, { ...calm, ...change })).toBe(expected)
})

test.each([
  ['all of it at its beginning', 10_000, true, 0, 10_000],
  ['the rest', 10_000, true, 7000, 3000],
  ['next to nothing when overdue', 10_000, true, 70_000, 250],
  ['longer for a tab for which another asks', 10_000, false, 0, 15_000],
  ['all of it after the clock was set back', 10_000, true, -5000, 10_000],
  ['none', false, true, 0, false],
] as const)('of a wait is left %s', (_rule, due, asks, ago, expected) => {
  expect(leftOf(due, asks, ago)).toBe(expected)
})

describe('reachability', () => {
  const now = 1_000_000
  const good = { paused: false, problem: null, lastGoodAt: now - 3000, now, dueMs: 10_000 } as const
  const denied = { kind: 'denied', status: 401, serverHolds: false, message: null } as const
  test.each([
    ['live after a fresh answer', good, 'live'],
    ['late before the first', { ...good, lastGoodAt: null }, 'late'],
    ['late when an answer is overdue', { ...good, lastGoodAt: now - 26_000 }, 'late'],
    ['live while a resting task is asked rarely', { ...good, lastGoodAt: now - 59_000, dueMs: 60_000 }, 'live'],
    ['live with a deleted task that is asked no more', { ...good, lastGoodAt: 0, dueMs: false }, 'live'],
    [
      'unreachable after a bad answer',
      { ...good, problem: { kind: 'http', status: 500, message: null } },
      'unreachable',
    ],
    ['denied after 401', { ...good, problem: denied }, 'denied'],
    ['paused, whatever else', { ...good, paused: true, problem: denied }, 'paused'],
  ] as const)('%s', (_rule, input, expected) => {
    expect(reachability(input)).toBe(expected)
  })
})
