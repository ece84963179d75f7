import { describe, expect, test } from 'vitest'
import type { StepColumn } from './columns-of-step'
import { type OlderRows, withOlder } from './older'
import { createHistory } from './recorder'
import { currentRun } from './step-samples'
import { answerAt, EVERY, full, HOUR, T0 } from './testing/steps'

const MINUTE = 60_000
const STEP = 'FULL_TRANSFER'

/** OMS's rows so many minutes from T0, with these rates. */
function rows(minutes: readonly number[], rates: readonly number[] = minutes.map(() => 50), every = 5): OlderRows {
  const columns = new Map<StepColumn, Float64Array>([['srcRps', Float64Array.from(rates)]])
  return { times: Float64Array.from(minutes, (it) => T0 + it * MINUTE), columns, spacingMs: every * MINUTE }
}

/** A history with own samples from T0 on, and its wrapping. */
function watched(samples = 3) {
  const own = createHistory()
  for (let i = 0; i < samples; i += 1) own.record(answerAt(T0 + i * EVERY, full(1000 + i)))
  return { own, older: withOlder(own) }
}

const minutesOf = (times: Float64Array) => Array.from(times, (at) => (at - T0) / MINUTE)

describe('samples of OMS before the own ones', () => {
  test('stand before the first own one, and it is told up to when', () => {
    const { older } = watched(2)
    older.put('np_1', STEP, rows([-15, -10, -5], [1, 2, 3]))
    const samples = older.series('np_1', STEP)
    expect(minutesOf(samples.times)).toEqual([-15, -10, -5, 0, EVERY / MINUTE])
    expect([...samples.values('srcRps')]).toEqual([1, 2, 3, 100, 100])
    expect(samples.olderUntil).toBe(T0)
    expect(samples.gaps).toEqual([])
    expect(samples.silenceMs).toBe(2.5 * EVERY)
  })

  test('never overlap the own ones, also when those of an earlier visit come in late', () => {
    const { own, older } = watched(1)
    older.put('np_1', STEP, rows([-20, -15, -10, -5, 0, 5]))
    expect(minutesOf(older.series('np_1', STEP).times)).toEqual([-20, -15, -10, -5, 0])
    own.fill('np_1', null, [answerAt(T0 - 12 * MINUTE, full(1)), answerAt(T0 - 12 * MINUTE + EVERY, full(2))])
    const samples = older.series('np_1', STEP)
    expect(minutesOf(samples.times).slice(0, 3)).toEqual([-20, -15, -12])
    expect(samples.olderUntil).toBe(T0 - 12 * MINUTE)
    own.fill('np_1', null, [answerAt(T0 - HOUR, full(1))])
    expect(older.series('np_1', STEP)).toBe(own.series('np_1', STEP))
  })

  test('are not there before there is an own one', () => {
    const { own, older } = watched(0)
    older.put('np_1', STEP, rows([-5]))
    expect(older.series('np_1', STEP)).toBe(own.series('np_1', STEP))
    own.record(answerAt(T0, full(1)))
    expect(older.series('np_1', STEP).times).toHaveLength(2)
  })

  test('are unknown in what OMS does not measure', () => {
    const { older } = watched(1)
    older.put('np_1', STEP, rows([-10, -5]))
    const samples = older.series('np_1', STEP)
    expect([...samples.values('processedRecords')]).toEqual([Number.NaN, Number.NaN, 1000])
    expect([...samples.values('lagSeconds')]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })

  test('belong to their step and task alone', () => {
    const { own, older } = watched(1)
    older.put('np_1', 'INCR_TRANSFER', rows([-5]))
    older.put('np_2', STEP, rows([-5]))
    expect(older.series('np_1', STEP)).toBe(own.series('np_1', STEP))
  })
})

describe('no line bridges what nobody saw', () => {
  test('between the last of OMS and the first own one', () => {
    const { older } = watched(1)
    older.put('np_1', STEP, rows([-40, -35, -30]))
    expect(older.series('np_1', STEP).gaps).toEqual([{ from: T0 - 30 * MINUTE, to: T0 }])
    older.put('np_1', STEP, rows([-40, -35, -30], undefined, 12))
    expect(older.series('np_1', STEP).gaps).toEqual([])
  })

  test('nor is it a gap when the step has ended in between: nothing was there to be sampled', () => {
    const { own, older } = watched(0)
    own.record(answerAt(T0, full(9000, { status: 'FINISHED', progress: 100 })))
    older.put('np_1', STEP, rows([-40, -35, -30]))
    const samples = older.series('np_1', STEP)
    expect(samples.gaps).toEqual([])
    expect(minutesOf(samples.times)).toEqual([-40, -35, -30, -15, 0])
    expect([...samples.values('srcRps')].slice(2, 4)).toEqual([50, Number.NaN])
    expect([...samples.values('progress')].slice(2)).toEqual([Number.NaN, Number.NaN, 100])
    expect(samples.olderUntil).toBe(T0)
  })

  test('among those of OMS, and the own gaps stay, in the order of time', () => {
    const { own, older } = watched(1)
    own.record(answerAt(T0 + HOUR, full(2000)))
    older.put('np_1', STEP, rows([-45, -40, -10, -5]))
    expect(older.series('np_1', STEP).gaps).toEqual([
      { from: T0 - 40 * MINUTE, to: T0 - 10 * MINUTE },
      { from: T0, to: T0 + HOUR, why: 'away' },
    ])
  })
})

test('rules that compare rows see own answers only', () => {
  const { own, older } = watched(3)
  older.put('np_1', STEP, rows([-10, -5]))
  const run = currentRun(older.series('np_1', STEP))
  const plain = currentRun(own.series('np_1', STEP))
  expect(run.runs).toEqual([T0])
  expect([...run.times]).toEqual([...plain.times])
  expect([...run.values('processedRecords')]).toEqual([...plain.values('processedRecords')])
  own.record(answerAt(T0 + 60_000, full(5)))
  expect(older.series('np_1', STEP).runs).toEqual([T0, T0 + 60_000])
  // Who asks the history itself never meets OMS's.
  expect(own.series('np_1', STEP).times[0]).toBe(T0)
})

describe('followers', () => {
  test('get the same object until something changed, and another version then', () => {
    const { own, older } = watched(2)
    const source = older.source('np_1', STEP)
    expect(older.source('np_1', STEP)).toBe(source)
    const versions = new Set<number>()
    let calls = 0
    const stop = source.subscribe(() => {
      calls += 1
    })
    older.put('np_1', STEP, rows([-5]))
    expect(calls).toBe(1)
    const first = source.read()
    expect(source.read()).toBe(first)
    versions.add(first.version)
    own.record(answerAt(T0 + HOUR, full(9)))
    expect(calls).toBe(2)
    versions.add(source.read().version)
    older.put('np_1', STEP, rows([-10, -5]))
    versions.add(source.read().version)
    expect(versions.size).toBe(3)
    expect(first.times).toHaveLength(3)
    stop()
    own.record(answerAt(T0 + 2 * HOUR, full(10)))
    older.put('np_1', STEP, rows([-5]))
    expect(calls).toBe(3)
  })

  test('are told when the task is forgotten, and OMS’s samples of it go with it', () => {
    const { own, older } = watched(2)
    older.put('np_1', STEP, rows([-5]))
    const source = older.source('np_1', STEP)
    let seen = -1
    source.subscribe(() => {
      seen = source.read().times.length
    })
    own.clear('np_1')
    expect(seen).toBe(0)
    expect(older.bytes).toBe(0)
    // It may be another OMS's that is recorded under the same id now.
    own.record(answerAt(T0 + HOUR, full(1)))
    expect(source.read().olderUntil).toBeUndefined()
  })
})

describe('memory is bounded', () => {
  test('by steps: what was put first goes first', () => {
    const { own, older } = watched(0)
    for (let i = 0; i < 40; i += 1) {
      const key = `np_${i}`
      own.record({ ...answerAt(T0, full(1)), key })
      older.put(key, STEP, rows([-5]))
    }
    expect(older.bytes).toBe(32 * 2 * 8)
    expect(older.series('np_7', STEP).times).toHaveLength(1)
    expect(older.series('np_8', STEP).times).toHaveLength(2)
  })

  test('by rows: the newest stay', () => {
    const { older } = watched(1)
    const many = Array.from({ length: 12_000 }, (_, i) => i - 12_000)
    older.put('np_1', STEP, rows(many, undefined, 1))
    expect(older.series('np_1', STEP).times).toHaveLength(10_081)
    expect(older.series('np_1', STEP).times[10_079]).toBe(T0 - MINUTE)
  })
})
