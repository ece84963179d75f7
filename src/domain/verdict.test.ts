import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SamplesByStep, StepSample } from './samples'
import type { Step } from './task'
import { makeError, makeStep, makeTask, REFERENCE_SAMPLE_MS, referenceTask } from './testing/make'
import { judge, type Verdict } from './verdict'
import { VERDICT_KINDS } from './verdict-kinds'
import { WATCHED } from './watched-rules'

const now = REFERENCE_SAMPLE_MS + 4000
const startTime = '2023-07-13T02:00:00'
const nowSeconds = now / 1000

const kinds = ({ headline, others }: ReturnType<typeof judge>) => [headline, ...others].map(({ kind }) => kind)
const judged = (status: string | null, steps: readonly Step[], samples?: SamplesByStep) =>
  judge({ task: makeTask(status, { steps }), now, rules: WATCHED, ...(samples ? { samples } : {}) })

const done = makeStep('TRANSFER_PRECHECK', 'FINISHED', { startTime, finishTime: startTime, progress: 100 })
const full = makeStep('FULL_TRANSFER', 'RUNNING', {
  startTime,
  progress: 63,
  stepInfo: { processedRecords: 400_000, capacity: 1_000_000, dstRps: 500 },
})
/** An incremental step whose checkpoint is `lag` seconds old and was sampled `age` seconds ago. */
const incr = (lag: number, age = 4, status = 'MONITORING') =>
  makeStep('INCR_TRANSFER', status, {
    startTime,
    stepInfo: { incrTimestampCheckpoint: nowSeconds - lag, checkpointSampleTimestamp: nowSeconds - age },
  })
const failed = makeStep('FULL_TRANSFER', 'FAILED', {
  startTime,
  progress: 40,
  extraInfo: { failedTime: '2023-07-13T02:05:00', errorDetails: [makeError({ code: 'X-1', message: 'full disk' })] },
})
const broken = (level: string, status = 'MONITORING') =>
  makeStep('INCR_TRANSFER', status, {
    startTime,
    stepInfo: { incrTimestampCheckpoint: nowSeconds - 8, checkpointSampleTimestamp: nowSeconds - 4 },
    extraInfo: { errorDetails: [makeError({ code: 'CONNECTOR-ALAL02000500', level, message: 'no unique index' })] },
  })

const every10 = (n: number, sample: (i: number) => Omit<StepSample, 'at'>) =>
  Array.from({ length: n }, (_, i) => ({ at: now - (n - 1 - i) * 10_000, ...sample(i) }))

