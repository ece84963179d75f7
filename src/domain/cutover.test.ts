import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readiness } from './cutover'
import { LAG_ANSWERS, type LagReason } from './cutover-lag'
import type { Step } from './task'
import { makeStep, makeTask, REFERENCE_SAMPLE_MS, referenceTask } from './testing/make'

const now = REFERENCE_SAMPLE_MS + 4000
const nowSeconds = now / 1000
const startTime = '2023-07-13T02:00:00'

const full = (status: string, progress = 100) => makeStep('FULL_TRANSFER', status, { order: 1, startTime, progress })
const verifier = (status: string, progress = 100) =>
  makeStep('FULL_VERIFIER', status, { order: 3, startTime, progress })
const incr = (lag: number, age = 4, status = 'MONITORING') =>
  makeStep('INCR_TRANSFER', status, {
    order: 2,
    startTime,
    stepInfo: { incrTimestampCheckpoint: nowSeconds - lag, checkpointSampleTimestamp: nowSeconds - age },
  })

const settings = {
  enableStructTransfer: true,
  enableFullTransfer: true,
  enableFullVerify: true,
  enableIncrTransfer: true,
  enableIncrVerify: false,
  enableReverseIncrTransfer: true,
  isMerging: false,
  isModifying: false,
  alarmStats: { alarming: false },
}
const good: readonly Step[] = [full('FINISHED'), incr(8), verifier('FINISHED')]

interface Given {
  readonly status?: string | null
  readonly task?: Partial<ReturnType<typeof makeTask>>
  readonly inSyncFor?: number | null
  readonly watchedFor?: number | null
}

function ready({ status = 'RUNNING', task = {}, inSyncFor = 600, watchedFor = 900 }: Given = {}) {
  const since = (seconds: number | null) => (seconds === null ? null : now - seconds * 1000)
  return readiness({
    task: makeTask(status, { ...settings, steps: good, ...task }),
    now,
    inSyncSinceMs: since(inSyncFor),
    samplesSinceMs: since(watchedFor),
  })
}

const stateOf = (id: string, given: Given) => ready(given).items.find((item) => item.id === id)?.state

test('ready when everything is done, steady and calm', () => {
  const result = ready()
  expect(result.state).toBe('ready')
  expect(result.items.map(({ id, state }) => `${id}: ${state}`)).toEqual([
    'full: yes',
    'verify: yes',
    'in-sync: yes',
    'no-failure: yes',
    'no-alarm: yes',
    'not-changing: yes',
    'reverse: yes',
  ])
})

test('the reference sample is not ready: it lags and was not verified', () => {
  const { state, items } = readiness({ task: referenceTask(), now, inSyncSinceMs: null, samplesSinceMs: now })
  expect(state).toBe('not-yet')
  expect(Object.fromEntries(items.map((item) => [item.id, item.state]))).toEqual({
    full: 'unknown',
    verify: 'no',
    'in-sync': 'no',
    'no-failure': 'yes',
    'no-alarm': 'yes',
    'not-changing': 'yes',
    reverse: 'yes',
  })
})

describe('full migration', () => {
  const index = makeStep('INDEX_TRANSFER', 'RUNNING', { order: 1.5, startTime })
  test.each<[string, Partial<ReturnType<typeof makeTask>>, string]>([
    ['finished', {}, 'yes'],
    ['running', { steps: [full('RUNNING', 63)] }, 'no'],
    ['running at 100', { steps: [full('RUNNING', 100)] }, 'no'],
    ['finished, its indexes not', { steps: [full('FINISHED'), index] }, 'no'],
    ['in an unseen state', { steps: [full('ODD')] }, 'unknown'],
    ['not configured', { steps: [incr(8)], enableFullTransfer: false }, 'not-needed'],
    ['of which nothing is said', { steps: [incr(8)], enableFullTransfer: null }, 'unknown'],
    ['not listed, and nothing after it began', { steps: [] }, 'no'],
    ['not listed, while a later step runs (Q-35)', { steps: [incr(8)] }, 'unknown'],
  ])('%s', (_, task, state) => {
    expect(stateOf('full', { task })).toBe(state)
  })
})

describe('full verification', () => {
  test.each<[string, Partial<ReturnType<typeof makeTask>>, string]>([
    ['finished', {}, 'yes'],
    ['done, waiting for the next stage (Q-33)', { steps: [verifier('RUNNING', 100)] }, 'yes'],
    ['running', { steps: [verifier('RUNNING', 99)] }, 'no'],
    ['not listed yet', { steps: [] }, 'no'],
    ['not configured', { steps: [], enableFullVerify: false }, 'not-needed'],
    ['of which nothing is said', { steps: [], enableFullVerify: null }, 'unknown'],
  ])('%s', (_, task, state) => {
    expect(stateOf('verify', { task })).toBe(state)
  })
})

