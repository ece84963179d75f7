import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findGmtOffset, taskTimes } from './gmt-offset'
import { makeStep, makeTask, REFERENCE_SAMPLE_MS, referenceTask } from './testing/make'

const text = (ms: number) => new Date(ms).toISOString().slice(0, 19)
const MINUTE = 60_000

/** A task of a server whose gmt times are `minutes` ahead of UTC. */
function taskOf(minutes: number, startMs: number, sampleMs: number | null, driftMs = 6000) {
  const local = (ms: number) => text(ms + minutes * MINUTE)
  return makeTask('RUNNING', {
    gmtCreate: local(startMs - 7_000),
    gmtStart: local(startMs - 2_000),
    gmtModified: local((sampleMs ?? startMs) + driftMs),
    steps: [
      makeStep('TRANSFER_PRECHECK', 'FINISHED', { startTime: text(startMs) }),
      makeStep('INCR_TRANSFER', 'MONITORING', {
        stepInfo: sampleMs === null ? {} : { checkpointSampleTimestamp: sampleMs / 1000 },
      }),
    ],
  })
}

test('the reference sample is eight hours ahead, found from its newest sample (Q-43)', () => {
  expect(findGmtOffset(referenceTask())).toEqual({
    minutes: 480,
    source: 'checkpoint',
    agrees: true,
    evidence: [
      { field: 'gmtModified', text: '2023-07-13T10:12:44', epochMs: REFERENCE_SAMPLE_MS + 6000 },
      { field: 'checkpointSampleTimestamp', text: '1689214358', epochMs: REFERENCE_SAMPLE_MS },
    ],
  })
})

test('a server that keeps to UTC is found as such (Q-44)', () => {
  const sample = Date.UTC(2024, 4, 20, 7, 1, 45)
  const found = findGmtOffset(taskOf(0, sample - 3600_000, sample))
  expect(found).toMatchObject({ minutes: 0, source: 'checkpoint', agrees: true })
})

test('without a sample, the start of the first step decides', () => {
  const found = findGmtOffset(taskOf(480, Date.UTC(2024, 4, 20, 7), null))
  expect(found).toMatchObject({ minutes: 480, source: 'first-step', agrees: true })
  expect(found.evidence.map(({ field }) => field)).toEqual(['gmtStart', 'startTime'])
})

test('a task that was changed an hour after its end is not an hour ahead of UTC', () => {
  const end = Date.UTC(2024, 4, 20, 9)
  const task = { ...taskOf(0, end - 7200_000, end), gmtFinish: text(end), gmtModified: text(end + 60 * MINUTE) }
  expect(findGmtOffset(task)).toMatchObject({ minutes: 0, source: 'first-step', agrees: true })
})

test('gmtCreate decides when gmtStart was reset by a resume (Q-46)', () => {
  const task = { ...taskOf(480, Date.UTC(2024, 4, 20, 7), null), gmtStart: '2024-05-20T18:41:00' }
  expect(findGmtOffset(task)).toMatchObject({ minutes: 480, source: 'first-step' })
})

test('with nothing to compare, UTC is assumed and said so', () => {
  const nothing = { minutes: 0, source: 'assumed-utc', agrees: true, evidence: [] }
  expect(findGmtOffset(makeTask('INIT'))).toEqual(nothing)
  expect(findGmtOffset(makeTask('INIT', { gmtModified: 'nonsense', gmtCreate: '2024-05-20T07:00:00' }))).toEqual(
    nothing,
  )
})

test.each([
  ['lies between two quarters of an hour', 7 * MINUTE],
  ['would be an offset that no zone uses', 5 * 60 * MINUTE + 15 * MINUTE + 2 * MINUTE],
  ['is out of the range of zones', 20 * 60 * MINUTE],
])('gmtModified is no evidence when it %s', (_, driftMs) => {
  const sample = Date.UTC(2024, 4, 20, 7)
  const task = { ...taskOf(0, sample - 86_400_000, sample, driftMs), gmtCreate: null, gmtStart: null }
  expect(findGmtOffset(task).source).toBe('assumed-utc')
})

test('an offset that would create the task after its first step is not believed over one that does not', () => {
  // Renamed eight hours after its last sample, on a server eight hours ahead: both look alike, sixteen hours in all.
  const start = Date.UTC(2024, 4, 20, 7)
  const task = { ...taskOf(480, start, start + 3600_000), gmtModified: text(start + 3600_000) }
  expect(findGmtOffset(task)).toMatchObject({ minutes: 480, source: 'first-step', agrees: false })
})

test('two times that point to different offsets do not agree', () => {
  const start = Date.UTC(2024, 4, 20, 7)
  const task = { ...taskOf(0, start, start + 3600_000), gmtModified: text(start + 3 * 3600_000) }
  expect(findGmtOffset(task)).toMatchObject({ minutes: 120, source: 'checkpoint', agrees: false })
})

test('the newest sample of all steps counts', () => {
  const task = referenceTask()
  const older = makeStep('TRANSFER_APP_SWITCH', 'RUNNING', { stepInfo: { checkpointSampleTimestamp: 1689200000 } })
  expect(findGmtOffset({ ...task, steps: [...task.steps, older] }).minutes).toBe(480)
})

test('finds each offset from −12:00 to +14:00 in quarters of an hour, with a drift of seconds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -48, max: 56 }),
      fc.integer({ min: 1e9, max: 2e9 }),
      fc.integer({ min: -20, max: 20 }),
      (quarters, seconds, drift) => {
        const task = taskOf(quarters * 15, seconds * 1000 - 7200_000, seconds * 1000, drift * 1000)
        expect(findGmtOffset(task)).toMatchObject({ minutes: quarters * 15, source: 'checkpoint', agrees: true })
      },
    ),
  )
})

test('whatever the texts, the offset stays in range and is a quarter of an hour', () => {
  const time = fc.option(
    fc.oneof(
      fc.string(),
      fc.integer({ min: 0, max: 4e9 }).map((s) => text(s * 1000)),
    ),
  )
  fc.assert(
    fc.property(
      time,
      time,
      time,
      time,
      fc.option(fc.double()),
      (gmtCreate, gmtModified, gmtStart, startTime, sample) => {
        const step = makeStep('X', 'RUNNING', { startTime, stepInfo: { checkpointSampleTimestamp: sample } })
        const { minutes, evidence } = findGmtOffset({
          gmtCreate,
          gmtModified,
          gmtStart,
          gmtFinish: null,
          steps: [step],
        })
        expect(minutes >= -720 && minutes <= 840 && Math.abs(minutes % 15) === 0).toBe(true)
        expect(evidence.every(({ epochMs }) => Number.isFinite(epochMs))).toBe(true)
      },
    ),
  )
})

describe('taskTimes', () => {
  test('reads gmt times with the offset and step times as UTC', () => {
    expect(taskTimes(referenceTask(), 480)).toEqual({
      createdMs: Date.UTC(2023, 6, 12, 19, 59, 15),
      modifiedMs: Date.UTC(2023, 6, 13, 2, 12, 44),
      startedMs: Date.UTC(2023, 6, 12, 22, 47, 35),
      finishedMs: null,
      runningSinceMs: Date.UTC(2023, 6, 12, 22, 33, 42),
    })
  })

  test('runs since gmtStart only where no step has a start (Q-46)', () => {
    const task = makeTask('RUNNING', { gmtStart: '2024-05-20T15:00:00' })
    expect(taskTimes(task, 480).runningSinceMs).toBe(Date.UTC(2024, 4, 20, 7))
    expect(taskTimes(makeTask('INIT'), 0).runningSinceMs).toBeNull()
  })
})