describe('the headline', () => {
  test.each<[string, string | null, readonly Step[], string, string | null]>([
    ['a failed step', 'RUNNING', [failed, incr(5)], 'failed', 'FULL_TRANSFER'],
    ['a failed task without a failed step', 'FAILED', [done], 'failed', null],
    ['a failed step of a paused task', 'SUSPEND', [failed], 'failed', 'FULL_TRANSFER'],
    ['a failed step of a task in an unseen state', 'UPGRADING', [failed], 'failed', 'FULL_TRANSFER'],
    ['errors on a healthy-looking step (Q-30)', 'RUNNING', [broken('ERROR')], 'broken', 'INCR_TRANSFER'],
    ['an old checkpoint sample (Q-47)', 'RUNNING', [incr(90, 61)], 'delay-unknown', 'INCR_TRANSFER'],
    [
      'no checkpoint sample at all',
      'RUNNING',
      [makeStep('INCR_TRANSFER', 'MONITORING')],
      'delay-unknown',
      'INCR_TRANSFER',
    ],
    ['a paused task', 'SUSPEND', [full], 'paused', null],
    ['a paused step', 'RUNNING', [makeStep('FULL_TRANSFER', 'SUSPEND')], 'paused', 'FULL_TRANSFER'],
    [
      'a switchover at 0 (Q-34)',
      'RUNNING',
      [incr(4), makeStep('TRANSFER_APP_SWITCH', 'RUNNING', { progress: 0 })],
      'waiting-for-operator',
      'TRANSFER_APP_SWITCH',
    ],
    [
      'a precheck',
      'RUNNING',
      [makeStep('TRANSFER_PRECHECK', 'RUNNING', { progress: 20 })],
      'moving',
      'TRANSFER_PRECHECK',
    ],
    ['full migration', 'RUNNING', [done, full], 'moving', 'FULL_TRANSFER'],
    [
      'full migration beside its indexes',
      'RUNNING',
      [full, makeStep('INDEX_TRANSFER', 'RUNNING', { progress: 1 })],
      'moving',
      'FULL_TRANSFER',
    ],
    ['full migration beside a following increment (Q-39)', 'RUNNING', [full, incr(400)], 'moving', 'FULL_TRANSFER'],
    ['an increment that only starts', 'RUNNING', [makeStep('INCR_TRANSFER', 'RUNNING')], 'moving', 'INCR_TRANSFER'],
    ['a modified task', 'RUNNING_MODIFYING', [full], 'moving', 'FULL_TRANSFER'],
    ['an alarming task', 'RUNNING_ALARMING', [incr(4)], 'in-sync', 'INCR_TRANSFER'],
    [
      'verification',
      'RUNNING',
      [incr(4), makeStep('FULL_VERIFIER', 'RUNNING', { progress: 5 })],
      'verifying',
      'FULL_VERIFIER',
    ],
    [
      'verification that is done, beside an increment (Q-33)',
      'RUNNING',
      [incr(4), makeStep('FULL_VERIFIER', 'RUNNING', { progress: 100 })],
      'in-sync',
      'INCR_TRANSFER',
    ],
    [
      'verification that is done, alone',
      'RUNNING',
      [makeStep('FULL_VERIFIER', 'RUNNING', { progress: 100 })],
      'verifying',
      'FULL_VERIFIER',
    ],
    [
      'endless verification beside an increment',
      'RUNNING',
      [incr(4), makeStep('INCR_VERIFIER', 'MONITORING')],
      'in-sync',
      'INCR_TRANSFER',
    ],
    ['a lag of 31 s (Q-48)', 'RUNNING', [incr(31)], 'catching-up', 'INCR_TRANSFER'],
    ['a lag of 30 s (Q-48)', 'RUNNING', [incr(30)], 'in-sync', 'INCR_TRANSFER'],
    ['a lag below zero (Q-49)', 'RUNNING', [incr(-5)], 'in-sync', 'INCR_TRANSFER'],
    [
      'a log pull beside an increment',
      'RUNNING',
      [makeStep('TRANSFER_INCR_LOG_PULL', 'RUNNING'), incr(4)],
      'in-sync',
      'INCR_TRANSFER',
    ],
    [
      'a log pull alone',
      'RUNNING',
      [makeStep('TRANSFER_INCR_LOG_PULL', 'RUNNING')],
      'moving',
      'TRANSFER_INCR_LOG_PULL',
    ],
    ['no steps yet', 'RUNNING', [], 'moving', null],
    ['a task between two steps', 'RUNNING', [done], 'moving', null],
    ['a step in an unseen state', 'RUNNING', [makeStep('FULL_TRANSFER', 'REBALANCING')], 'unknown', 'FULL_TRANSFER'],
    ['a task not started', 'INIT', [], 'not-started', null],
    ['a task not configured', 'UNCONFIGURED', [], 'not-started', null],
    ['a finished task', 'FINISHED', [done, incr(5000, 4000)], 'finished', null],
    ['a task being released', 'RELEASING', [full], 'released', null],
    ['a deleted task', 'DELETED', [], 'released', null],
    ['a task in an unseen state', 'UPGRADING', [full], 'unknown', null],
    [
      'an error on a step of a task in an unseen state',
      'UPGRADING',
      [full, broken('ERROR')],
      'broken',
      'INCR_TRANSFER',
    ],
    ['a failed step of a task in an unseen state', 'UPGRADING', [failed, full], 'failed', 'FULL_TRANSFER'],
    ['a task without a state', null, [], 'unknown', null],
  ])('of %s', (_, status, steps, kind, step) => {
    const { headline } = judged(status, steps)
    expect({ kind: headline.kind, step: headline.step }).toEqual({ kind, step })
  })

  test('of the reference sample is a lag of 416 s, of which no direction is claimed', () => {
    const { headline } = judge({ task: referenceTask(), now, rules: WATCHED })
    expect(headline).toMatchObject({
      kind: 'catching-up',
      severity: 'info',
      evidence: { delaySeconds: 412, ageSeconds: 4, trueLagSeconds: 416, trend: 'unknown', skewed: false },
    })
  })
})