describe('in sync', () => {
  test.each<[string, Given, string]>([
    ['for 10 min', {}, 'yes'],
    ['for exactly 5 min', { inSyncFor: 300 }, 'yes'],
    ['for 4 min, since it broke the threshold', { inSyncFor: 240, watchedFor: 900 }, 'no'],
    ['for 4 min, as long as it was watched', { inSyncFor: 240, watchedFor: 240 }, 'unknown'],
    ['now, and never watched', { inSyncFor: null, watchedFor: null }, 'unknown'],
    ['now, and not at the last sample', { inSyncFor: null, watchedFor: 900 }, 'no'],
    ['not: 31 s behind', { task: { steps: [incr(31)] } }, 'no'],
    ['perhaps: the last sample is old (Q-47)', { task: { steps: [incr(90, 80)] } }, 'unknown'],
    ['perhaps: no checkpoint', { task: { steps: [makeStep('INCR_TRANSFER', 'MONITORING')] } }, 'unknown'],
    ['not: the step is paused', { task: { steps: [incr(5, 4, 'SUSPEND')] } }, 'no'],
    ['not: the task is paused', { status: 'SUSPEND' }, 'no'],
    ['perhaps: the task is in an unseen state', { status: 'ODD' }, 'unknown'],
    ['not: not listed yet', { task: { steps: [] } }, 'no'],
    ['not needed', { task: { steps: [full('FINISHED')], enableIncrTransfer: false } }, 'not-needed'],
    ['perhaps: nothing is said of it', { task: { steps: [], enableIncrTransfer: null } }, 'unknown'],
  ])('%s', (_, given, state) => {
    expect(stateOf('in-sync', given)).toBe(state)
  })

  test('threshold and time can be set', () => {
    const task = makeTask('RUNNING', { ...settings, steps: [incr(31)] })
    const given = { task, now, inSyncSinceMs: now - 60_000, samplesSinceMs: now - 900_000 }
    const state = (options: object) =>
      readiness({ ...given, ...options }).items.find(({ id }) => id === 'in-sync')?.state
    expect(state({})).toBe('no')
    expect(state({ thresholdSeconds: 40 })).toBe('no')
    expect(state({ thresholdSeconds: 40, steadySeconds: 60 })).toBe('yes')
  })
})

describe('nothing wrong, nothing changing', () => {
  const withError = makeStep('INCR_TRANSFER', 'MONITORING', { extraInfo: { errorCode: 'X' } })
  test.each<[string, string, Given, string]>([
    ['no-failure', 'a failed step', { task: { steps: [full('FAILED')] } }, 'no'],
    ['no-failure', 'a failed task', { status: 'FAILED' }, 'no'],
    ['no-failure', 'errors on a step that goes on (Q-30)', { task: { steps: [withError] } }, 'no'],
    ['no-failure', 'a task in an unseen state', { status: 'ODD' }, 'unknown'],
    ['no-failure', 'a step in an unseen state', { task: { steps: [full('ODD')] } }, 'unknown'],
    ['no-alarm', 'an alarm', { task: { alarmStats: { alarming: true } } }, 'no'],
    ['no-alarm', 'an alarming status', { status: 'RUNNING_ALARMING' }, 'no'],
    ['no-alarm', 'no statistics', { task: { alarmStats: null } }, 'unknown'],
    ['not-changing', 'objects being merged back (Q-18)', { task: { isMerging: true } }, 'no'],
    ['not-changing', 'a modifying status', { status: 'RUNNING_MODIFYING' }, 'no'],
    ['not-changing', 'no word of it', { task: { isMerging: null } }, 'unknown'],
    ['reverse', 'not configured', { task: { enableReverseIncrTransfer: false } }, 'not-needed'],
    ['reverse', 'no word of it', { task: { enableReverseIncrTransfer: null } }, 'unknown'],
    ['reverse', 'a failed one', { task: { steps: [makeStep('REVERSE_INCR_TRANSFER', 'FAILED')] } }, 'no'],
  ])('%s with %s', (id, _, given, state) => {
    expect(stateOf(id, given)).toBe(state)
  })
})

test('one "no" is not-yet, else one unknown is cannot-tell', () => {
  expect(ready({ task: { alarmStats: null } }).state).toBe('cannot-tell')
  expect(ready({ task: { alarmStats: null, isMerging: true } }).state).toBe('not-yet')
})

test('ready only when no condition is unmet or unknown, whatever comes', () => {
  const flag = fc.option(fc.boolean())
  const status = fc.option(fc.constantFrom('RUNNING', 'SUSPEND', 'FAILED', 'FINISHED', 'ODD'))
  const step = fc
    .tuple(fc.constantFrom('FULL_TRANSFER', 'INCR_TRANSFER', 'FULL_VERIFIER'), status, fc.option(fc.double()))
    .map(([name, stepStatus, progress]) => makeStep(name, stepStatus, { progress, startTime }))
  fc.assert(
    fc.property(status, fc.array(step, { maxLength: 4 }), flag, flag, flag, (taskStatus, steps, a, b, alarming) => {
      const flags = { enableFullTransfer: a, enableIncrTransfer: b, isMerging: a, alarmStats: { alarming } }
      const { state, items } = ready({ status: taskStatus, task: { steps, ...flags } })
      expect(items).toHaveLength(7)
      expect(state === 'ready').toBe(items.every((item) => item.state === 'yes' || item.state === 'not-needed'))
    }),
  )
})

