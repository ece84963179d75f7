import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from './assess'
import type { AssessedTask, Snapshot } from './snapshots'
import type { Step } from './task'
import { makeStep, makeTask, REFERENCE_SAMPLE_MS, referenceTask } from './testing/make'

const T0 = Date.UTC(2025, 5, 15, 9)
const film = (polls: number, task: (i: number, at: number) => AssessedTask): Snapshot[] =>
  Array.from({ length: polls }, (_, i) => ({ at: T0 + i * 10_000, task: task(i, T0 / 1000 + i * 10) }))
const lookAt = (snapshots: readonly Snapshot[], options = {}) =>
  assess({ snapshots, now: snapshots.at(-1)?.at ?? T0, options })

const startTime = '2025-06-15T08:00:00'
const full = (processed: number, fields = {}) =>
  makeStep('FULL_TRANSFER', 'RUNNING', {
    startTime,
    progress: 40,
    stepInfo: { processedRecords: processed, capacity: 1e7, dstRps: 1000, ...fields },
  })
const incr = (at: number, lag: number, age = 0, status = 'MONITORING') =>
  makeStep('INCR_TRANSFER', status, {
    startTime,
    stepInfo: { incrTimestampCheckpoint: at - lag, checkpointSampleTimestamp: at - age },
  })

test('the reference sample, of which there is one answer', () => {
  const task = { ...makeTask(null), ...referenceTask() }
  const seen = assess({ snapshots: [{ at: REFERENCE_SAMPLE_MS, task }], now: REFERENCE_SAMPLE_MS + 4000 })
  expect(seen.verdict).toMatchObject({ kind: 'catching-up', severity: 'info', step: 'INCR_TRANSFER' })
  expect(seen.delay).toMatchObject({
    step: 'INCR_TRANSFER',
    delaySeconds: 412,
    ageSeconds: 4,
    trueLagSeconds: 416,
    trend: 'unknown',
  })
  expect(seen.delay.catchUp).toEqual({ state: 'unknown', why: 'no-trend' })
  expect(seen.clock).toMatchObject({ gmtOffsetMinutes: 480, source: 'checkpoint' })
  expect(seen.steps.map(({ key, planned }) => `${planned ? '(' : ''}${key}`)).toEqual([
    'TRANSFER_PRECHECK',
    'STRUCT_TRANSFER',
    '(FULL_TRANSFER',
    '(INDEX_TRANSFER',
    'INCR_TRANSFER',
    '(FULL_VERIFIER',
    '(TRANSFER_APP_SWITCH',
    '(REVERSE_INCR_TRANSFER',
  ])
  expect(seen).toMatchObject({ estimates: [], events: [], limit: { by: 'unknown' }, cutover: { state: 'not-yet' } })
})

test('the result is plain data', () => {
  const seen = lookAt(film(30, (i, at) => makeTask('RUNNING', { steps: [full(4e6 + 1e4 * i), incr(at, 5)] })))
  expect(JSON.parse(JSON.stringify(seen))).toEqual(seen)
})

describe('rows that stand from the first look on', () => {
  const seen = film(2, () => makeTask('RUNNING', { steps: [full(4e6, { srcRps: 0, dstRps: 0 })] }))
  const metrics = (rps: number) =>
    [9, 8, 7, 6, 5, 4, 3, 2, 1].map((i) => ({ at: T0 - i * 60_000, srcRps: rps, dstRps: rps, averaged: true }))
  const judged = (rps: number) => assess({ snapshots: seen, now: T0 + 10_000, older: () => metrics(rps) })

  test('are stalled at once where OMS’s own metrics tell that they stood before', () => {
    expect(judged(0)).toMatchObject({
      verdict: {
        kind: 'stalled',
        since: T0 - 540_000,
        evidence: { stalledSeconds: 550, sinceByOms: true, sinceOrEarlier: true },
      },
      estimates: [{ state: 'stalled' }],
    })
  })

  test('are watched first where OMS’s metrics tell that rows moved', () => {
    expect(judged(900)).toMatchObject({ verdict: { kind: 'moving' }, estimates: [{ state: 'estimating' }] })
  })
})

