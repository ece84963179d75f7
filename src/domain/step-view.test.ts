import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasLiveErrors, viewSteps } from './step-view'
import { makeStep, makeTask, REFERENCE_SAMPLE_MS, referenceTask } from './testing/make'

const now = REFERENCE_SAMPLE_MS + 4000
const startTime = '2023-07-13T02:00:00'
const startMs = Date.UTC(2023, 6, 13, 2)

const one = (...step: Parameters<typeof makeStep>) => {
  const [view] = viewSteps(makeTask('RUNNING', { steps: [makeStep(...step)] }), now)
  if (!view) throw new Error('no step')
  return view
}

describe('the reference sample', () => {
  const views = viewSteps(referenceTask(), now)
  const named = (name: string) => views.find((view) => view.name === name)

  test('shows listed and promised steps in the order of the console (Q-35, Q-36)', () => {
    expect(views.map(({ name, planned }) => (planned ? `(${name})` : name))).toEqual([
      'TRANSFER_PRECHECK',
      'STRUCT_TRANSFER',
      '(FULL_TRANSFER)',
      '(INDEX_TRANSFER)',
      'INCR_TRANSFER',
      '(FULL_VERIFIER)',
      '(TRANSFER_APP_SWITCH)',
      '(REVERSE_INCR_TRANSFER)',
    ])
  })

  test('precheck took 6 s', () => {
    expect(named('TRANSFER_PRECHECK')).toMatchObject({ state: 'finished', durationSeconds: 6, recovered: false })
  })

  test('schema migration took 40 s and recovered from a failure (Q-37)', () => {
    expect(named('STRUCT_TRANSFER')).toMatchObject({
      state: 'finished',
      durationSeconds: 40,
      recovered: true,
      failedAtMs: Date.UTC(2023, 6, 12, 22, 35, 48, 881),
      errors: [],
    })
  })

  test('incremental synchronization is open-ended, without a bar at 99 % (Q-31, Q-32)', () => {
    expect(named('INCR_TRANSFER')).toMatchObject({
      state: 'monitoring',
      openEnded: true,
      progress: null,
      endMs: null,
      durationSeconds: null,
      elapsedSeconds: (now - Date.UTC(2023, 6, 12, 22, 41, 20)) / 1000,
    })
  })

  test('a promised step has nothing but its name', () => {
    expect(named('FULL_TRANSFER')).toMatchObject({
      state: 'planned',
      status: null,
      order: null,
      step: null,
      errors: [],
    })
  })
})

test('a running step counts to now', () => {
  const view = one('FULL_TRANSFER', 'RUNNING', { startTime, progress: 63, finishTime: '2023-07-13T01:00:00' })
  expect(view).toMatchObject({ state: 'running', progress: 63, endMs: null, durationSeconds: (now - startMs) / 1000 })
})

test('a running step of a task that does not run has no clock', () => {
  const task = makeTask('RELEASED', { steps: [makeStep('FULL_TRANSFER', 'RUNNING', { startTime })] })
  expect(viewSteps(task, now)[0]).toMatchObject({ durationSeconds: null, elapsedSeconds: null })
})

test('a start in the future is no negative length (Q-49)', () => {
  expect(one('FULL_TRANSFER', 'RUNNING', { startTime: '2024-01-01T00:00:00' }).durationSeconds).toBe(0)
})

test('an end before the start is no length', () => {
  const times = { startTime, finishTime: '2023-07-13T01:59:59' }
  expect(one('STRUCT_TRANSFER', 'FINISHED', times).durationSeconds).toBeNull()
})

test('a verification that runs at 100 is done and waits, with its end (Q-33)', () => {
  const view = one('FULL_VERIFIER', 'RUNNING', { startTime, finishTime: '2023-07-13T02:05:00', progress: 100 })
  expect(view).toMatchObject({ state: 'done-waiting', progress: 100, durationSeconds: 300, endMs: startMs + 300_000 })
})

test('a switchover that runs at 0 waits for a person, without a bar (Q-34)', () => {
  expect(one('TRANSFER_APP_SWITCH', 'RUNNING', { startTime, progress: 0 })).toMatchObject({
    state: 'waiting-for-operator',
    progress: null,
    durationSeconds: null,
    elapsedSeconds: (now - startMs) / 1000,
  })
})

test('a failed step ends when it failed', () => {
  const view = one('FULL_TRANSFER', 'FAILED', { startTime, extraInfo: { failedTime: '2023-07-13T02:01:00.500' } })
  expect(view).toMatchObject({ state: 'failed', durationSeconds: 60.5, recovered: false })
})

test('a step that goes on after a failure recovered, unless it still has errors', () => {
  const extraInfo = { failedTime: '2023-07-13T02:01:00' }
  expect(one('FULL_TRANSFER', 'RUNNING', { extraInfo }).recovered).toBe(true)
  expect(one('FULL_TRANSFER', 'RUNNING', { extraInfo: { ...extraInfo, errorCode: 'X' } }).recovered).toBe(false)
})

