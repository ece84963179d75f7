import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Life } from './life'
import { ANCHOR, number, object, scenarioOf, stepOf } from './testing'
import { beginLife, momentOf } from './timeline'

const LIFE: Life = {
  lead: 500,
  seconds: 3000,
  span: 3000,
  course: [],
  moments: [],
  faults: [],
  task: () => ({}),
  brief: () => ({}),
  measured: () => null,
}

test('at the anchor a life has lived its lead, give or take a sampling period', () => {
  const { at } = momentOf(LIFE, ANCHOR, ANCHOR)
  expect(at).toBeGreaterThanOrEqual(500)
  expect(at).toBeLessThan(510)
})

test('a life that is over begins again, before the anchor as well as after', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (offset) => {
      const now = ANCHOR + offset * 1000
      const { at, epoch } = momentOf(LIFE, now, ANCHOR)
      expect(at).toBeGreaterThanOrEqual(0)
      expect(at).toBeLessThan(3000)
      expect(epoch + at).toBe(Math.floor(now / 1000))
    }),
  )
})

test('in the next life the rows start from zero, with the same id', () => {
  const life = beginLife(scenarioOf('all-steps'), 1)
  const end = (life.seconds ?? 0) - 1
  const rows = (at: number) => {
    const task = life.task(at, 0)
    return { id: task.id, rows: number(object(stepOf(task, 'FULL_TRANSFER')?.stepInfo).processedRecords) }
  }
  expect(rows(end).rows).toBeGreaterThan(0)
  const next = momentOf(life, ANCHOR + ((life.seconds ?? 0) - life.lead + 100) * 1000, ANCHOR)
  expect(next.at).toBeLessThan(120)
  expect(rows(next.at)).toEqual({ id: rows(end).id, rows: 0 + rows(100).rows })
  expect(rows(next.at).rows).toBeLessThan(rows(end).rows / 100)
})
