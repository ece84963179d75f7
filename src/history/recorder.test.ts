import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { StepInfo } from '@/domain/task'
import { makeInfo } from '@/domain/testing/make'
import type { SampledStep } from './columns-of-step'
import { createHistory } from './recorder'
import { currentRun } from './step-samples'
import { thin } from './thin'

const T0 = Date.UTC(2026, 0, 5, 9)
const EVERY = 10_000

function step(name: string, info: Partial<StepInfo> | null, change: Partial<SampledStep> = {}): SampledStep {
  return { name, status: 'RUNNING', progress: null, stepInfo: info && makeInfo(info), ...change }
}

const full = (processedRecords: number | null, change: Partial<SampledStep> = {}) =>
  step('FULL_TRANSFER', { processedRecords, srcRps: 100 }, change)

/** Records an answer of one task, so many intervals after the start. */
function recorder(options = {}) {
  const history = createHistory(options)
  return {
    history,
    record: (polls: number, ...steps: SampledStep[]) =>
      history.record({ key: 'np_1', at: T0 + polls * EVERY, task: { steps }, intervalMs: EVERY }),
    series: (name = 'FULL_TRANSFER') => history.series('np_1', name),
  }
}

describe('what is kept of an answer', () => {
  test('the numbers of a full step, null as unknown', () => {
    const { record, series } = recorder()
    record(
      0,
      step(
        'FULL_TRANSFER',
        { processedRecords: 5, srcRps: 1, dstRps: 2, srcRt: 3, dstRt: 4, srcIops: 6, dstIops: null },
        { progress: 40 },
      ),
    )
    const { values } = series()
    const read = (['processedRecords', 'progress', 'srcRps', 'dstRps', 'srcRt', 'dstRt', 'srcIops'] as const).map(
      (name) => values(name)[0],
    )
    expect(read).toEqual([5, 40, 1, 2, 3, 4, 6])
    expect(values('dstIops')[0]).toBeNaN()
    expect(values('delaySeconds')[0]).toBeNaN()
  })

  const checkpoint = T0 / 1000 - 60
  test('no time per row where no row moved: a server says 0 then, which would be the best there is', () => {
    const { record, series } = recorder()
    record(0, step('FULL_TRANSFER', { processedRecords: 5, srcRps: 0, dstRps: 0, srcRt: 0, dstRt: 3 }))
    record(10, step('FULL_TRANSFER', { processedRecords: 6, srcRps: 7, dstRps: 7, srcRt: 0, dstRt: 3 }))
    const { values } = series()
    expect([...values('srcRt')]).toEqual([Number.NaN, 0])
    expect([...values('dstRt')]).toEqual([3, 3])
  })

  test.each([
    ['behind', checkpoint, checkpoint + 55, 55, 60],
    ['ahead of its own sample: clock skew', checkpoint + 90, checkpoint + 55, 0, -30],
    ['a text that is no time (Q-51)', 'binlog.000012:4', checkpoint, Number.NaN, Number.NaN],
    ['zero: not there yet', 0, checkpoint, Number.NaN, Number.NaN],
    ['never sampled', checkpoint, null, Number.NaN, 60],
  ])('a checkpoint that is %s', (_, incrTimestampCheckpoint, checkpointSampleTimestamp, delay, lag) => {
    const { record, series } = recorder()
    // By the fields that came, not by the step's name.
    const info = { incrTimestampCheckpoint, checkpointSampleTimestamp, dstRps: 1 }
    record(0, step('REVERSE_INCR_TRANSFER', info, { status: 'MONITORING' }))
    const { values } = series('REVERSE_INCR_TRANSFER')
    expect([values('delaySeconds')[0], values('lagSeconds')[0]]).toEqual([delay, lag])
  })

  test.each([
    ['has not begun', full(0, { status: 'INIT' })],
    ['says no number', step('FULL_TRANSFER', {})],
    ['has no details and no progress', step('FULL_TRANSFER', null)],
  ])('nothing of a step that %s', (_, one) => {
    const { record, series, history } = recorder()
    expect(record(0, one)).toBe(true)
    expect(series().times).toHaveLength(0)
    expect(history.steps('np_1')).toEqual([])
  })

  test.each(['SUSPEND', 'FAILED', 'FINISHED'])('no rates of a step that is %s: OMS repeats the last ones', (status) => {
    const { record, series } = recorder()
    record(0, full(5, { status, progress: 50 }))
    expect(series().values('processedRecords')[0]).toBe(5)
    expect(series().values('srcRps')[0]).toBeNaN()
  })

  test('the end of a finished step once, after which no sample is expected', () => {
    const { record, series } = recorder()
    record(0, full(5))
    expect(series().silenceMs).toBe(2.5 * EVERY)
    for (const poll of [1, 2, 3]) record(poll, full(9, { status: 'FINISHED' }))
    expect([...series().values('processedRecords')]).toEqual([5, 9])
    expect(series().silenceMs).toBeNull()
    record(4, full(1))
    expect([...series().values('processedRecords')]).toEqual([5, 9, 1])
  })

  test('a step that goes from the answer leaves one unknown sample, no bridge', () => {
    const { record, series } = recorder()
    record(0, full(5))
    record(1)
    record(2)
    record(3, full(7))
    expect([...series().values('processedRecords')]).toEqual([5, Number.NaN, 7])
  })
})

