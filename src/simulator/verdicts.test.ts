/**
 * The right verdict at chosen moments, from what OMS sends: built from small answers on the wire, decoded, and assessed.
 * The quirks are those of the reference's facts.
 */
import { describe, expect, test } from 'vitest'
import { decodeDescribeProject } from '@/contract/decode'
import { assess } from '@/domain/assess'
import type { VerdictKind } from '@/domain/verdict-kinds'
import { before, done, error, type Film, full, incr, NOW, played, step, task } from './testing/film'
import { zoneless, zonelessMs } from './wire'

/** Rule, film, polls, kind, severity, step, seconds ago since when (null: not known). */
type Scene = readonly [
  rule: string,
  film: Film,
  polls: number,
  kind: VerdictKind,
  severity: string,
  step: string | null,
  sinceAgo: number | null,
]

const steady: Film = (at) => task('RUNNING', [...before, incr(at, 5)])
const switchover = step('TRANSFER_APP_SWITCH', 'RUNNING', { progress: 0, startTime: zoneless(NOW - 600) })
const failedAt = zonelessMs(NOW - 300 + 0.881)
const failing = { ...error('GHANA-OPERAT000001'), failedTime: failedAt }

const SCENES: readonly Scene[] = [
  // The state of the task itself.
  ['a task that was not started', () => task('INIT', []), 5, 'not-started', 'info', null, 40],
  ['a task that was not configured', () => task('UNCONFIGURED', []), 1, 'not-started', 'info', null, 0],
  [
    'a task paused half a minute ago',
    (_, i) => task(i < 7 ? 'RUNNING' : 'SUSPEND', [full(5000 + i)]),
    10,
    'paused',
    'info',
    null,
    20,
  ],
  [
    'a paused task whose steps still say they run',
    () => task('SUSPEND', [full(5000)]),
    30,
    'paused',
    'info',
    null,
    290,
  ],
  [
    'a paused task whose checkpoint grows old is paused, not behind',
    (at) => task('SUSPEND', [incr(at, 4, 4000, { status: 'SUSPEND' })]),
    30,
    'paused',
    'info',
    null,
    290,
  ],
  [
    'a task that ended',
    () => task('FINISHED', before, { gmtFinish: zoneless(NOW - 900) }),
    3,
    'finished',
    'ok',
    null,
    900,
  ],
  [
    'a task that ended, by a server of local time (Q-43)',
    () =>
      task('FINISHED', [done('FULL_TRANSFER'), incr(NOW - 900, 3, 2, { status: 'FINISHED' })], {
        gmtModified: zoneless(NOW - 895, 480),
        gmtFinish: zoneless(NOW - 900, 480),
        gmtCreate: zoneless(NOW - 7260, 480),
        gmtStart: zoneless(NOW - 7200, 480),
      }),
    3,
    'finished',
    'ok',
    null,
    900,
  ],
  [
    'an old sample of a task that ended is no matter',
    (at) => task('FINISHED', [incr(at, 4, 9000)]),
    3,
    'finished',
    'ok',
    null,
    20,
  ],
  ['a task being released', () => task('RELEASING', before), 2, 'released', 'info', null, 10],
  ['a deleted task', () => task('DELETED', []), 2, 'released', 'info', null, 10],
  ['a status that no one has seen', () => task('UPGRADING', [full(5000)]), 3, 'unknown', 'attention', null, 20],
  ['a task without a status', () => task(null, []), 3, 'unknown', 'attention', null, 20],

  // Failures.
  [
    'a step that failed',
    () => task('FAILED', [...before, full(5000, { status: 'FAILED', extraInfo: failing })]),
    3,
    'failed',
    'critical',
    'FULL_TRANSFER',
    299.119,
  ],
  [
    'a step that failed in a task said to run',
    () => task('RUNNING', [full(5000, { status: 'FAILED', extraInfo: failing })]),
    1,
    'failed',
    'critical',
    'FULL_TRANSFER',
    299.119,
  ],
  [
    'a failed step without a time, since it was seen',
    (_, i) => task(i < 3 ? 'RUNNING' : 'FAILED', [full(5000, i < 3 ? {} : { status: 'FAILED' })]),
    6,
    'failed',
    'critical',
    'FULL_TRANSFER',
    20,
  ],
  ['a failed task that names no step', () => task('FAILED', before), 4, 'failed', 'critical', null, 30],
  [
    'a failed step beside a healthy increment (Q-39)',
    (at) => task('RUNNING', [full(5000, { status: 'FAILED' }), incr(at, 4)]),
    4,
    'failed',
    'critical',
    'FULL_TRANSFER',
    30,
  ],
  [
    'a failed step of a paused task',
    () => task('SUSPEND', [full(5000, { status: 'FAILED', extraInfo: failing })]),
    1,
    'failed',
    'critical',
    'FULL_TRANSFER',
    299.119,
  ],
  [
    'a failure that was resumed (Q-40)',
    (_, i) =>
      task(i < 10 ? 'FAILED' : 'RUNNING', [full(5000 + Math.max(0, i - 9), i < 10 ? { status: 'FAILED' } : {})]),
    20,
    'moving',
    'info',
    'FULL_TRANSFER',
    7200,
  ],
  [
    'a step that stood while it was FAILED is not stalled when it goes on',
    (_, i) => task(i < 30 ? 'FAILED' : 'RUNNING', [full(5000, i < 30 ? { status: 'FAILED' } : {})]),
    33,
    'moving',
    'info',
    'FULL_TRANSFER',
    7200,
  ],
  [
    'a finished step with a failedTime recovered (Q-37)',
    () => task('RUNNING', [step('STRUCT_TRANSFER', 'FINISHED', { extraInfo: { failedTime: failedAt } }), full(5000)]),
    1,
    'moving',
    'info',
    'FULL_TRANSFER',
    7200,
  ],

  // Broken although it runs.
  [
    'errors on a monitoring step with a small delay (Q-30)',
    (at) =>
      task('RUNNING', [
        ...before,
        incr(at, 4, 2, { extraInfo: { ...error('CONNECTOR-ALAL02000500'), failedTime: failedAt } }),
      ]),
    30,
    'broken',
    'critical',
    'INCR_TRANSFER',
    299.119,
  ],
  [
    'only the older errorMsg on it (Q-30)',
    (at, i) => task('RUNNING', [incr(at, 4, 2, i < 20 ? {} : { extraInfo: { errorMsg: 'no unique index' } })]),
    30,
    'broken',
    'critical',
    'INCR_TRANSFER',
    90,
  ],
  [
    'a warning on a step that goes on',
    (at) => task('RUNNING', [incr(at, 4, 2, { extraInfo: error('X', 'WARNING') })]),
    2,
    'broken',
    'attention',
    'INCR_TRANSFER',
    10,
  ],
  [
    'errors that a finished step kept are history',
    (at) => task('RUNNING', [step('FULL_TRANSFER', 'FINISHED', { extraInfo: error('X') }), incr(at, 4)]),
    7,
    'in-sync',
    'ok',
    'INCR_TRANSFER',
    60,
  ],

  // Stalled.
  [
    'rows that stand for 60 s',
    (_, i) => task('RUNNING', [full(5000 + Math.min(i, 3))]),
    10,
    'stalled',
    'attention',
    'FULL_TRANSFER',
    60,
  ],
  [
    'rows that stand for 50 s are not stalled yet',
    (_, i) => task('RUNNING', [full(5000 + Math.min(i, 4))]),
    10,
    'moving',
    'info',
    'FULL_TRANSFER',
    7200,
  ],
  [
    'rows that stand while progress moves',
    (_, i) => task('RUNNING', [full(5000, { progress: i })]),
    20,
    'moving',
    'info',
    'FULL_TRANSFER',
    7200,
  ],
  [
    'a checkpoint that OMS samples and that stands, behind',
    (at, i) => task('RUNNING', [incr(at, 100 + 10 * i)]),
    20,
    'stalled',
    'attention',
    'INCR_TRANSFER',
    190,
  ],
  [
    'a checkpoint that stands, in sync: perhaps a quiet source (Q-50)',
    (at, i) => task('RUNNING', [incr(at, 4 + 10 * i)]),
    20,
    'stalled',
    'attention',
    'INCR_TRANSFER',
    190,
  ],
  [
    'a checkpoint that stands while no row comes: a quiet source (Q-50)',
    (at, i) =>
      task('RUNNING', [
        incr(at, 4 + 10 * i, 2, {
          stepInfo: { incrTimestampCheckpoint: NOW - 200, checkpointSampleTimestamp: at - 2, srcRps: 0, dstRps: 0 },
        }),
      ]),
    20,
    'in-sync',
    'info',
    'INCR_TRANSFER',
    190,
  ],
  [
    'a precheck without a moving number is not stalled',
    () => task('RUNNING', [step('TRANSFER_PREPARE', 'RUNNING')]),
    60,
    'moving',
    'info',
    'TRANSFER_PREPARE',
    7200,
  ],
  [
    'a log pull that monitors at 100 is not stalled',
    (at) => task('RUNNING', [step('TRANSFER_INCR_LOG_PULL', 'MONITORING', { progress: 100 }), incr(at, 4)]),
    60,
    'in-sync',
    'ok',
    'INCR_TRANSFER',
    590,
  ],
  [
    'an endless verification at 100 is not stalled',
    (at) => task('RUNNING', [incr(at, 4), step('INCR_VERIFIER', 'MONITORING', { progress: 100 })]),
    60,
    'in-sync',
    'ok',
    'INCR_TRANSFER',
    590,
  ],

  // The lag.
  [
    'a small delay whose sample grows old (Q-47)',
    (at) => task('RUNNING', [incr(at, 4, 400 - (NOW - at))]),
    40,
    'delay-unknown',
    'attention',
    'INCR_TRANSFER',
    400,
  ],
  [
    'a sample of 60 s is still one (Q-47)',
    (at) => task('RUNNING', [incr(at, 4, 60)]),
    1,
    'catching-up',
    'info',
    'INCR_TRANSFER',
    null,
  ],
  [
    'a monitoring step without a checkpoint',
    () => task('RUNNING', [step('INCR_TRANSFER', 'MONITORING', { progress: 99 })]),
    3,
    'delay-unknown',
    'attention',
    'INCR_TRANSFER',
    20,
  ],
  [
    'a checkpoint of zero is none yet',
    (at) =>
      task('RUNNING', [
        step('INCR_TRANSFER', 'MONITORING', {
          stepInfo: { incrTimestampCheckpoint: 0, checkpointSampleTimestamp: at },
        }),
      ]),
    3,
    'delay-unknown',
    'attention',
    'INCR_TRANSFER',
    0,
  ],
  [
    'a checkpoint that is no time (Q-51)',
    (at) =>
      task('RUNNING', [
        step('INCR_TRANSFER', 'MONITORING', {
          stepInfo: { incrTimestampCheckpoint: '100,30', checkpointSampleTimestamp: at },
        }),
      ]),
    3,
    'delay-unknown',
    'info',
    'INCR_TRANSFER',
    0,
  ],
  ['a lag of 30 s is in sync (Q-48)', (at) => task('RUNNING', [incr(at, 28)]), 1, 'in-sync', 'ok', 'INCR_TRANSFER', 0],
  [
    'a lag of 31 s is not (Q-48)',
    (at) => task('RUNNING', [incr(at, 29)]),
    1,
    'catching-up',
    'info',
    'INCR_TRANSFER',
    0,
  ],
  [
    'a lag that goes between 10 and 40 s is not two verdicts (Q-48)',
    (at, i) => task('RUNNING', [incr(at, 8 + 10 * (i % 4))]),
    60,
    'in-sync',
    'ok',
    'INCR_TRANSFER',
    590,
  ],
  [
    'a checkpoint in the future is in sync (Q-49)',
    (at) => task('RUNNING', [incr(at, -20)]),
    5,
    'in-sync',
    'ok',
    'INCR_TRANSFER',
    40,
  ],
  [
    'a lag that grows',
    (at, i) => task('RUNNING', [incr(at, 4 + Math.max(0, i - 20) * 6)]),
    60,
    'falling-behind',
    'attention',
    'INCR_TRANSFER',
    390,
  ],
  [
    'a lag that shrinks',
    (at, i) => task('RUNNING', [incr(at, 2000 - 20 * i)]),
    40,
    'catching-up',
    'info',
    'INCR_TRANSFER',
    390,
  ],
  ['a lag that stands', (at) => task('RUNNING', [incr(at, 2000)]), 40, 'catching-up', 'info', 'INCR_TRANSFER', 390],
  [
    'a lag that has shrunk to nothing',
    (at, i) => task('RUNNING', [incr(at, Math.max(4, 200 - 10 * i))]),
    40,
    'in-sync',
    'ok',
    'INCR_TRANSFER',
    210,
  ],
  [
    'MONITORING with a finishTime is not finished (Q-31)',
    (at) => task('RUNNING', [incr(at, 4, 2, { finishTime: zoneless(NOW - 5000), progress: 100 })]),
    2,
    'in-sync',
    'ok',
    'INCR_TRANSFER',
    10,
  ],
  [
    'MONITORING at 99 is not at 99 % (Q-32)',
    (at) => task('RUNNING', [incr(at, 412)]),
    1,
    'catching-up',
    'info',
    'INCR_TRANSFER',
    0,
  ],
  [
    'a step known only by its checkpoint (Q-66)',
    (at) => task('RUNNING', [step('INCR_VERIFIER', 'FINISHED'), { ...incr(at, 4), name: 'REVERSE_INCR_TRANSFER' }]),
    3,
    'in-sync',
    'ok',
    'REVERSE_INCR_TRANSFER',
    20,
  ],

  // Work in progress, and waiting.
  [
    'a verifier at RUNNING 100 is done and waits (Q-33)',
    () => task('RUNNING', [step('FULL_VERIFIER', 'RUNNING', { progress: 100, finishTime: zoneless(NOW - 300) })]),
    60,
    'verifying',
    'info',
    'FULL_VERIFIER',
    300,
  ],
  [
    'a verifier that is done, beside an increment (Q-33)',
    (at) => task('RUNNING', [incr(at, 4), step('FULL_VERIFIER', 'RUNNING', { progress: 100 })]),
    20,
    'in-sync',
    'ok',
    'INCR_TRANSFER',
    190,
  ],
  [
    'a verifier that compares',
    (at, i) => task('RUNNING', [incr(at, 4), step('FULL_VERIFIER', 'RUNNING', { progress: i })]),
    20,
    'verifying',
    'info',
    'FULL_VERIFIER',
    7200,
  ],
  [
    'a switchover at RUNNING 0 waits for a person (Q-34)',
    (at) => task('RUNNING', [incr(at, 4), switchover]),
    60,
    'waiting-for-operator',
    'attention',
    'TRANSFER_APP_SWITCH',
    600,
  ],
  [
    'gaps in order and steps not listed (Q-35, Q-36)',
    (_, i) => task('RUNNING', [full(5000 + i)], { enableFullVerify: true, enableReverseIncrTransfer: true }),
    10,
    'moving',
    'info',
    'FULL_TRANSFER',
    7200,
  ],
  [
    'more rows than were estimated (Q-38)',
    (_, i) => task('RUNNING', [full(1_000_500 + i)]),
    10,
    'moving',
    'info',
    'FULL_TRANSFER',
    7200,
  ],
  [
    'a verification of the increment while a full migration moves (Q-39)',
    (at, i) => task('RUNNING', [full(5000 + i), incr(at, 4)]),
    10,
    'moving',
    'info',
    'FULL_TRANSFER',
    7200,
  ],
  [
    'a falling-behind increment beside a moving step leads (Q-39)',
    (at, i) => task('RUNNING', [full(5000 + i), incr(at, 100 + 6 * i)]),
    40,
    'falling-behind',
    'attention',
    'INCR_TRANSFER',
    390,
  ],
  [
    'objects being merged back (Q-18, Q-41)',
    (_, i) => task('RUNNING_MERGING', [full(5000 + i)], { isMerging: true }),
    10,
    'moving',
    'info',
    'FULL_TRANSFER',
    7200,
  ],
  [
    'an alarm is no verdict by itself',
    (at) => task('RUNNING_ALARMING', [incr(at, 4)], { alarmStats: { alarming: true } }),
    10,
    'in-sync',
    'ok',
    'INCR_TRANSFER',
    90,
  ],
  [
    'an older name of a step (Q-57)',
    (_, i) => task('RUNNING', [{ ...full(5000 + i), name: 'FULL_MIGRATION' }]),
    10,
    'moving',
    'info',
    'FULL_TRANSFER',
    7200,
  ],
]