test('everything that holds is listed, the most urgent first', () => {
  const steps = [failed, broken('ERROR'), makeStep('TRANSFER_APP_SWITCH', 'RUNNING', { progress: 0 })]
  expect(kinds(judged('RUNNING', steps))).toEqual(['failed', 'broken', 'waiting-for-operator', 'in-sync'])
})

test('a task that does not run says nothing of the motion of its steps', () => {
  for (const status of ['INIT', 'SUSPEND', 'FINISHED', 'RELEASING', 'RELEASED', 'DELETED', 'FAILED']) {
    expect(kinds(judged(status, [full, incr(5), broken('ERROR')]))).toHaveLength(1)
  }
})

test('of a task in an unseen state, errors on steps come before the riddle', () => {
  expect(kinds(judged('UPGRADING', [full, broken('ERROR')]))).toEqual(['broken', 'unknown'])
  expect(kinds(judged('UPGRADING', [failed, broken('ERROR')]))).toEqual(['failed', 'broken', 'unknown'])
})

test('the step that failed last leads, with its error', () => {
  const earlier = makeStep('STRUCT_TRANSFER', 'FAILED', { extraInfo: { failedTime: '2023-07-13T02:01:00' } })
  const { headline, others } = judged('FAILED', [earlier, failed])
  expect(headline).toMatchObject({
    kind: 'failed',
    severity: 'critical',
    step: 'FULL_TRANSFER',
    since: Date.UTC(2023, 6, 13, 2, 5),
    evidence: { code: 'X-1', message: 'full disk', percent: 40, errorCount: 1, status: 'FAILED' },
  })
  expect(others.map(({ step }) => step)).toEqual(['STRUCT_TRANSFER'])
})

test.each([
  ['ERROR', 'critical'],
  ['WARNING', 'attention'],
])('a step that goes on with a %s is %s (Q-30)', (level, severity) => {
  expect(judged('RUNNING', [broken(level)]).headline).toMatchObject({
    severity,
    evidence: { code: 'CONNECTOR-ALAL02000500', level, stepStatus: 'MONITORING', status: 'RUNNING' },
  })
})

test('errors of a step that finished since are history', () => {
  expect(kinds(judged('RUNNING', [broken('ERROR', 'FINISHED'), full]))).toEqual(['moving'])
})

test('moving tells percent, rows and finish', () => {
  const { evidence } = judged('RUNNING', [full]).headline
  expect(evidence).toMatchObject({
    percent: 63,
    processed: 400_000,
    capacity: 1_000_000,
    currentRps: 500,
    etaState: 'known',
  })
  expect(Number(evidence.etaLow) < Number(evidence.etaMid) && Number(evidence.etaMid) < Number(evidence.etaHigh)).toBe(
    true,
  )
})

test('a paused task tells where it stands', () => {
  const paused = makeStep('FULL_TRANSFER', 'SUSPEND', { progress: 63 })
  expect(judged('SUSPEND', [done, paused]).headline.evidence).toMatchObject({ atStep: 'FULL_TRANSFER', percent: 63 })
})

test('a checkpoint that is no time is told calmly (Q-51)', () => {
  const text = makeStep('INCR_TRANSFER', 'MONITORING', {
    stepInfo: { incrTimestampCheckpoint: '100,30', checkpointSampleTimestamp: nowSeconds - 4 },
  })
  expect(judged('RUNNING', [text]).headline).toMatchObject({
    kind: 'delay-unknown',
    severity: 'info',
    evidence: { reason: 'not-a-time', checkpointText: '100,30' },
  })
})