describe('estimates', () => {
  test('one for each running step that moves rows', () => {
    const verifier = { ...full(5), name: 'FULL_VERIFIER' }
    const seen = lookAt(
      film(30, (i, at) =>
        makeTask('RUNNING', { steps: [full(4e6 + 1e4 * i), incr(at, 5), { ...verifier, status: 'INIT' }] }),
      ),
    )
    expect(seen.estimates).toMatchObject([{ step: 'FULL_TRANSFER', state: 'known' }])
  })

  test('stalled where the verdict is', () => {
    const seen = lookAt(film(30, () => makeTask('RUNNING', { steps: [full(4e6)] })))
    expect([seen.verdict.kind, seen.estimates[0]?.state]).toEqual(['stalled', 'stalled'])
  })
})

describe('the delay', () => {
  test('is told of the step that goes on, the reverse one after a switchover', () => {
    const steps = (at: number): Step[] => [
      incr(at, 500, 400, 'FINISHED'),
      { ...incr(at, 6), name: 'REVERSE_INCR_TRANSFER' },
    ]
    expect(lookAt(film(3, (_, at) => makeTask('RUNNING', { steps: steps(at) }))).delay).toMatchObject({
      step: 'REVERSE_INCR_TRANSFER',
      trueLagSeconds: 6,
    })
  })

  test('has no direction while OMS does not sample (Q-47)', () => {
    const seen = lookAt(
      film(60, (_, at) => makeTask('RUNNING', { steps: [incr(at, 5 + at - T0 / 1000, at - T0 / 1000)] })),
    )
    expect(seen.delay).toMatchObject({
      delaySeconds: 5,
      ageSeconds: 590,
      trueLagSeconds: 595,
      trend: 'unknown',
      catchUp: { state: 'unknown' },
    })
  })

  test('that grew in a pause leads nowhere', () => {
    const seen = lookAt(
      film(33, (i, at) => makeTask(i < 30 ? 'SUSPEND' : 'RUNNING', { steps: [incr(at, 10 * i + 5)] })),
    )
    expect(seen.delay.trend).toBe('unknown')
    expect(seen.verdict.kind).toBe('catching-up')
  })

  test('rises where the verdict says so', () => {
    const seen = lookAt(film(60, (i, at) => makeTask('RUNNING', { steps: [incr(at, 5 + 6 * i)] })))
    expect([seen.verdict.kind, seen.delay.trend]).toEqual(['falling-behind', 'rising'])
    expect(seen.delay.catchUp).toEqual({ state: 'unknown', why: 'not-falling' })
  })
})

describe('the cut-over', () => {
  const ready = (i: number, at: number, lag = 5) =>
    makeTask('RUNNING', {
      steps: [{ ...full(1e7), status: 'FINISHED' }, incr(at, lag)],
      enableFullVerify: false,
      enableIncrTransfer: true,
      enableReverseIncrTransfer: false,
      isMerging: false,
      isModifying: false,
      alarmStats: { alarming: i < 0 },
    })

  test('is ready after five steady minutes, counted strictly: one spike begins them anew', () => {
    expect(lookAt(film(31, ready)).cutover.state).toBe('ready')
    expect(lookAt(film(30, ready)).cutover.state).toBe('cannot-tell')
    expect(lookAt(film(60, (i, at) => ready(i, at, i === 40 ? 40 : 5))).cutover.state).toBe('not-yet')
  })

  test('cannot be told after a time in which nobody looked', () => {
    const snapshots = film(120, ready).filter((_, i) => i < 60 || i > 100)
    expect(lookAt(snapshots).cutover.state).toBe('cannot-tell')
  })

  test('goes by the limits that were set', () => {
    const snapshots = film(20, (i, at) => ready(i, at, 40))
    expect(lookAt(snapshots, { thresholdSeconds: 60, steadySeconds: 120 }).cutover.state).toBe('ready')
    expect(lookAt(snapshots, { thresholdSeconds: 60, steadySeconds: 120 }).verdict.kind).toBe('in-sync')
  })
})