test.each(SCENES)('%s', (_, film, polls, kind, severity, about, sinceAgo) => {
  const { verdict } = played(film, polls)
  expect({ kind: verdict.kind, severity: verdict.severity, step: verdict.step }).toEqual({
    kind,
    severity,
    step: about,
  })
  const ago = verdict.since === null ? null : Math.round(NOW * 1000 - verdict.since) / 1000
  if (sinceAgo === null) expect(ago).toBeTypeOf('number')
  else expect(Math.abs((ago ?? Number.NaN) - sinceAgo)).toBeLessThanOrEqual(kind === 'falling-behind' ? 20 : 2)
})

test('every kind of verdict has a scene', () => {
  const kinds = new Set(SCENES.map(([, , , kind]) => kind))
  expect(kinds.size).toBe(15)
  expect(SCENES.length).toBeGreaterThanOrEqual(40)
})

describe('a slower poll', () => {
  test('needs six polls for a stall, and three for an old sample', () => {
    const still: Film = () => task('RUNNING', [full(5000)])
    expect(played(still, 6, undefined, 60).verdict.kind).toBe('moving')
    expect(played(still, 7, undefined, 60).verdict.kind).toBe('stalled')
    const old = (age: number) => played((at) => task('RUNNING', [incr(at, 4, age)]), 5, undefined, 60).verdict.kind
    expect([old(170), old(190)]).toEqual(['catching-up', 'delay-unknown'])
  })

  test('is what was asked for where that is slower than what was seen', () => {
    expect(played(() => task('RUNNING', [full(5000)]), 20, { intervalSeconds: 60 }).verdict.kind).toBe('moving')
  })
})

