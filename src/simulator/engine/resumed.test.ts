import { expect, test } from 'vitest'
import { layOut, type PlanSpec } from './plan'
import { stepsAt } from './wire-step'

const SIDE = { workers: 8, msPerRow: 1, bytesPerRow: 100 }
const REFERENCES = { srcRpsRef: 8000, srcRtRef: 1, srcIopsRef: 1, dstRpsRef: 8000, dstRtRef: 1 }
const SPEC: PlanSpec = {
  rows: 20_000_000,
  precheck: { seconds: 8, items: 4 },
  full: {
    source: SIDE,
    target: SIDE,
    references: REFERENCES,
    failure: { after: 600, retryAfter: 300, trouble: { details: [] } },
  },
  incremental: { speed: 6, seconds: 7200 },
  incrementalVerify: true,
  reverse: { seconds: 0, beside: true },
}
const plan = layOut(SPEC, 1)
const start = plan.marks.full?.from ?? 0
const full = (at: number) => stepsAt(plan, at, { epoch: 0 }).find(({ name }) => name === 'FULL_TRANSFER')
const rows = (at: number) => Number(full(at)?.stepInfo?.processedRecords)

test('a resumed step has failed for a while, moved nothing meanwhile, and keeps the time of it (Q-37, Q-40)', () => {
  expect(full(start + 590)).toMatchObject({ status: 'RUNNING', extraInfo: { failedTime: null } })
  expect(full(start + 600)).toMatchObject({ status: 'FAILED', stepInfo: { srcRps: 0, dstRps: 0 } })
  expect(rows(start + 890)).toBe(rows(start + 600))
  expect(full(start + 900)).toMatchObject({ status: 'RUNNING' })
  expect(rows(start + 1200)).toBeGreaterThan(rows(start + 900))
  const failedTime = full(start + 600)?.extraInfo.failedTime
  expect(failedTime).toMatch(/\.\d{3}$/)
  expect(full(plan.marks.full?.to ?? 0)).toMatchObject({ status: 'FINISHED', extraInfo: { failedTime } })
})

test('it was resumed then, and not before (Q-46)', () => {
  expect(plan.resumed(start + 899)).toBeNull()
  expect(plan.resumed(start + 5000)).toBe(start + 900)
})

test('changes go back and are verified beside those that go forward, until all end together', () => {
  const kinds = ['incremental', 'incrementalVerify', 'reverse']
  const names = plan.steps.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)
  const statuses = (at: number) =>
    stepsAt(plan, at, { epoch: 0 })
      .filter(({ name }) => names.includes(name))
      .map(({ status }) => status)
  const end = plan.end ?? 0
  expect(statuses(end - 600)).toEqual(['MONITORING', 'MONITORING', 'MONITORING'])
  expect(statuses(end)).toEqual(['FINISHED', 'FINISHED', 'FINISHED'])
})
