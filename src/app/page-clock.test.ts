import { expect, test } from 'vitest'
import { takeEarly } from './early'
import { createPageClock } from './page-clock'

function fakeTicker() {
  const ticks = new Map<number, () => void>()
  let next = 1
  return {
    ticks,
    start(tick: () => void) {
      ticks.set(next, tick)
      return next++
    },
    stop: (handle: number) => void ticks.delete(handle),
  }
}

test('the clock ticks only while somebody listens, and stands still between two ticks', () => {
  let now = 1000
  const ticker = fakeTicker()
  const clock = createPageClock(() => now, ticker)
  expect(ticker.ticks.size).toBe(0)
  let heard = 0
  const leave = clock.subscribe(() => {
    heard += 1
  })
  now = 1900
  expect(clock.tick()).toBe(1000)
  expect(clock.now()).toBe(1900)
  for (const tick of ticker.ticks.values()) tick()
  expect([heard, clock.tick()]).toEqual([1, 1900])
  leave()
  expect(ticker.ticks.size).toBe(0)
})

test('one ticker serves all who listen', () => {
  const ticker = fakeTicker()
  const clock = createPageClock(() => 0, ticker)
  const leave = [clock.subscribe(() => {}), clock.subscribe(() => {})]
  expect(ticker.ticks.size).toBe(1)
  leave[0]?.()
  expect(ticker.ticks.size).toBe(1)
})

test('the early answer is handed out once, and only for the task it was asked for', () => {
  const response = Promise.resolve(new Response('{}'))
  const abort = () => {}
  const holder = { __firstPoll: { id: 'np_1', at: 5, response, abort } }
  const take = takeEarly(holder)
  expect(take('np_1')).toEqual({ response, sentAt: 5, abort })
  expect(take('np_1')).toBeUndefined()
  expect(takeEarly({ __firstPoll: { id: 'np_1', at: 5, response, abort } })('np_2')).toBeUndefined()
})
