import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createServerClock } from './server-clock'

test('without an answer the own clock is taken', () => {
  expect(createServerClock(() => 5000).now()).toBe(5000)
})

test('two right clocks are left alone: the header’s whole seconds are no offset', () => {
  const clock = createServerClock(() => 10_900)
  clock.observe({ date: 10_000, sentAt: 10_700, receivedAt: 10_900 })
  expect(clock.now()).toBe(10_900)
})

test('an answer without a Date tells nothing', () => {
  const clock = createServerClock(() => 0)
  clock.observe({ date: null, sentAt: 0, receivedAt: 0 })
  expect(clock.offset()).toBe(0)
})

test('the offset is found to within a second, and closer with each answer (Q-49)', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -100_000_000, max: 100_000_000 }),
      fc.array(
        fc.tuple(
          fc.integer({ min: 1, max: 60_000 }),
          fc.integer({ min: 0, max: 400 }),
          fc.integer({ min: 0, max: 400 }),
        ),
        { minLength: 1, maxLength: 20 },
      ),
      (offset, answers) => {
        fc.pre(Math.abs(offset) > 2000)
        let local = 1_700_000_000_000
        const clock = createServerClock(() => local)
        let before = Number.POSITIVE_INFINITY
        for (const [wait, there, back] of answers) {
          const sentAt = local + wait
          const written = sentAt + there + offset
          local = sentAt + there + back
          clock.observe({ date: Math.floor(written / 1000) * 1000, sentAt, receivedAt: local })
          const error = Math.abs(clock.offset() - offset)
          expect(error).toBeLessThanOrEqual(900 + 1)
          before = Math.min(before, error)
        }
      },
    ),
  )
})

test('a clock that was set is learned anew', () => {
  const clock = createServerClock(() => 0)
  clock.observe({ date: 100_000, sentAt: 0, receivedAt: 0 })
  clock.observe({ date: 900_000, sentAt: 1000, receivedAt: 1000 })
  expect(Math.abs(clock.offset() - 899_500)).toBeLessThanOrEqual(500)
})
