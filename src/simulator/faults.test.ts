import { describe, expect, test } from 'vitest'
import { createClient } from '@/api/client'
import { readTask } from '@/api/describe-project'
import { ApiError, type Problem } from '@/api/problem'
import { asFetch } from './as-fetch'
import { createDemoOms, type DemoOmsOptions } from './demo-oms'
import { disturbanceAt, type FaultKindSpec } from './faults'
import type { PlacedFault } from './placed-faults'
import { ANCHOR, list, object, taskAfter } from './testing'
import type { UsualTask } from './usual/row'
import { usualTask } from './usual-task'

const TASK: UsualTask = {
  kind: 'disturbed',
  title: { en: 'Disturbed', zh: '受干扰' },
  look: { en: 'What is said.', zh: '所给的说明。' },
  shows: [],
  expects: [],
  id: 'np_fault',
  name: 'faults_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'dba_team',
  objects: 'faults: fault',
  rows: 40_000_000,
  starts: { at: 'full', percent: 40 },
}

/** A demo whose first task is disturbed, from the moment that it starts with, and whose second one is not. */
function demo(faults: readonly PlacedFault[], options: Partial<DemoOmsOptions> = {}) {
  const other = { ...TASK, kind: 'calm', id: 'np_calm', name: 'calm_mysql_to_ob' }
  const scenarios = [{ ...TASK, faults }, other].map(usualTask)
  return createDemoOms({ now: () => ANCHOR, anchor: ANCHOR, scenarios, ...options })
}

function clientOf(oms: ReturnType<typeof demo>, timeout?: () => AbortSignal) {
  const calm = () => new AbortController().signal
  return createClient({ fetch: asFetch(oms), now: () => ANCHOR, credentials: () => null, timeout: timeout ?? calm })
}