describe('gaps', () => {
  test.each([
    ['one lost answer', 2, []],
    ['two lost answers', 3, [{ from: T0, to: T0 + 3 * EVERY, why: 'away' }]],
  ])('%s', (_, next, gaps) => {
    const { record, series, history } = recorder()
    record(0, full(1))
    record(next, full(2))
    expect(history.gaps('np_1')).toEqual(gaps)
    expect(series().gaps).toEqual(gaps)
  })

  test('a change of pace is judged by the slower one', () => {
    const history = createHistory()
    const at = (ms: number, intervalMs: number) =>
      history.record({ key: 'k', at: T0 + ms, task: { steps: [full(1)] }, intervalMs })
    at(0, 60_000)
    at(60_000, 5000)
    at(90_000, 5000)
    expect(history.gaps('k')).toEqual([{ from: T0 + 60_000, to: T0 + 90_000, why: 'away' }])
  })

  test('from before a step was seen are not the step’s', () => {
    const { record, series } = recorder()
    record(0)
    record(10)
    record(11, full(1))
    expect(series().gaps).toEqual([])
  })
})

describe('runs', () => {
  test('rows that fall begin a new run, and rows of one run never fall', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(1000), fc.constant(null)), { minLength: 1, maxLength: 60 }), (counts) => {
        const { record, series } = recorder()
        for (const [i, count] of counts.entries()) record(i, full(count))
        const samples = series()
        const rows = samples.values('processedRecords')
        let last = Number.NEGATIVE_INFINITY
        samples.times.forEach((at, i) => {
          if (samples.runs.includes(at)) last = Number.NEGATIVE_INFINITY
          const count = rows[i] ?? Number.NaN
          if (Number.isNaN(count)) return
          expect(count).toBeGreaterThanOrEqual(last)
          last = count
        })
      }),
    )
  })

  test('the present run holds the samples since rows last fell', () => {
    const { record, series } = recorder()
    for (const [i, rows] of [10, 20, 5, 8].entries()) record(i, full(rows))
    expect(series().runs).toEqual([T0, T0 + 2 * EVERY])
    expect([...currentRun(series()).values('processedRecords')]).toEqual([5, 8])
  })
})

describe('clocks', () => {
  test('answers out of order and twice change nothing', () => {
    const { record, series } = recorder()
    record(5, full(5))
    const before = series()
    expect([record(5, full(6)), record(4, full(4)), record(0, full(0))]).toEqual([false, false, false])
    expect(series()).toBe(before)
  })

  test('a single answer of long ago is dropped', () => {
    const { record, series } = recorder()
    record(100, full(5))
    record(0, full(1))
    record(101, full(6))
    expect([...series().values('processedRecords')]).toEqual([5, 6])
  })

  test('a clock set back costs what was stamped later, not all that follows', () => {
    const { record, series } = recorder()
    record(0, full(1))
    record(1000, full(2))
    expect(record(1, full(3))).toBe(false)
    expect(record(2, full(4))).toBe(true)
    expect(record(3, full(5))).toBe(true)
    expect([...series().times]).toEqual([0, 2, 3].map((polls) => T0 + polls * EVERY))
    expect([...series().values('processedRecords')]).toEqual([1, 4, 5])
  })

  test('whatever times come, the samples stay in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 })), (polls) => {
        const { record, series } = recorder({ capacity: 50 })
        for (const poll of polls) record(poll, full(poll))
        const { times } = series()
        expect([...times]).toEqual([...new Set(times)].sort((a, b) => a - b))
        expect(times.length).toBeLessThanOrEqual(50)
      }),
    )
  })

  test('an answer without a time is dropped', () => {
    const { record, series } = recorder()
    expect(record(Number.NaN, full(1))).toBe(false)
    expect(series().times).toHaveLength(0)
  })
})