test('a slower poll gives the checkpoint sample more time', () => {
  const task = makeTask('RUNNING', { steps: [incr(90, 61)] })
  expect(judge({ task, now, rules: WATCHED, intervalSeconds: 60 }).headline.kind).toBe('catching-up')
})

describe('with samples', () => {
  const still = { FULL_TRANSFER: every10(8, () => ({ processed: 400_000, progress: 63 })) }

  test('a running step that stands still is stalled, and no longer moving', () => {
    const result = judged('RUNNING', [full], still)
    expect(kinds(result)).toEqual(['stalled'])
    expect(result.headline).toMatchObject({ since: now - 70_000, evidence: { stalledSeconds: 70, percent: 63 } })
  })

  test('a slower poll needs six intervals', () => {
    const task = makeTask('RUNNING', { steps: [full] })
    expect(judge({ task, now, rules: WATCHED, samples: still, intervalSeconds: 30 }).headline.kind).toBe('moving')
  })

  test('a step that waits for a person, that is done or that has no number is not stalled', () => {
    const steps = [
      makeStep('FULL_VERIFIER', 'RUNNING', { progress: 100 }),
      makeStep('TRANSFER_APP_SWITCH', 'RUNNING', { progress: 0 }),
      makeStep('TRANSFER_PREPARE', 'RUNNING'),
    ]
    const samples = {
      FULL_VERIFIER: every10(20, () => ({ progress: 100 })),
      TRANSFER_APP_SWITCH: every10(20, () => ({ progress: 0 })),
      TRANSFER_PREPARE: every10(20, () => ({ progress: null })),
    }
    expect(kinds(judged('RUNNING', steps, samples))).toEqual(['waiting-for-operator', 'moving'])
  })

  test('a step that goes on for ever at 100 % without a checkpoint, as log pull does, is not stalled (Q-32)', () => {
    const pull = makeStep('TRANSFER_INCR_LOG_PULL', 'MONITORING', { startTime, progress: 100 })
    const samples = {
      TRANSFER_INCR_LOG_PULL: every10(30, () => ({ progress: 100 })),
      FULL_TRANSFER: every10(30, (i) => ({ processed: 300_000 + i * 5000, progress: 60 })),
    }
    expect(kinds(judged('RUNNING', [pull, full], samples))).toEqual(['moving'])
  })

  test('a checkpoint that is sampled and does not move is stalled', () => {
    const samples = { INCR_TRANSFER: every10(8, (i) => ({ lagSeconds: 30 + 10 * i })) }
    expect(judged('RUNNING', [incr(100)], samples).headline.kind).toBe('stalled')
  })

  test('a checkpoint that is not sampled is unknown, not stalled (Q-47)', () => {
    const samples = { INCR_TRANSFER: every10(8, (i) => ({ lagSeconds: 30 + 10 * i })) }
    expect(kinds(judged('RUNNING', [incr(100, 70)], samples))).toEqual(['delay-unknown'])
  })

  test('a growing lag is falling behind, a shrinking one catching up', () => {
    const grows = { INCR_TRANSFER: every10(31, (i) => ({ lagSeconds: 40 + 5 * i })) }
    const shrinks = { INCR_TRANSFER: every10(31, (i) => ({ lagSeconds: 400 - 5 * i })) }
    expect(judged('RUNNING', [incr(190)], grows).headline).toMatchObject({
      kind: 'falling-behind',
      severity: 'attention',
    })
    expect(judged('RUNNING', [incr(250)], shrinks).headline).toMatchObject({
      kind: 'catching-up',
      evidence: { trend: 'falling' },
    })
  })

  test('a lag that grows because sampling pauses is not falling behind', () => {
    const grows = { INCR_TRANSFER: every10(12, (i) => ({ lagSeconds: i < 6 ? 4 + i : 10 * (i - 5) })) }
    expect(judged('RUNNING', [incr(60, 45)], grows).headline.kind).toBe('catching-up')
  })

  test('in sync since the lag came within the threshold, whatever single spike there was since', () => {
    const samples = { INCR_TRANSFER: every10(20, (i) => ({ lagSeconds: i < 6 ? 90 : i === 14 ? 80 : 5 })) }
    expect(judged('RUNNING', [incr(5)], samples).headline).toMatchObject({ kind: 'in-sync', since: now - 130_000 })
  })

  test('an endless verification and a log pull have no progress that could stand still (Q-32)', () => {
    const steps = [incr(5), makeStep('INCR_VERIFIER', 'MONITORING', { progress: 100 })]
    const samples = { INCR_VERIFIER: every10(20, () => ({ progress: 100 })) }
    expect(kinds(judged('RUNNING', steps, samples))).toEqual(['in-sync'])
  })

  test('a checkpoint of a source known to be quiet is in sync, not stalled (Q-50)', () => {
    const frozen = (rates: object) => ({ INCR_TRANSFER: every10(20, (i) => ({ lagSeconds: 10 * i, ...rates })) })
    expect(judged('RUNNING', [incr(190)], frozen({ srcRps: 0 })).headline).toMatchObject({
      kind: 'in-sync',
      severity: 'info',
      evidence: { quiet: 'yes' },
    })
    expect(judged('RUNNING', [incr(190)], frozen({})).headline).toMatchObject({
      kind: 'stalled',
      evidence: { quiet: 'perhaps' },
    })
    expect(judged('RUNNING', [incr(190)], frozen({ srcRps: 7 })).headline).toMatchObject({
      kind: 'stalled',
      evidence: { quiet: 'no' },
    })
  })

  test('a time in which a step did not go on is no stall', () => {
    const samples = {
      FULL_TRANSFER: every10(30, (i) => ({ processed: 5, state: i < 26 ? ('paused' as const) : ('running' as const) })),
    }
    expect(judged('RUNNING', [full], samples).headline.kind).toBe('moving')
  })

  test('an OMS that was not heard of is told from one that does not sample', () => {
    const task = makeTask('RUNNING', { steps: [incr(90, 80)] })
    const reason = (answeredMs: number) => judge({ task, now, rules: WATCHED, answeredMs }).headline.evidence.reason
    expect([reason(now), reason(now - 70_000)]).toEqual(['stale', 'not-observed'])
  })
})