describe('the clock', () => {
  const task = makeTask('RUNNING', { gmtModified: '2025-06-15T17:00:02', steps: [incr(T0 / 1000, 5)] })

  test('is found, or set by the user', () => {
    expect(lookAt([{ at: T0, task }]).clock).toMatchObject({ gmtOffsetMinutes: 480, source: 'checkpoint' })
    expect(lookAt([{ at: T0, task }], { gmtOffsetMinutes: 60 }).clock).toMatchObject({
      gmtOffsetMinutes: 60,
      source: 'set',
      agrees: false,
    })
  })

  test('of an answer that does not tell is that of the first', () => {
    const silent = makeTask('RUNNING')
    expect(
      lookAt([
        { at: T0, task },
        { at: T0 + 10_000, task: silent },
      ]).clock.gmtOffsetMinutes,
    ).toBe(480)
  })
})

test('what comes after now is not looked at: a recording can be seen as it was', () => {
  const snapshots = film(60, (i) => makeTask(i < 30 ? 'RUNNING' : 'FAILED', { steps: [full(4e6 + i)] }))
  const now = T0 + 200_000
  const seen = assess({ snapshots, now })
  expect(seen).toEqual(assess({ snapshots: snapshots.filter(({ at }) => at <= now), now }))
  expect(seen.verdict.kind).toBe('moving')
})

test('since when is the first time it was seen; what was there from the beginning may be older', () => {
  const paused = lookAt(film(9, (i) => makeTask(i < 4 ? 'RUNNING' : 'SUSPEND'))).verdict
  expect(paused).toMatchObject({ since: T0 + 40_000, evidence: { sinceOrEarlier: false } })
  const always = lookAt(film(9, () => makeTask('SUSPEND'))).verdict
  expect(always).toMatchObject({ since: T0, evidence: { sinceOrEarlier: true } })
})

test('whatever comes in whatever order, it answers, and no number is NaN', () => {
  const status = fc.option(fc.constantFrom('RUNNING', 'MONITORING', 'SUSPEND', 'FAILED', 'FINISHED', 'INIT', 'ODD'))
  const value = fc.option(fc.oneof(fc.double(), fc.integer({ min: -5, max: 2_000_000_000 })))
  const step = fc
    .record({
      name: fc.constantFrom('FULL_TRANSFER', 'INCR_TRANSFER', 'FULL_VERIFIER', 'TRANSFER_APP_SWITCH', 'NEW'),
      status,
      progress: value,
      order: value,
      startTime: fc.option(fc.constantFrom('2025-06-15T08:00:00', 'nonsense', '')),
      info: fc.option(
        fc.record({
          processedRecords: value,
          capacity: value,
          srcRps: value,
          dstRps: value,
          srcRt: value,
          dstRt: value,
          srcRpsRef: value,
          dstRtRef: value,
          incrTimestampCheckpoint: fc.option(fc.oneof(fc.double(), fc.string())),
          checkpointSampleTimestamp: value,
        }),
      ),
    })
    .map(({ name, status: own, info, ...fields }) =>
      makeStep(name, own, { ...fields, ...(info && { stepInfo: info }) }),
    )
  const snapshot = fc.record({
    at: fc.oneof(fc.integer({ min: T0, max: T0 + 600_000 }), fc.double()),
    task: fc
      .record({ status, steps: fc.array(step, { maxLength: 5 }), alarming: fc.option(fc.boolean()) })
      .map(({ status: own, steps, alarming }) => makeTask(own, { steps, alarmStats: { alarming } })),
  })
  fc.assert(
    fc.property(fc.array(snapshot, { maxLength: 12 }), fc.integer({ min: T0, max: T0 + 700_000 }), (snapshots, now) => {
      const { verdict, others, limit, events, cutover } = assess({ snapshots, now })
      const evidence = [verdict, ...others, limit, ...events, ...cutover.items].flatMap((one) =>
        Object.values(one.evidence),
      )
      for (const fact of evidence) expect(typeof fact === 'number' && Number.isNaN(fact)).toBe(false)
    }),
  )
})
