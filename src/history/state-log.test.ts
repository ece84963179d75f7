import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeStep } from '@/domain/testing/make'
import { packStates, unpackStates } from './packed-states'
import {
  changesBetween,
  compactLog,
  joinedLogs,
  type StateChange,
  stateAfter,
  statesOf,
  type TaskStates,
} from './state-log'

const state = (status: string | null) => ({ status, startTime: null, finishTime: null, failedTime: null, error: null })
const change = (at: number, step: string | null, status: string | null): StateChange => ({
  at,
  step,
  state: state(status),
})

const task = fc.record({
  status: fc.option(fc.constantFrom('RUNNING', 'FAILED', 'NEVER_SEEN')),
  steps: fc.uniqueArray(
    fc.record({ name: fc.constantFrom('A', 'B', 'C'), status: fc.option(fc.constantFrom('INIT', 'RUNNING', 'x y')) }),
    { selector: ({ name }) => name },
  ),
})
const taskOf = ({ status, steps }: { status: string | null; steps: { name: string; status: string | null }[] }) => ({
  status,
  steps: steps.map(({ name, status: own }) => makeStep(name, own)),
})

test('a log has what changed, and only that: read from its start it gives each state again', () => {
  fc.assert(
    fc.property(fc.array(task, { minLength: 1, maxLength: 12 }), (tasks) => {
      let now: TaskStates | null = null
      const log: StateChange[] = []
      for (const [at, one] of tasks.entries()) {
        const next = statesOf(taskOf(one), now)
        const news = changesBetween(now, next, at)
        if (now === next) expect(news).toEqual([])
        log.push(...news)
        now = next
        const read = stateAfter(log)
        expect(read?.status).toBe(next.status)
        expect(new Map(read?.steps)).toEqual(new Map(next.steps))
      }
      expect(compactLog(log, 1000)).toEqual(log)
      expect(unpackStates(packStates(log, 0), 0)).toEqual(log)
    }),
  )
})

test('of records that each begin with everything, one log has the changes', () => {
  const first = [
    change(0, null, 'RUNNING'),
    change(0, 'A', 'RUNNING'),
    change(0, 'B', 'INIT'),
    change(5, 'A', 'FINISHED'),
  ]
  const second = [change(10, null, 'RUNNING'), change(10, 'A', 'FINISHED'), change(12, 'A', 'RUNNING')]
  const log = joinedLogs([
    { start: 0, end: 9, states: first },
    { start: 10, end: 19, states: second },
    // Of the first version.
    { start: 20, end: 29, states: [] },
  ])
  expect(log).toEqual([...first, { at: 10, step: 'B', state: null }, change(12, 'A', 'RUNNING')])
})

test('records of two tabs that overlap tell each change once', () => {
  const one = [change(0, null, 'RUNNING'), change(6, null, 'FAILED')]
  const other = [change(3, null, 'RUNNING'), change(6.5, null, 'FAILED'), change(12, null, 'RUNNING')]
  const log = joinedLogs([
    { start: 0, end: 10, states: one },
    { start: 3, end: 15, states: other },
  ])
  expect(log).toEqual([...one, change(12, null, 'RUNNING')])
})

test('where changes are too many, what held before the newest ones is still known', () => {
  const flapping = Array.from({ length: 100 }, (_, at) => change(at, 'A', at % 2 ? 'RUNNING' : 'FAILED'))
  const log = compactLog([change(0, null, 'RUNNING'), ...flapping], 10)
  expect(log).toHaveLength(12)
  expect(log.slice(0, 2)).toEqual([change(90, null, 'RUNNING'), change(90, 'A', 'RUNNING')])
  expect(log.at(-1)).toEqual(change(99, 'A', 'RUNNING'))
})

test('a long record keeps its start and its newest changes', () => {
  const flapping = Array.from({ length: 2000 }, (_, at) => change(at + 1, 'A', at % 2 ? 'RUNNING' : 'FAILED'))
  const packed = packStates([change(0, null, 'RUNNING'), change(0, 'A', 'RUNNING'), ...flapping], 0)
  expect(packed.length).toBeLessThan(600)
  const log = unpackStates(packed, 0)
  expect(log.slice(0, 2)).toEqual([change(0, null, 'RUNNING'), change(0, 'A', 'RUNNING')])
  expect(log.at(-1)).toEqual(flapping.at(-1))
})

test('of texts only statuses, times and codes are kept (Q-60)', () => {
  const secret = 'connect to db.example:3306 as root failed'
  const step = makeStep('A', 'FAILED', {
    startTime: '2026-01-05 09:00:00',
    finishTime: secret,
    extraInfo: { errorCode: 'CM-1', errorMsg: secret, failedTime: '2026-01-05 09:10:00.123' },
  })
  const spoken = makeStep('B', 'FAILED', { description: secret, extraInfo: { errorCode: secret } })
  const { steps } = statesOf({ status: 'FAILED', steps: [step, spoken] }, null)
  expect(steps.get('A')).toEqual({
    status: 'FAILED',
    startTime: '2026-01-05 09:00:00',
    finishTime: null,
    failedTime: '2026-01-05 09:10:00.123',
    error: { code: 'CM-1', level: null },
  })
  expect(JSON.stringify([...steps])).not.toContain('db.example')
})