const anyStep = fc
  .record({
    name: fc.constantFrom('FULL_TRANSFER', 'INCR_TRANSFER', 'FULL_VERIFIER', 'TRANSFER_APP_SWITCH', 'NEW'),
    status: fc.option(fc.constantFrom('RUNNING', 'MONITORING', 'FINISHED', 'FAILED', 'SUSPEND', 'INIT', 'ODD')),
    progress: fc.option(fc.double()),
    info: fc.record({
      processedRecords: fc.option(fc.double()),
      capacity: fc.option(fc.double()),
      dstRps: fc.option(fc.double()),
      incrTimestampCheckpoint: fc.option(fc.oneof(fc.double(), fc.string())),
      checkpointSampleTimestamp: fc.option(fc.double()),
    }),
    errorMsg: fc.option(fc.string()),
  })
  .map(({ name, status, progress, info, errorMsg }) =>
    makeStep(name, status, { progress, startTime, stepInfo: info, extraInfo: { errorMsg } }),
  )

test('there is always one verdict, the list is ordered, and no fact is NaN or undefined, whatever comes', () => {
  const status = fc.option(fc.constantFrom('RUNNING', 'SUSPEND', 'FAILED', 'INIT', 'FINISHED', 'ODD'))
  fc.assert(
    fc.property(status, fc.array(anyStep, { maxLength: 6 }), (taskStatus, steps) => {
      const { headline, others } = judged(taskStatus, steps)
      const order = [headline, ...others].map(({ kind }) => VERDICT_KINDS.indexOf(kind))
      expect(order).toEqual([...order].sort((a, b) => a - b))
      for (const { evidence } of [headline, ...others] satisfies Verdict[]) {
        for (const fact of Object.values(evidence)) {
          expect(fact === null || ['string', 'boolean'].includes(typeof fact) || Number.isFinite(fact)).toBe(true)
        }
      }
      if (steps.some((step) => step.status === 'FAILED')) expect(headline.kind).toBe('failed')
    }),
  )
})