describe('a finished switchover', () => {
  const finishTime = '2023-07-13T01:40:00'
  const switched = makeStep('TRANSFER_APP_SWITCH', 'FINISHED', { order: 5, startTime, finishTime, progress: 100 })
  const stopped = makeStep('INCR_TRANSFER', 'FINISHED', { order: 2, startTime })
  const back = (lag: number, status = 'MONITORING', age = 4) => ({
    ...incr(lag, age, status),
    name: 'REVERSE_INCR_TRANSFER',
  })
  const afterwards = (step?: Step, task: object = {}) =>
    ready({ task: { steps: [full('FINISHED'), stopped, switched, ...(step ? [step] : [])], ...task } })

  test('is the answer, with its time, whatever became of the conditions', () => {
    const { state, switchedMs, items } = afterwards(back(5))
    expect(state).toBe('switched-over')
    expect(switchedMs).toBe(Date.parse(`${finishTime}Z`))
    expect(items).toMatchObject([{ id: 'reverse', state: 'yes', evidence: { trueLagSeconds: 5 } }])
  })

  test('of which OMS gives no time is one nevertheless', () => {
    const undated = { ...switched, finishTime: null }
    const task = makeTask('RUNNING', { ...settings, steps: [undated] })
    const found = readiness({ task, now, inSyncSinceMs: null, samplesSinceMs: null })
    expect(found).toMatchObject({ state: 'switched-over', switchedMs: null })
  })

  test.each<[string, Step | undefined, object, string]>([
    ['keeps up', back(30), {}, 'yes'],
    ['is behind', back(31), {}, 'no'],
    ['has an old sample', back(400, 'MONITORING', 380), {}, 'unknown'],
    ['is paused', back(5, 'SUSPEND'), {}, 'no'],
    ['failed', back(5, 'FAILED'), {}, 'no'],
    ['has not started', undefined, {}, 'no'],
    ['has no lag', makeStep('REVERSE_INCR_TRANSFER', 'MONITORING'), {}, 'unknown'],
    ['is not configured', undefined, { enableReverseIncrTransfer: false }, 'not-needed'],
    ['is not spoken of', undefined, { enableReverseIncrTransfer: null }, 'unknown'],
    ['stands with its task', back(5), { status: 'SUSPEND' }, 'no'],
    ['is of a task that failed', back(5), { status: 'FAILED' }, 'unknown'],
  ])('leaves the way back: the reverse increment %s', (_, step, task, state) => {
    expect(afterwards(step, task).items.map((item) => item.state)).toEqual([state])
  })

  test.each(['RUNNING', 'INIT', 'FAILED', 'SUSPEND', 'ODD'])('is not one that is %s', (status) => {
    const open = makeStep('TRANSFER_APP_SWITCH', status, { startTime, progress: 50 })
    expect(ready({ task: { steps: [...good, open] } })).toMatchObject({ switchedMs: null })
    expect(ready({ task: { steps: [...good, open] } }).state).not.toBe('switched-over')
  })
})

describe('why the lag is answered as it is', () => {
  test.each<[string, Given, LagReason]>([
    ['steady', {}, 'steady'],
    ['too short, as long as it was watched', { inSyncFor: 240, watchedFor: 240 }, 'short'],
    ['too short, since it broke the threshold', { inSyncFor: 240, watchedFor: 900 }, 'broke'],
    ['small now, of a failed task', { status: 'FAILED', inSyncFor: null, watchedFor: null }, 'task-failed'],
    ['large, of a failed task', { status: 'FAILED', task: { steps: [incr(400)] } }, 'task-failed'],
    ['small now, of a paused task', { status: 'SUSPEND' }, 'task-paused'],
    ['of a task that was not started', { status: 'INIT' }, 'task-stands'],
    ['of a paused step', { task: { steps: [incr(5, 4, 'SUSPEND')] } }, 'paused'],
    ['of a failed step in a failed task', { status: 'FAILED', task: { steps: [incr(5, 4, 'FAILED')] } }, 'failed'],
    ['of a step that has ended', { task: { steps: [incr(5, 4, 'FINISHED')] } }, 'ended'],
    ['of a step that waits', { task: { steps: [incr(5, 4, 'INIT')] } }, 'not-started'],
    ['of an unseen status', { status: 'ODD' }, 'odd-status'],
    ['too large', { task: { steps: [incr(31)] } }, 'large'],
    ['too large as of an old sample (Q-47)', { task: { steps: [incr(90, 80)] } }, 'stale'],
    ['without a checkpoint', { task: { steps: [makeStep('INCR_TRANSFER', 'MONITORING')] } }, 'no-lag'],
  ])('%s', (_, given, why) => {
    const item = ready(given).items.find(({ id }) => id === 'in-sync')
    expect(item).toMatchObject({ state: LAG_ANSWERS[why], evidence: { why } })
  })
})
