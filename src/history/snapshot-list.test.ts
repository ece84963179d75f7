import { describe, expect, test } from 'vitest'
import { silences } from '@/domain/snapshots'
import type { Step } from '@/domain/task'

import { makeStep, makeTask } from '@/domain/testing/make'
import { sharedTask } from './shared-task'
import { createSnapshotList } from './snapshot-list'
import { EVERY, T0 } from './testing/steps'

const HOUR = 360
const full = (status: string, rows: number) =>
  makeStep('FULL_TRANSFER', status, { stepInfo: { processedRecords: rows } })

/** A list that saw a step at each poll. */
function listOf(polls: number, step: (poll: number) => Step, most = 3000) {
  const list = createSnapshotList()
  let task = makeTask('RUNNING')
  for (let poll = 0; poll < polls; poll += 1) {
    task = sharedTask(task, makeTask('RUNNING', { steps: [step(poll)] }))
    list.add({ at: T0 + poll * EVERY, task }, most)
  }
  return { list, polls: list.read().map(({ at }) => (at - T0) / EVERY) }
}

describe('with age', () => {
  test('a quarter of an hour is whole, the rest of a day one a minute, and nothing beyond', () => {
    const { polls } = listOf(30 * HOUR, (poll) => full('RUNNING', poll))
    const newest = 30 * HOUR - 1
    expect(polls.filter((poll) => poll >= newest - 90)).toHaveLength(91)
    const older = polls.filter((poll) => poll < newest - 90)
    expect(older.every((poll) => poll % 6 === 0)).toBe(true)
    expect(older[0]).toBe(6 * HOUR)
    expect(older).toHaveLength((24 * HOUR - 90) / 6)
  })

  test.each([2, 5, 10, 29])('thinning looks like no silence, however long a task is watched each %d s', (seconds) => {
    const list = createSnapshotList()
    const task = makeTask('RUNNING')
    for (let at = T0 + 7000; at < T0 + 40 * 60_000; at += seconds * 1000) {
      list.add({ at, task }, 3000)
      if (at > T0 + 14 * 60_000) expect(silences(list.read(), seconds)).toEqual([])
    }
  })

  test('a change of status, of errors or rows that fell stay, as the first that shows it', () => {
    const { polls } = listOf(HOUR, (poll) => {
      if (poll < 2) return full('RUNNING', poll)
      if (poll < 5) return full('FAILED', 2)
      if (poll < 10)
        return makeStep('FULL_TRANSFER', 'FAILED', { extraInfo: { errorCode: 'X' }, stepInfo: { processedRecords: 2 } })
      if (poll < 15) return full('RUNNING', 9)
      return full('RUNNING', poll === 15 ? 1 : poll)
    })
    expect(polls.slice(0, 8)).toEqual([0, 2, 5, 6, 10, 12, 15, 18])
  })

  test('a silence goes on from the answer before it to the one after', () => {
    const list = createSnapshotList()
    const task = makeTask('RUNNING')
    for (let poll = 0; poll < HOUR; poll += 1) {
      if (poll <= 10 || poll > 40) list.add({ at: T0 + poll * EVERY, task }, 3000)
    }
    const polls = list.read().map(({ at }) => (at - T0) / EVERY)
    expect(polls.slice(0, 6)).toEqual([0, 6, 10, 41, 42, 48])
  })
})

test('what is held stays when it grows old, those that came before and those that come after', () => {
  const list = createSnapshotList()
  const task = makeTask('RUNNING')
  for (let poll = 0; poll < HOUR; poll += 1) {
    list.add({ at: T0 + poll * EVERY, task }, 3000)
    if (poll === 20) list.hold([T0 + 15 * EVERY, T0 + 40 * EVERY])
  }
  const polls = () => list.read().map(({ at }) => (at - T0) / EVERY)
  expect(polls().filter((poll) => poll < 48)).toEqual([0, 6, 12, 15, 18, 24, 30, 36, 40, 42])
  list.dropFrom(T0)
  for (let poll = 0; poll < HOUR; poll += 1) list.add({ at: T0 + poll * EVERY, task }, 3000)
  expect(polls()).not.toContain(15)
})

test('the same array until something changed', () => {
  const { list } = listOf(3, (poll) => full('RUNNING', poll))
  const before = list.read()
  expect(list.read()).toBe(before)
  list.add({ at: T0, task: makeTask('RUNNING') }, 3000)
  expect(list.read().map(({ at }) => at)).toEqual(before.map(({ at }) => at))
  list.dropFrom(T0 + EVERY)
  expect(list.read()).toHaveLength(1)
})

test('what flaps all the time stays within the bound, the newest counts', () => {
  const { polls } = listOf(5 * HOUR, (poll) => full(poll % 2 ? 'FAILED' : 'RUNNING', poll), 200)
  expect(polls).toHaveLength(200)
  expect(polls.at(-1)).toBe(5 * HOUR - 1)
})

test('what did not change between two answers is one object', () => {
  const seen = makeTask('RUNNING', {
    alarmStats: { alarming: false },
    steps: [makeStep('A', 'FINISHED'), full('RUNNING', 1)],
  })
  const again = structuredClone({ ...seen, steps: [makeStep('A', 'FINISHED'), full('RUNNING', 2)] })
  const shared = sharedTask(seen, again)
  expect(shared.steps[0]).toBe(seen.steps[0])
  expect(shared.alarmStats).toBe(seen.alarmStats)
  expect(shared.steps[1]).toEqual(again.steps[1])
  expect(sharedTask(shared, structuredClone(shared))).toBe(shared)
})

test('of a task only what the rules look at is kept (Q-60)', () => {
  const whole = { ...makeTask('RUNNING'), sourceConnectInfo: { host: 'db.example' }, transferMapping: {} }
  expect(Object.keys(sharedTask(null, whole))).not.toContain('sourceConnectInfo')
  expect(JSON.stringify(sharedTask(null, whole))).not.toContain('db.example')
})
