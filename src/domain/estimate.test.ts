import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateFinish } from './estimate'
import type { StepSample } from './samples'
import { viewSteps } from './step-view'
import type { StepInfo } from './task'
import { makeStep, makeTask } from './testing/make'

const startTime = '2024-01-01T00:00:00'
const startMs = Date.UTC(2024, 0, 1)

interface Given {
  readonly seconds?: number
  readonly info?: Partial<StepInfo>
  readonly samples?: readonly StepSample[]
  readonly status?: string
  readonly task?: string
}

const info = { processedRecords: 400_000, capacity: 1_000_000, dstRps: 400 }

function estimate({
  seconds = 1000,
  info: stepInfo = info,
  samples,
  status = 'RUNNING',
  task = 'RUNNING',
}: Given = {}) {
  const now = startMs + seconds * 1000
  const [view] = viewSteps(makeTask(task, { steps: [makeStep('FULL_TRANSFER', status, { startTime, stepInfo })] }), now)
  if (!view) throw new Error('no step')
  return { now, ...estimateFinish({ view, now, ...(samples ? { samples } : {}) }) }
}

test('a steady rate gives a range around rows left ÷ rate', () => {
  const result = estimate()
  if (result.state !== 'known') throw new Error(result.state)
  expect(Math.abs(result.mid - result.now - 1500_000)).toBeLessThan(0.02 * 1500_000)
  expect(result.low).toBeLessThan(result.mid - 60_000)
  expect(result.high).toBeGreaterThan(result.mid + 60_000)
})

test('a rate that fell since the start widens the range to both', () => {
  const result = estimate({ info: { ...info, dstRps: 100 } })
  if (result.state !== 'known') throw new Error(result.state)
  expect(result.low).toBeLessThan(result.now + 1500_000)
  expect(result.high).toBeGreaterThan(result.now + 6000_000)
})

test('the slope of the samples counts as the present rate', () => {
  const samples = Array.from({ length: 31 }, (_, i) => ({
    at: startMs + (700 + i * 10) * 1000,
    processed: 1000 * i * 2,
  }))
  const result = estimate({ info: { ...info, dstRps: null }, samples })
  if (result.state !== 'known') throw new Error(result.state)
  expect(result.high).toBeGreaterThan(result.now + 3000_000)
})

describe('no finish is told', () => {
  const still = Array.from({ length: 10 }, (_, i) => ({ at: startMs + (910 + i * 10) * 1000, processed: 400_000 }))
  test.each<[string, Given, string, string]>([
    ['in the first minute', { seconds: 59 }, 'estimating', 'just-started'],
    ['below one percent', { info: { ...info, processedRecords: 9999 } }, 'estimating', 'too-early'],
    ['beyond the estimated rows', { info: { ...info, capacity: 300_000 } }, 'estimating', 'over-capacity'],
    ['at the estimated rows', { info: { ...info, capacity: 400_000 } }, 'estimating', 'over-capacity'],
    ['of an empty estimate', { info: { ...info, processedRecords: 0, capacity: 0 } }, 'estimating', 'over-capacity'],
    ['at a rate of nothing', { info: { ...info, dstRps: 0 } }, 'estimating', 'no-rate'],
    ['while the rows stand still', { samples: still }, 'stalled', 'nothing-moves'],
    ['without an estimate of the rows', { info: { processedRecords: 5 } }, 'not-applicable', 'no-rows'],
    ['for a step without rows', { info: {} }, 'not-applicable', 'no-rows'],
    ['for a finished step', { status: 'FINISHED' }, 'not-applicable', 'not-running'],
    ['for a paused task', { task: 'SUSPEND' }, 'not-applicable', 'not-running'],
  ])('%s', (_, given, state, why) => {
    expect(estimate(given)).toMatchObject({ step: 'FULL_TRANSFER', state, why })
  })
})

test('a known range lies in the future and holds its middle, whatever the numbers and samples', () => {
  const count = fc.integer({ min: 0, max: 50_000_000_000 })
  const samples = fc.array(
    fc.record({ at: fc.integer({ min: startMs, max: startMs + 1e7 }), processed: fc.option(count) }),
    { maxLength: 10 },
  )
  fc.assert(
    fc.property(
      count,
      count,
      fc.option(count),
      fc.integer({ min: 0, max: 1e6 }),
      samples,
      (done, all, rate, seconds, seen) => {
        const given = { processedRecords: done, capacity: all, dstRps: rate }
        const result = estimate({ seconds, info: given, samples: seen.sort((a, b) => a.at - b.at) })
        if (result.state !== 'known') return
        expect(result.low).toBeGreaterThanOrEqual(result.now)
        expect(result.low).toBeLessThanOrEqual(result.mid)
        expect(result.mid).toBeLessThanOrEqual(result.high)
        expect(Number.isFinite(result.high)).toBe(true)
      },
    ),
  )
})

/** What a page sees that watched a step from its start, each 10 s. */
function watched(seconds: number, rate: (at: number) => number, { capacity = 1_000_000, scale = 1, stretch = 1 } = {}) {
  const samples: StepSample[] = []
  let rows = 0
  for (let at = 0; at <= seconds; at += 10) {
    samples.push({ at: startMs + at * stretch * 1000, processed: rows * scale })
    rows += rate(at) * 10
  }
  const processed = samples.at(-1)?.processed ?? 0
  const stepInfo = {
    processedRecords: processed,
    capacity: capacity * scale,
    dstRps: (rate(seconds) * scale) / stretch,
  }
  const result = estimate({ seconds: seconds * stretch, info: stepInfo, samples })
  if (result.state !== 'known') throw new Error(`${result.state} ${result.why}`)
  const left = (at: number) => (at - result.now) / 1000
  return { low: left(result.low), mid: left(result.mid), high: left(result.high) }
}

const wavy = (at: number) => 100 + 30 * Math.sin(at / 300)

describe('the range', () => {
  test('does not depend on the unit of the rows', () => {
    const [one, thousand] = [watched(3000, wavy), watched(3000, wavy, { scale: 1000 })]
    for (const key of ['low', 'mid', 'high'] as const) expect(thousand[key] / one[key]).toBeCloseTo(1, 6)
  })

  test('is twice as far and wide when all takes twice as long', () => {
    const [one, two] = [watched(3000, () => 100), watched(3000, () => 100, { stretch: 2 })]
    for (const key of ['low', 'mid', 'high'] as const) {
      expect(two[key] / one[key]).toBeGreaterThan(1.9)
      expect(two[key] / one[key]).toBeLessThan(2.1)
    }
  })

  test('is later when more rows are left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1100, max: 4000 }), fc.integer({ min: 50, max: 2000 }), (thousands, more) => {
        const near = watched(9000, wavy, { capacity: thousands * 1000 })
        const far = watched(9000, wavy, { capacity: (thousands + more) * 1000 })
        expect(far.mid).toBeGreaterThan(near.mid)
        expect(far.high).toBeGreaterThan(near.high)
      }),
      { numRuns: 30 },
    )
  })

  test('never closes on its middle, however steady the past', () => {
    const { low, mid, high } = watched(9500, () => 100)
    expect(high - mid).toBeGreaterThan(0.04 * mid)
    expect(mid - low).toBeGreaterThan(0.04 * mid)
  })

  test('is not moved by a pause of hours', () => {
    const steady = watched(5000, () => 100)
    const paused = watched(5000 + 7200, (at) => (at >= 2000 && at < 9200 ? 0 : 100))
    expect(Math.abs(paused.mid / steady.mid - 1)).toBeLessThan(0.05)
  })
})
