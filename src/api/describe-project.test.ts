import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { createClient } from './client'
import { createTaskQueries, readTask, type TaskAnswer } from './describe-project'
import { ApiError, type Problem } from './problem'
import { createServerClock } from './server-clock'

const AT = 1_700_000_000_000

function answerOf(json: unknown) {
  return { json, text: JSON.stringify(json), sentAt: AT, receivedAt: AT, date: null }
}

function problemOf(read: () => unknown): Problem | null {
  try {
    read()
    return null
  } catch (error) {
    return error instanceof ApiError ? error.problem : null
  }
}

describe('an answer is read as the asked task', () => {
  test('when it is that task, masked ids included', () => {
    expect(readTask('np_4wh****', answerOf(sample), AT)).toMatchObject({
      at: AT,
      task: { name: 'oms41_mig***' },
      meta: { cost: '27 ms' },
    })
  })

  test.each<[string, unknown, Partial<Problem>]>([
    [
      'another task',
      { success: true, data: [{ id: 'np_2', name: 'x' }] },
      { kind: 'other-task', asked: 'np_1', came: 'np_2' },
    ],
    ['no task', { success: true, data: null }, { kind: 'contract' }],
    ['an error of OMS', { success: false, code: 'INNER_ERROR', message: 'broken' }, { kind: 'contract' }],
    [
      'a refusal that came with HTTP 200',
      { success: false, code: 'AUTHENTICATION_ERROR' },
      { kind: 'denied', status: 401 },
    ],
    [
      'a lack of rights that came with HTTP 200',
      { success: false, code: 'OMS_USER_PERMISSION_DENIED_ERROR' },
      { kind: 'denied', status: 403 },
    ],
    ['no object at all', 7, { kind: 'contract' }],
  ])('and not when it is %s', (_name, json, problem) => {
    expect(problemOf(() => readTask('np_1', answerOf(json), AT))).toMatchObject(problem)
  })
})

describe('the polling of a task', () => {
  function polling(answers: (() => Promise<Response>)[]) {
    const asked: string[] = []
    const recorded: string[] = []
    const missed: string[] = []
    const client = createClient({
      fetch: (_input, init) => {
        asked.push(String(init.body))
        return (answers.shift() ?? (() => Promise.reject(new Error('no more answers'))))()
      },
      now: () => AT,
      credentials: () => null,
      timeout: () => new AbortController().signal,
    })
    const queries = createTaskQueries({
      client,
      clock: createServerClock(() => AT),
      random: () => 0,
      onAnswer: (id) => recorded.push(id),
      onMissed: (_id, why) => missed.push(why),
    })
    const view = { intervalSeconds: 10, paused: false }
    const observer = new QueryObserver<TaskAnswer>(new QueryClient(), queries.task('np_4w****', view) as never)
    return { asked, recorded, missed, queries, observer, view }
  }
  const good = async () => new Response(JSON.stringify(sample))
  const bad = async () => new Response('', { status: 500 })

  test('backs off with each failure in a row, and is back at once with the first good answer', async () => {
    const { observer, queries, view, recorded } = polling([good, bad, bad, good])
    const waits: (number | false)[] = []
    const stop = observer.subscribe(() => {})
    await observer.refetch()
    for (let i = 0; i < 3; i += 1) {
      waits.push(queries.nextPoll('np_4w****', 'RUNNING', view))
      await observer.refetch()
    }
    waits.push(queries.nextPoll('np_4w****', 'RUNNING', view))
    stop()
    expect(waits).toEqual([10_000, 10_000, 20_000, 10_000])
    expect(recorded).toHaveLength(2)
  })

  test('tells why there is no answer: it was asked for and did not come, or the viewer has stopped asking', async () => {
    const { observer, queries, view, missed } = polling([good, bad, good])
    const stop = observer.subscribe(() => {})
    await observer.refetch()
    expect(missed).toEqual([])
    await observer.refetch()
    expect(missed).toEqual(['unanswered'])
    await observer.refetch()
    observer.setOptions(queries.task('np_4w****', { ...view, paused: true }) as never)
    await Promise.resolve()
    stop()
    expect(new Set(missed.slice(1))).toEqual(new Set(['paused']))
  })

  test('keeps the last good answer beside the problem', async () => {
    const { observer } = polling([good, bad])
    const stop = observer.subscribe(() => {})
    await observer.refetch()
    const result = await observer.refetch()
    stop()
    expect(result.data?.task.name).toBe('oms41_mig***')
    expect(result.error).toBeInstanceOf(ApiError)
  })

  test('never has two questions under way', async () => {
    let release: (response: Response) => void = () => {}
    const { observer, asked } = polling([
      () =>
        new Promise((resolve) => {
          release = resolve
        }),
    ])
    const stop = observer.subscribe(() => {})
    const first = observer.refetch({ cancelRefetch: false })
    const second = observer.refetch({ cancelRefetch: false })
    release(await good())
    await Promise.all([first, second])
    stop()
    expect(asked).toHaveLength(1)
  })
})
