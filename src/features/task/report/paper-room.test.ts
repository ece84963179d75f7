import { expect, test } from 'vitest'
import { viewSteps } from '@/domain/step-view'
import { makeError, makeStep, makeTask } from '@/domain/testing/make'
import { paperRoom } from './paper-room'

const NAMES = ['TRANSFER_PRECHECK', 'STRUCT_TRANSFER', 'FULL_TRANSFER', 'INCR_TRANSFER', 'FULL_VERIFIER']

/** Steps of which the last failed with so many errors, whose messages have so many characters. */
function steps(count: number, errors: number, message: number, name = (i: number) => NAMES[i % 5] ?? '') {
  const errorDetails = Array.from({ length: errors }, (_, i) =>
    makeError({ code: `CODE-${i}`, message: `${i}${'x'.repeat(message)}` }),
  )
  return viewSteps(
    makeTask('RUNNING', {
      steps: Array.from({ length: count }, (_, i) =>
        i === count - 1
          ? makeStep(name(i), 'FAILED', { extraInfo: { errorDetails } })
          : makeStep(name(i), 'FINISHED', { progress: 100 }),
      ),
    }),
    0,
  )
}

test('a usual task has all its steps, its errors whole and many events', () => {
  const room = paperRoom(steps(5, 2, 300))
  expect(room.steps).toHaveLength(5)
  expect(room.moreSteps).toBe(0)
  expect(room.errors).toMatchObject({ more: 0 })
  expect(room.errors.errors[0]?.texts[0]?.[1].of).toBeNull()
  expect(room.events).toBeGreaterThan(8)
})

test('without errors there is room for fifteen events', () => {
  expect(paperRoom(steps(5, 0, 0)).events).toBe(15)
})

test('too many errors are counted, their texts cut, and events do not vanish for them', () => {
  const { errors, events } = paperRoom(steps(5, 40, 2000))
  expect(errors.errors.length).toBeGreaterThan(1)
  expect(errors.errors.length + errors.more).toBe(40)
  expect(errors.errors[0]?.texts[0]?.[1]).toMatchObject({ of: 2001 })
  expect(events).toBeGreaterThanOrEqual(3)
})

test('the first error is there however long it is', () => {
  expect(paperRoom(steps(13, 1, 90_000)).errors.errors).toHaveLength(1)
})

test('steps that no version knows are cut, the shorter the higher their rows are', () => {
  const short = paperRoom(steps(60, 0, 0, (i) => `S${i}`))
  const long = paperRoom(steps(60, 0, 0, (i) => `A_STEP_WITH_A_NAME_OF_TWO_LINES_${i}`))
  expect(short.steps).toHaveLength(13)
  expect(long.steps.length).toBeLessThan(13)
  expect(long.steps.length + long.moreSteps).toBe(60)
})
