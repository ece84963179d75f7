import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cadence, MAX_BACKOFF_SECONDS, nextPoll, reachability } from './polling'

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