test.each([
  ['MONITORING', true],
  ['RUNNING', true],
  ['SOMETHING_NEW', true],
  ['FINISHED', false],
  ['FAILED', false],
])('errors of a step that is %s are live: %s (Q-30)', (status, live) => {
  expect(hasLiveErrors(one('INCR_TRANSFER', status, { extraInfo: { errorMsg: 'no unique index' } }))).toBe(live)
})

test.each([
  [-5, 0],
  [140, 100],
  [Number.NaN, null],
  [null, null],
])('progress %s is shown as %s', (progress, expected) => {
  expect(one('FULL_TRANSFER', 'RUNNING', { progress }).progress).toBe(expected)
})

test('steps are sorted by order, those without one last, and a name twice gets two keys', () => {
  const steps = [makeStep('B', null), makeStep('A', null, { order: 9 }), makeStep('A', null, { order: 2 })]
  expect(viewSteps(makeTask('RUNNING', { steps }), now).map(({ key }) => key)).toEqual(['A', 'A-2', 'B'])
})

test('a promised step that comes after all listed ones goes to the end, unknown steps stay where they are', () => {
  const steps = [makeStep('SOMETHING_NEW', 'RUNNING', { order: 1 }), makeStep('FULL_TRANSFER', 'RUNNING', { order: 2 })]
  const task = makeTask('RUNNING', {
    steps,
    enableFullTransfer: true,
    enableStructTransfer: true,
    enableFullVerify: true,
  })
  expect(viewSteps(task, now).map(({ name }) => name)).toEqual([
    'SOMETHING_NEW',
    'STRUCT_TRANSFER',
    'FULL_TRANSFER',
    'FULL_VERIFIER',
  ])
})

const anyStep = fc
  .record({
    name: fc.constantFrom('FULL_TRANSFER', 'INCR_TRANSFER', 'FULL_VERIFIER', 'TRANSFER_APP_SWITCH', 'A', 'A-2', ''),
    status: fc.option(
      fc.constantFrom('RUNNING', 'MONITORING', 'FINISHED', 'FAILED', 'SUSPEND', 'INIT', 'NEW', 'toString'),
    ),
    order: fc.option(fc.double()),
    progress: fc.option(fc.double()),
    startTime: fc.option(fc.constantFrom(startTime, '2031-01-01T00:00:00', 'x')),
    finishTime: fc.option(fc.constantFrom(startTime, '2031-01-01T00:00:00', 'x')),
  })
  .map(({ name, status, ...fields }) => makeStep(name, status, fields))

test('no listed step is lost, keys are unique, numbers are in range, whatever comes', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 8 }), fc.option(fc.boolean()), (steps, flag) => {
      const task = makeTask('RUNNING', { steps, enableFullTransfer: flag, enableReverseIncrTransfer: flag })
      const views = viewSteps(task, now)
      expect(views.filter((view) => !view.planned).length).toBe(steps.length)
      expect(new Set(views.map(({ key }) => key)).size).toBe(views.length)
      for (const view of views) {
        for (const seconds of [view.durationSeconds, view.elapsedSeconds])
          expect(seconds ?? 0).toBeGreaterThanOrEqual(0)
        expect(view.progress === null || (view.progress >= 0 && view.progress <= 100)).toBe(true)
        if (view.openEnded) expect(view.endMs).toBeNull()
      }
    }),
  )
})

describe('where OMS gives no percentage', () => {
  const counted = { processedRecords: 111_900_000, capacity: 146_200_000 }
  test.each<[string, string, object, number | null]>([
    ['of a running step that of its rows stands for it', 'RUNNING', counted, 76.5],
    ['of a paused one as well', 'SUSPEND', counted, 76.5],
    ['not of one without an end', 'MONITORING', counted, null],
    ['not of one that is done', 'FINISHED', counted, null],
    ['not where more rows are done than were estimated (Q-38)', 'RUNNING', { ...counted, capacity: 100_000_000 }, null],
    ['not without an estimate', 'RUNNING', { processedRecords: 5 }, null],
    ['not of an estimate of nothing', 'RUNNING', { processedRecords: 0, capacity: 0 }, null],
  ])('%s', (_, status, stepInfo, percent) => {
    const view = one('FULL_TRANSFER', status, { startTime, progress: null, stepInfo })
    expect(view.progress === null ? null : Math.floor(view.progress * 10) / 10).toBe(percent)
    expect(view.progressByRows).toBe(percent === null ? undefined : true)
  })

  test('OMS’s own is taken where it gives one (Q-38)', () => {
    const view = one('FULL_TRANSFER', 'RUNNING', { startTime, progress: 40, stepInfo: counted })
    expect(view.progress).toBe(40)
    expect(view.progressByRows).toBeUndefined()
  })
})