/** The problem that a page has with the disturbed task; null: none. */
async function problemWith(fault: PlacedFault, options: Partial<DemoOmsOptions> = {}, timeout?: () => AbortSignal) {
  const client = clientOf(demo([fault], options), timeout)
  try {
    readTask(TASK.id, await client.call('DescribeProject', { id: TASK.id }), ANCHOR)
    return null
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
}

const nginx = { kind: 'http', message: null } as const
const busy = { kind: 'oms', code: 'EXECUTOR_THREAD_POOL_BUSY', message: 'The thread pool of the executor is busy.' }
const PROBLEMS: readonly (readonly [FaultKindSpec, Partial<Problem>])[] = [
  [
    { kind: 'error', status: 500 },
    { kind: 'http', status: 500, message: null },
  ],
  [
    { kind: 'error', status: 502 },
    { ...nginx, status: 502 },
  ],
  [
    { kind: 'error', status: 504 },
    { ...nginx, status: 504 },
  ],
  [{ kind: 'html' }, { kind: 'not-json', came: 'html' }],
  [{ kind: 'outage' }, { kind: 'unreachable', code: null }],
  [
    { kind: 'flapping', up: 0, down: 60 },
    { kind: 'unreachable', code: null },
  ],
  [{ kind: 'truncated' }, { kind: 'not-json', came: 'truncated' }],
  [{ kind: 'empty' }, { kind: 'not-json', came: 'empty' }],
  [
    { kind: 'denied', status: 401 },
    { kind: 'denied', status: 401, serverHolds: false },
  ],
  [
    { kind: 'denied', status: 403 },
    { kind: 'denied', status: 403 },
  ],
  [
    { kind: 'busy', status: 429, retryAfter: 40 },
    { ...nginx, status: 429 },
  ],
  [
    { kind: 'busy', status: 503, retryAfter: 40 },
    { ...nginx, status: 503 },
  ],
  [
    { kind: 'oms-error', code: 'EXECUTOR_THREAD_POOL_BUSY', style: 'old' },
    { kind: 'contract', error: expect.objectContaining({ ...busy, advice: 'Try again later.' }) },
  ],
  [
    { kind: 'oms-error', code: 'EXECUTOR_THREAD_POOL_BUSY', style: 'new' },
    { kind: 'contract', error: expect.objectContaining({ ...busy, proposal: 'Try again later.' }) },
  ],
  [
    { kind: 'oms-error', code: 'INNER_ERROR', style: 'new' },
    { kind: 'contract', error: expect.objectContaining({ kind: 'oms', code: 'INNER_ERROR' }) },
  ],
  [
    { kind: 'other-task', id: 'np_calm' },
    { kind: 'other-task', asked: 'np_fault', came: 'np_calm' },
  ],
]

describe('each fault is the problem that it would be with a real server', () => {
  test.each(PROBLEMS)('%o', async (fault, problem) => {
    expect((await problemWith(fault))?.problem).toMatchObject(problem)
  })

  test('an answer that is a little late is a good one, and one that is too late is none', async () => {
    const waited: number[] = []
    const wait = async (ms: number) => void waited.push(ms)
    expect(await problemWith({ kind: 'slow', delay: 9 }, { wait })).toBeNull()
    expect(waited).toEqual([9000])
    const late = await problemWith({ kind: 'slow', delay: 40 }, { wait: () => new Promise(() => {}) }, () =>
      AbortSignal.abort(new DOMException('late', 'TimeoutError')),
    )
    expect(late?.problem).toEqual({ kind: 'timeout', seconds: 15 })
  })

  test('a busy server says when it wants to be asked again', async () => {
    expect((await problemWith({ kind: 'busy', status: 503, retryAfter: 40 }))?.retryAfterSeconds).toBe(40)
  })
})

describe('a server whose clock is wrong', () => {
  const ahead = 3 * 3600

  test('is wrong in everything it says of times, and only there', async () => {
    const ask = async (faults: readonly PlacedFault[]) => {
      const answer = await clientOf(demo(faults)).call('DescribeProject', { id: TASK.id })
      return { date: answer.date ?? 0, task: object(list(object(answer.json as never).data)[0]) }
    }
    const [wrong, right] = [await ask([{ kind: 'clock', ahead }]), await ask([])]
    expect(wrong.date - right.date).toBe(ahead * 1000)
    const later = (text: unknown) => Date.parse(`${String(text)}Z`)
    for (const field of ['gmtCreate', 'gmtStart', 'gmtModified'] as const) {
      expect(later(wrong.task[field]) - later(right.task[field])).toBe(ahead * 1000)
    }
    const starts = (task: typeof wrong.task) => list(task.steps).map(({ startTime }) => later(startTime))
    expect(starts(wrong.task)[0]).toBe((starts(right.task)[0] ?? 0) + ahead * 1000)
    const infos = (task: typeof wrong.task) =>
      list(task.steps).map(({ name, stepInfo, progress }) => [name, stepInfo, progress])
    expect(infos(wrong.task)).toEqual(infos(right.task))
  })

  test('knows the metrics of its steps by that clock', async () => {
    const end = Math.floor(ANCHOR / 1000) + ahead
    const response = await clientOf(demo([{ kind: 'clock', ahead }])).call('DescribeProjectStepMetric', {
      projectId: TASK.id,
      stepName: 'FULL_TRANSFER',
      metricType: 'RPS',
      beginTimestamp: end - 3600,
      endTimestamp: end,
    })
    const [metric] = list(object(object(response.json as never).data).metrics)
    expect(Number(list(metric?.dataPoints).at(-1)?.timestamp)).toBeGreaterThan(end - 120)
  })
})

test('a fault hurts its own task and no other, and no list', async () => {
  const client = clientOf(demo([{ kind: 'outage' }]))
  const list = await client.call('ListProjects', { type: 'MIGRATION' })
  expect(list.json).toMatchObject({ success: true, totalCount: 2 })
  expect((await client.call('DescribeProject', { id: 'np_calm' })).json).toMatchObject({ success: true })
})

test('a fault lasts from its beginning to its end, and flapping comes and goes in between', () => {
  const faults = [
    { kind: 'outage', from: 100, seconds: 50 },
    { kind: 'flapping', from: 200, seconds: 120, up: 40, down: 20 },
  ] as const
  const away = Array.from({ length: 40 }, (_, i) => 10 * i).filter((at) => disturbanceAt(faults, at).instead !== null)
  expect(away).toEqual([100, 110, 120, 130, 140, 240, 250, 300, 310])
})

test('an outage at a place of the life is where the plan has that place', () => {
  const faults: PlacedFault[] = [{ kind: 'outage', from: { at: 'full', percent: 50 }, seconds: 60 }]
  const life = usualTask({ ...TASK, faults }).begin(1)
  const [fault] = life.faults
  const progress = (at: number) => list(life.task(at, 0).steps).find(({ name }) => name === 'FULL_TRANSFER')?.progress
  expect(fault?.seconds).toBe(60)
  expect(Number(progress(fault?.from ?? 0))).toBeGreaterThan(40)
  expect(Number(progress(fault?.from ?? 0))).toBeLessThan(60)
  expect(taskAfter(usualTask({ ...TASK, faults }), 0)).toEqual(taskAfter(usualTask(TASK), 0))
})
