import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AxisStep, restBar, stepAxis, stepBar } from './step-axis'

const now = 1_000_000_000
const step = (change: Partial<AxisStep>): AxisStep => ({ startMs: null, endMs: null, step: null, ...change })

describe('the shared axis', () => {
  test('there is none while no step has begun', () => {
    expect(stepAxis([step({}), step({})], now)).toBeNull()
  })

  test('reaches from the first start to now while a step is open', () => {
    const steps = [step({ startMs: now - 300_000, endMs: now - 290_000 }), step({ startMs: now - 200_000 })]
    expect(stepAxis(steps, now)).toEqual({ from: now - 300_000, to: now })
  })

  test('ends with the last end when all are done', () => {
    const steps = [step({ startMs: now - 900_000, endMs: now - 800_000 })]
    expect(stepAxis(steps, now)).toEqual({ from: now - 900_000, to: now - 800_000 })
  })

  test('is at least a minute long, so that one short step is not the whole width of nothing', () => {
    expect(stepAxis([step({ startMs: now - 1000, endMs: now })], now)).toEqual({ from: now - 1000, to: now + 59_000 })
  })

  test('does not stretch over years to now when the last sample of an open step is that old', () => {
    const seen = Math.floor((now - 86_400_000) / 1000)
    const info = { stepInfo: { checkpointSampleTimestamp: seen } } as AxisStep['step']
    const steps = [step({ startMs: seen * 1000 - 600_000, step: info })]
    expect(stepAxis(steps, now)?.to).toBe(seen * 1000)
  })
})

test('every bar lies on the axis and can be seen', () => {
  const moment = fc.integer({ min: 0, max: now })
  const anyStep = fc.record({ startMs: fc.option(moment), endMs: fc.option(moment), step: fc.constant(null) })
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 8 }), (steps) => {
      const axis = stepAxis(steps, now)
      for (const one of steps) {
        const bar = axis && stepBar(one, axis, now)
        if (!bar) {
          expect(one.startMs).toBeNull()
          continue
        }
        expect(bar.left).toBeGreaterThanOrEqual(0)
        expect(bar.width).toBeGreaterThanOrEqual(1 - 1e-9)
        expect(bar.left + bar.width).toBeLessThanOrEqual(100 + 1e-6)
      }
    }),
  )
})

test('a running step goes on, paler, to where it is expected to end', () => {
  const axis = stepAxis([step({ startMs: now - 300_000 })], now, [now + 100_000])
  expect(axis).toEqual({ from: now - 300_000, to: now + 100_000 })
  expect(axis && restBar(now + 100_000, axis, now)).toEqual({ left: 75, width: 25 })
  expect(axis && restBar(now - 1, axis, now)).toBeNull()
})