describe('what else holds', () => {
  test('is listed, the most urgent first', () => {
    const { verdict, others } = played(
      (at, i) =>
        task('RUNNING', [
          full(5000, { status: 'FAILED' }),
          incr(at, 4 + 8 * i, 2, { extraInfo: error('X') }),
          { ...switchover },
        ]),
      60,
    )
    expect([verdict, ...others].map(({ kind }) => kind)).toEqual([
      'failed',
      'broken',
      'falling-behind',
      'waiting-for-operator',
    ])
  })

  test('does not hold while nobody hears of OMS: that is another state', () => {
    const snapshots = played(steady, 1)
    expect(snapshots.verdict.evidence.reason).toBeUndefined()
    const result = decodeDescribeProject({ success: true, data: [steady(NOW, 0)] })
    if (!result.ok) throw new Error('the answer does not decode')
    const later = assess({ snapshots: [{ at: NOW * 1000, task: result.task }], now: (NOW + 120) * 1000 })
    expect(later.verdict).toMatchObject({ kind: 'delay-unknown', evidence: { reason: 'not-observed' } })
  })
})

test('without any snapshot everything is unknown, and nothing throws', () => {
  const nothing = assess({ snapshots: [], now: NOW * 1000 })
  expect(nothing).toMatchObject({
    verdict: { kind: 'unknown', since: null },
    steps: [],
    estimates: [],
    events: [],
    limit: { by: 'unknown' },
    delay: { trueLagSeconds: null, trend: 'unknown', catchUp: { state: 'unknown' } },
    cutover: { state: 'cannot-tell' },
    clock: { gmtOffsetMinutes: 0 },
  })
})
