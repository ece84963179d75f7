import { describe, expect, test } from 'vitest'
import { assess } from './assess'
import type { AssessedTask, Snapshot } from './snapshots'
import type { Step } from './task'
import { makeError, makeStep, makeTask } from './testing/make'

const T0 = Date.UTC(2025, 5, 15, 9)
const text = (seconds: number) => new Date(T0 + seconds * 1000).toISOString().slice(0, 19)

/** Snapshots each 10 s. */
function film(polls: number, task: (i: number, at: number) => AssessedTask): Snapshot[] {
  return Array.from({ length: polls }, (_, i) => ({ at: T0 + i * 10_000, task: task(i, T0 / 1000 + i * 10) }))
}

const running = (steps: readonly Step[], fields: Partial<AssessedTask> = {}) =>
  makeTask('RUNNING', { steps, ...fields })
const full = (status: string, fields: Parameters<typeof makeStep>[2] = {}) =>
  makeStep('FULL_TRANSFER', status, { startTime: text(-600), ...fields })
const rows = (processed: number) => full('RUNNING', { stepInfo: { processedRecords: processed, capacity: 1e6 } })
const incr = (checkpoint: number, sampled: number) =>
  makeStep('INCR_TRANSFER', 'MONITORING', {
    stepInfo: { incrTimestampCheckpoint: checkpoint, checkpointSampleTimestamp: sampled },
  })

const eventsAt = (snapshots: readonly Snapshot[], now = snapshots.at(-1)?.at ?? 0) => assess({ snapshots, now }).events
/** Kind, step and seconds of each event. */
const told = (snapshots: readonly Snapshot[]) =>
  eventsAt(snapshots).map(({ kind, step, at }) => `${kind} ${step ?? '-'} ${Math.round((at - T0) / 1000)}`)

describe('what was observed', () => {
  test.each<[string, Snapshot[], string[]]>([
    ['nothing, where nothing changes', film(30, (i) => running([rows(i)])), []],
    ['nothing of what held from the start', film(3, () => makeTask('FAILED', { steps: [full('FAILED')] })), []],
    ['the status of the task', film(4, (i) => makeTask(i < 2 ? 'RUNNING' : 'SUSPEND')), ['task-status - 20']],
    [
      'a step that starts and ends, by OMS’s times',
      film(6, (i) =>
        running([
          full(i < 2 ? 'INIT' : i < 4 ? 'RUNNING' : 'FINISHED', {
            startTime: text(14),
            finishTime: i < 4 ? null : text(37),
          }),
        ]),
      ),
      ['step-started FULL_TRANSFER 14', 'step-finished FULL_TRANSFER 37'],
    ],
    [
      'a step that came and ended between two polls',
      film(3, (i) => running(i < 2 ? [] : [full('FINISHED', { startTime: text(12), finishTime: text(18) })])),
      ['step-started FULL_TRANSFER 12', 'step-finished FULL_TRANSFER 18'],
    ],
    ['no start of a step that is only listed late (Q-35)', film(3, (i) => running(i < 2 ? [] : [full('RUNNING')])), []],
    [
      'a verification that is done counts as its end, once (Q-33)',
      film(6, (i) =>
        running([
          makeStep('FULL_VERIFIER', i < 5 ? 'RUNNING' : 'FINISHED', {
            progress: i < 3 ? 99 : 100,
            finishTime: i < 3 ? null : text(25),
          }),
        ]),
      ),
      ['step-finished FULL_VERIFIER 25'],
    ],
    [
      'a step that waits for a person (Q-34)',
      film(4, (i) =>
        running([
          makeStep('TRANSFER_APP_SWITCH', i < 2 ? 'INIT' : 'RUNNING', {
            progress: 0,
            startTime: i < 2 ? null : text(15),
          }),
        ]),
      ),
      ['step-started TRANSFER_APP_SWITCH 15', 'waiting-began TRANSFER_APP_SWITCH 15'],
    ],
    [
      'a step that pauses by itself',
      film(6, (i) => running([full(i > 1 && i < 4 ? 'SUSPEND' : 'RUNNING')])),
      ['step-paused FULL_TRANSFER 20', 'step-resumed FULL_TRANSFER 40'],
    ],
    [
      'a task that pauses, without each of its steps',
      film(6, (i) =>
        makeTask(i > 1 && i < 4 ? 'SUSPEND' : 'RUNNING', { steps: [full(i > 1 && i < 4 ? 'SUSPEND' : 'RUNNING')] }),
      ),
      ['task-status - 20', 'task-status - 40'],
    ],
    [
      'errors on a step that goes on (Q-30)',
      film(6, (i) =>
        running([
          full(
            'RUNNING',
            i > 1 && i < 4 ? { extraInfo: { errorDetails: [makeError({ code: 'X' })], failedTime: text(13) } } : {},
          ),
        ]),
      ),
      ['errors-began FULL_TRANSFER 13', 'errors-ended FULL_TRANSFER 40'],
    ],
    [
      'an alarm',
      film(8, (i) => running([], { alarmStats: { alarming: i === 5 ? false : i > 2 } })),
      ['alarm-on - 30', 'alarm-off - 50', 'alarm-on - 60'],
    ],
    [
      'no alarm of an answer without one',
      film(6, (i) => running([], { alarmStats: i % 2 ? null : { alarming: true } })),
      [],
    ],
    [
      'an alarm by status, not a status',
      film(4, (i) => makeTask(i < 2 ? 'RUNNING' : 'RUNNING_ALARMING', { alarmStats: { alarming: i > 1 } })),
      ['alarm-on - 20'],
    ],
    [
      'a stall, and its end',
      film(20, (i) => running([rows(i > 3 && i < 14 ? 3 : i)])),
      ['stall-began FULL_TRANSFER 30', 'stall-ended FULL_TRANSFER 140'],
    ],
    ['no stall of 50 s', film(20, (i) => running([rows(i > 3 && i < 9 ? 3 : i)])), []],
    [
      'rows that go back: another run',
      film(6, (i) => running([rows(i < 3 ? 500 + i : i)])),
      ['rows-back FULL_TRANSFER 30'],
    ],
    [
      'a checkpoint that goes back',
      film(6, (i, at) => running([incr(at - (i < 3 ? 4 : 20), at)])),
      ['checkpoint-back INCR_TRANSFER 30'],
    ],
    [
      'OMS’s sampling that stops and goes on, as no stall (Q-47)',
      film(30, (i, at) =>
        running([incr((i > 5 && i < 20 ? T0 / 1000 + 50 : at) - 4, i > 5 && i < 20 ? T0 / 1000 + 50 : at)]),
      ),
      ['sampling-stopped INCR_TRANSFER 50', 'sampling-resumed INCR_TRANSFER 200'],
    ],
    [
      'a lag that grows, and comes back',
      film(120, (i, at) => running([incr(at - 5 - Math.max(0, Math.min(6 * (i - 20), 6 * (80 - i))), at)])),
      ['fell-behind INCR_TRANSFER 200', 'catching-up INCR_TRANSFER 500', 'in-sync INCR_TRANSFER 760'],
    ],
  ])('%s', (_, snapshots, expected) => {
    expect(told(snapshots)).toEqual(expected)
  })

  test('a time without answers', () => {
    const snapshots = film(40, (i) => running([rows(i)])).filter((_, i) => i < 10 || i > 25)
    expect(eventsAt(snapshots)).toMatchObject([
      { kind: 'gap', at: T0 + 90_000, seen: T0 + 260_000, evidence: { seconds: 170, untilMs: T0 + 260_000 } },
    ])
  })

  test('rows that stood while nobody looked are no stall', () => {
    const snapshots = film(40, () => running([rows(5)])).filter((_, i) => i < 4 || i > 36)
    expect(told(snapshots)).toEqual(['gap - 30'])
  })
})

