import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasRows, rowsOf } from './rows'
import { viewSteps } from './step-view'
import type { StepInfo } from './task'
import { makeInfo, makeStep, makeTask } from './testing/make'

const startTime = '2024-01-01T00:00:00'
const startMs = Date.UTC(2024, 0, 1)
const now = startMs + 1000_000

const rows = (stepInfo: Partial<StepInfo>, name = 'FULL_TRANSFER', status = 'RUNNING', task = 'RUNNING') => {
  const steps = [makeStep(name, status, { startTime, progress: 40, stepInfo, finishTime: '2024-01-01T00:08:20' })]
  const [view] = viewSteps(makeTask(task, { steps }), now)
  if (!view) throw new Error('no step')
  return rowsOf(view, now)
}

test('a running step has its average since the start and its rate now', () => {
  expect(rows({ processedRecords: 400_000, capacity: 1_000_000, srcRps: 450, dstRps: 420 })).toEqual({
    processed: 400_000,
    capacity: 1_000_000,
    left: 600_000,
    progress: 40,
    exceedsEstimate: false,
    averageRps: 400,
    currentRps: 420,
    lastRps: 420,
    sourceRps: 450,
    targetRps: 420,
  })
})

test('a finished step keeps its last rate, and its average ends with it', () => {
  const finished = rows({ processedRecords: 100_000, capacity: 100_000, dstRps: 7 }, 'FULL_TRANSFER', 'FINISHED')
  expect(finished).toMatchObject({ averageRps: 200, currentRps: null, lastRps: 7, left: 0 })
})

test('a verification is as fast as the slower side (Q-65)', () => {
  expect(rows({ srcRps: 300, dstRps: 500 }, 'FULL_VERIFIER').currentRps).toBe(300)
  expect(rows({ srcRps: null, dstRps: 500 }, 'FULL_VERIFIER').currentRps).toBe(500)
})

test('rows beyond the estimate leave no count of what is left (Q-38)', () => {
  expect(rows({ processedRecords: 6, capacity: 5 })).toMatchObject({ exceedsEstimate: true, left: null, progress: 40 })
})

test('what OMS did not say is unknown, a step of a paused task has no average', () => {
  expect(rows({})).toMatchObject({ processed: null, capacity: null, left: null, averageRps: null, currentRps: null })
  expect(rows({ processedRecords: 5 }, 'FULL_TRANSFER', 'RUNNING', 'SUSPEND').averageRps).toBeNull()
})

test('the average follows the clock, not the moment the view was made', () => {
  const steps = [makeStep('FULL_TRANSFER', 'RUNNING', { startTime, stepInfo: { processedRecords: 1000 } })]
  const [view] = viewSteps(makeTask('RUNNING', { steps }), startMs + 1)
  expect(view && rowsOf(view, startMs + 100_000).averageRps).toBe(10)
})

test.each([
  [{ processedRecords: 0 }, true],
  [{ capacity: 5 }, true],
  [{ srcRps: 5 }, false],
])('%j counts rows: %s (Q-66)', (info, expected) => {
  expect(hasRows(makeInfo(info))).toBe(expected)
})

test('no number is negative or NaN', () => {
  const number = fc.option(fc.double())
  fc.assert(
    fc.property(number, number, number, number, (processedRecords, capacity, srcRps, dstRps) => {
      for (const value of Object.values(rows({ processedRecords, capacity, srcRps, dstRps }))) {
        if (typeof value === 'number') expect(value >= 0 && Number.isFinite(value)).toBe(true)
      }
    }),
  )
})