describe('following', () => {
  test('each change is told to those who follow the task, and to no one else', () => {
    const { history, record } = recorder()
    const [own, other] = [vi.fn(), vi.fn()]
    const stop = history.subscribe('np_1', own)
    history.subscribe('np_2', other)
    record(0, full(1))
    record(0, full(1))
    record(1, full(2))
    history.clear('np_1')
    stop()
    record(2, full(3))
    expect(own).toHaveBeenCalledTimes(3)
    expect(other).not.toHaveBeenCalled()
  })

  test('the samples are the same object until they change, the source always', () => {
    const { history, record } = recorder()
    const source = history.source('np_1', 'FULL_TRANSFER')
    expect(history.source('np_1', 'FULL_TRANSFER')).toBe(source)
    const read = [source.read(), source.read()]
    record(0, full(1))
    read.push(source.read(), source.read())
    record(1, full(1, { status: 'FINISHED' }))
    read.push(source.read())
    record(2, full(1, { status: 'FINISHED' }))
    read.push(source.read())
    history.clear('np_1')
    read.push(source.read())
    expect(read.map((one) => read.indexOf(one))).toEqual([0, 0, 2, 2, 4, 4, 0])
    expect(new Set(read.map(({ version }) => version)).size).toBe(3)
  })

  test('what was cleared begins anew for those who follow it', () => {
    const { history, record } = recorder()
    const source = history.source('np_1', 'FULL_TRANSFER')
    record(5, full(9))
    history.clear('np_1')
    expect(source.read().times).toHaveLength(0)
    record(0, full(1))
    expect([...source.read().values('processedRecords')]).toEqual([1])
    expect(source.read().gaps).toEqual([])
  })

  test('of too many tasks the one not heard of for longest goes', () => {
    const history = createHistory({ maxTasks: 2 })
    const record = (key: string, at: number) =>
      history.record({ key, at: T0 + at, task: { steps: [full(1)] }, intervalMs: EVERY })
    record('a', 0)
    record('b', 0)
    record('a', 1)
    record('c', 0)
    expect(['a', 'b', 'c'].map((key) => history.steps(key).length)).toEqual([1, 0, 1])
  })
})

describe('memory', () => {
  test('old samples become coarser, and what is shown stays in order', () => {
    const history = createHistory({ thin })
    const polls = 8640 + 2 * 360
    for (let poll = 0; poll < polls; poll += 1) {
      history.record({ key: 'k', at: T0 + poll * EVERY, task: { steps: [full(poll)] }, intervalMs: EVERY })
    }
    const { times, values, runs, gaps } = history.series('k', 'FULL_TRANSFER')
    const rows = values('processedRecords')
    // A day in full detail, and two rows a minute of the two hours before it, less what is thinned next.
    expect(times.length).toBeGreaterThanOrEqual(8640 + 2 * 120)
    expect(times.length).toBeLessThan(8640 + 2 * 120 + 90)
    expect([rows[0], rows.at(-1), runs, gaps]).toEqual([0, polls - 1, [T0], []])
    expect(rows.every((count, i) => i === 0 || count >= (rows[i - 1] ?? 0))).toBe(true)
  })

  test('what takes too much goes, the task not heard of for longest first', () => {
    const history = createHistory({ maxBytes: 5000 })
    for (const key of ['a', 'b', 'c']) {
      for (let poll = 0; poll < 100; poll += 1) {
        history.record({ key, at: T0 + poll * EVERY, task: { steps: [full(poll)] }, intervalMs: EVERY })
      }
    }
    expect(['a', 'b', 'c'].map((key) => history.has(key))).toEqual([false, false, true])
    expect(history.bytes).toBeLessThan(5000)
  })

  test('of a task with more steps than any has, the first are kept', () => {
    const { record, history } = recorder()
    record(0, ...Array.from({ length: 1000 }, (_, i) => step(`STEP_${i}`, { processedRecords: i })))
    expect(history.steps('np_1')).toHaveLength(32)
  })
})