describe('failures (Q-40)', () => {
  /** A step that is FAILED where the text has an F, one sign each 10 s; the task with it. */
  const failing = (signs: string, alone = false) =>
    film(signs.length, (i) => {
      const failed = signs[i] === 'F'
      const step = rows(i)
      return makeTask(failed ? 'FAILED' : 'RUNNING', {
        steps: [failed && !alone ? { ...step, status: 'FAILED' } : step],
      })
    })

  test.each([
    ['a failure and its recovery', '...FFFFFF...', ['failed FULL_TRANSFER 30', 'recovered FULL_TRANSFER 90']],
    ['flapping is one failure', '...F.F.FF.F...', ['failed FULL_TRANSFER 30', 'recovered FULL_TRANSFER 110']],
    ['still flapping, it has not recovered', '...F.F.FF.F', ['failed FULL_TRANSFER 30']],
    [
      'two minutes later it is another one',
      '...FF.............FF..',
      [
        'failed FULL_TRANSFER 30',
        'recovered FULL_TRANSFER 50',
        'failed FULL_TRANSFER 180',
        'recovered FULL_TRANSFER 200',
      ],
    ],
  ])('%s', (_, signs, expected) => {
    expect(told(failing(signs))).toEqual(expected)
  })

  test('of the task, where no step says so', () => {
    expect(told(failing('...FFF...', true))).toEqual(['failed - 30', 'recovered - 60'])
  })

  test('are settled after two minutes: who sends messages waits for that', () => {
    const settled = (signs: string) => eventsAt(failing(signs)).map(({ kind, evidence }) => [kind, evidence.settled])
    expect(settled('...FFF')).toEqual([['failed', false]])
    expect(settled(`...${'F'.repeat(13)}`)).toEqual([['failed', true]])
    expect(settled('...FF...')).toEqual([
      ['failed', false],
      ['recovered', false],
    ])
    expect(settled(`...FF${'.'.repeat(13)}`)).toEqual([
      ['failed', true],
      ['recovered', true],
    ])
  })

  test('count how often they came', () => {
    expect(eventsAt(failing('...F.F.FF.F...'))[0]?.evidence.times).toBe(4)
  })

  test('between two polls show by the time they left (Q-37)', () => {
    const snapshots = film(6, (i) =>
      running([
        {
          ...rows(i),
          extraInfo:
            i < 3
              ? null
              : ({
                  ...makeStep('X', null, { extraInfo: { failedTime: `${text(24)}.881` } }).extraInfo,
                } as Step['extraInfo']),
        },
      ]),
    )
    expect(told(snapshots)).toEqual(['failed FULL_TRANSFER 25', 'recovered FULL_TRANSFER 30'])
  })
})

test('an event seen once is there in every later look, under the same name', () => {
  const snapshots = film(120, (i, at) =>
    makeTask(i > 50 && i < 60 ? 'SUSPEND' : 'RUNNING', {
      steps: [rows(i > 10 && i < 30 ? 10 : i), incr(at - 5 - (i > 70 ? 6 * (i - 70) : 0), at)],
      alarmStats: { alarming: i > 90 },
    }),
  )
  const name = ({ kind, step, at }: { kind: string; step: string | null; at: number }) => `${kind} ${step} ${at}`
  const all = eventsAt(snapshots).map(name)
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(5)
  for (let polls = 1; polls <= snapshots.length; polls++) {
    for (const event of eventsAt(snapshots.slice(0, polls))) expect(all).toContain(name(event))
  }
})
