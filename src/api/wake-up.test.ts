import { expect, test, vi } from 'vitest'
import { watchSleep } from './wake-up'

test.each([
  ['in time', 5000, false],
  ['a little late', 12_000, false],
  ['as late as only sleep makes it', 3600_000, true],
  ['after the clock was set back', -3600_000, false],
])('a tick that comes %s', (_rule, later, woken) => {
  let at = 1_700_000_000_000
  let tick = () => {}
  const onWake = vi.fn()
  watchSleep({
    now: () => at,
    every: (_ms, call) => {
      tick = call
    },
    onWake,
  })
  at += later
  tick()
  at += 5000
  tick()
  expect(onWake).toHaveBeenCalledTimes(woken ? 1 : 0)
})
