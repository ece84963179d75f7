import { environmentManager, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { createClient } from './client'
import { createTaskQueries, type TaskAnswer } from './describe-project'
import { createServerClock } from './server-clock'
import { createTabSharing } from './tab-sharing'
import { fakeBrowser } from './testing/tabs'

const ID = 'np_4wh****'

beforeEach(() => {
  vi.useFakeTimers()
  // A query has no timers where there is no window.
  environmentManager.setIsServer(() => false)
})
afterEach(() => {
  vi.useRealTimers()
})

/** Tabs on one task, each a page of its own before the same OMS. */
function openTabs(names: readonly string[], { intervalSeconds = 10 } = {}) {
  const browser = fakeBrowser()
  const asked: string[] = []
  const hidden = new Set<string>()
  let status = 200
  let answer: () => Promise<Response> = async () => new Response(JSON.stringify(sample), { status })

  function open(name: string) {
    const sharing = createTabSharing({
      bus: browser.bus(name),
      locks: browser.locks(name),
      hidden: () => hidden.has(name),
      open: () => true,
    })
    const heard: number[] = []
    const queries = createTaskQueries({
      client: createClient({
        fetch: (_input, init) => {
          asked.push(name)
          const came = answer()
          return new Promise((resolve, reject) => {
            init.signal?.addEventListener('abort', () => reject(new Error('aborted')))
            came.then(resolve, reject)
          })
        },
        now: Date.now,
        credentials: () => null,
        timeout: () => new AbortController().signal,
      }),
      clock: createServerClock(Date.now),
      random: () => 0,
      onAnswer: (_id, { at }) => heard.push(at),
      tabs: sharing,
      hidden: () => hidden.has(name),
      localNow: Date.now,
    })
    const queryClient = new QueryClient()
    const view = { intervalSeconds, paused: false }
    const observer = new QueryObserver<TaskAnswer>(queryClient, queries.task(ID, view) as never)
    const stop = observer.subscribe(() => {})
    return {
      heard,
      queries,
      sharing,
      result: () => observer.getCurrentResult(),
      pause: (paused: boolean) => observer.setOptions(queries.task(ID, { ...view, paused }) as never),
      refresh: () => observer.refetch(),
      leave: stop,
      close() {
        stop()
        browser.close(name)
      },
      show(seen: boolean) {
        if (seen) hidden.delete(name)
        else hidden.add(name)
        queries.shown()
      },
    }
  }

  return {
    asked,
    open: async (name: string) => {
      const tab = open(name)
      await pass(0)
      return tab
    },
    async openAll() {
      const tabs = []
      for (const name of names) tabs.push(await this.open(name))
      asked.length = 0
      return tabs
    },
    fail(code: number) {
      status = code
    },
    hang() {
      answer = () => new Promise(() => {})
    },
    recover() {
      answer = async () => new Response(JSON.stringify(sample), { status })
    },
  }
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

test('three tabs ask once an interval, and all of them hear each answer at the same time', async () => {
  const world = openTabs(['a', 'b', 'c'])
  const tabs = await world.openAll()
  for (const tab of tabs) tab.heard.length = 0
  await pass(60)
  expect(world.asked).toEqual(Array(6).fill('a'))
  const [a, ...others] = tabs.map(({ heard }) => heard)
  expect(a).toHaveLength(6)
  for (const heard of others) expect(heard).toEqual(a)
})

test('the tab that asks is closed: another goes on, and no answer is missing', async () => {
  const world = openTabs(['a', 'b', 'c'])
  const [a, b, c] = await world.openAll()
  await pass(10)
  await pass(9)
  a?.close()
  await pass(1)
  expect(world.asked).toEqual(['a', 'b'])
  const [last, before] = [b?.heard.at(-1), b?.heard.at(-2)]
  expect((last ?? 0) - (before ?? 0)).toBe(10_000)
  expect(c?.heard).toEqual(b?.heard.slice(1))
})

test('what one cannot reach, none can, and all are told', async () => {
  const world = openTabs(['a', 'b'])
  const [a, b] = await world.openAll()
  world.fail(500)
  await pass(10)
  expect([a, b].map((tab) => tab?.result().status)).toEqual(['error', 'error'])
  world.fail(200)
  await pass(10)
  expect([a, b].map((tab) => tab?.result().status)).toEqual(['success', 'success'])
  expect(world.asked).toEqual(['a', 'a'])
})

test('a tab asks itself when nothing is heard of the one that asks for all', async () => {
  const world = openTabs(['a', 'b'])
  const [, b] = await world.openAll()
  world.hang()
  await pass(10)
  world.recover()
  const heard = b?.heard.length ?? 0
  await pass(5.1)
  expect(world.asked).toEqual(['a', 'b'])
  expect(b?.heard).toHaveLength(heard + 1)
})

test('a refresh in any tab is heard in all', async () => {
  const world = openTabs(['a', 'b'])
  const [a, b] = await world.openAll()
  await pass(3)
  await b?.refresh()
  await pass(0)
  expect(a?.heard.at(-1)).toBe(b?.heard.at(-1))
  await pass(9)
  expect(world.asked).toEqual(['b'])
  await pass(1)
  expect(world.asked).toEqual(['b', 'a'])
})

test('who pauses stands still, and lets another ask', async () => {
  const world = openTabs(['a', 'b'])
  const [a, b] = await world.openAll()
  a?.pause(true)
  const heard = a?.heard.length
  await pass(30)
  expect(a?.heard).toHaveLength(heard ?? 0)
  expect(world.asked).toEqual(['b', 'b', 'b'])
  expect(b?.sharing.leads(ID)).toBe(true)
})

test('who leaves the task lets another ask', async () => {
  const world = openTabs(['a', 'b'])
  const [a, b] = await world.openAll()
  a?.leave()
  await pass(10)
  expect([world.asked, b?.sharing.leads(ID)]).toEqual([['b'], true])
})

test('a hidden tab asks at half a minute, and at once when it is seen again', async () => {
  const world = openTabs(['a'])
  const [a] = await world.openAll()
  a?.show(false)
  await pass(29)
  expect(world.asked).toHaveLength(0)
  await pass(1)
  expect(world.asked).toHaveLength(1)
  await pass(20)
  a?.show(true)
  await pass(0.3)
  expect(world.asked).toHaveLength(2)
  await pass(10)
  expect(world.asked).toHaveLength(3)
})

test('a hidden tab lets the one that is seen ask, at its pace', async () => {
  const world = openTabs(['a', 'b'])
  const [a] = await world.openAll()
  a?.show(false)
  await pass(30)
  expect(world.asked).toEqual(['b', 'b', 'b'])
})

test('after sleep one tab asks at once, whatever was asked before', async () => {
  const world = openTabs(['a', 'b'])
  const tabs = await world.openAll()
  world.hang()
  await pass(10)
  world.recover()
  for (const tab of tabs) tab.queries.wake()
  await pass(0)
  expect(world.asked).toEqual(['a', 'a'])
  expect(tabs.map((tab) => tab.result().fetchStatus)).toEqual(['idle', 'idle'])
})

test('after sleep nothing is asked before it is due, and what is overdue is asked at once', async () => {
  const world = openTabs(['a'])
  const [a] = await world.openAll()
  await pass(5)
  a?.queries.wake()
  await pass(4.9)
  expect(world.asked).toEqual([])
  await pass(0.1)
  expect(world.asked).toEqual(['a'])
  // The machine sleeps: its clock goes on, its timers do not.
  vi.setSystemTime(Date.now() + 3600_000)
  a?.queries.wake()
  await pass(0.3)
  expect(world.asked).toEqual(['a', 'a'])
})

test('after sleep a task that is paused is not asked', async () => {
  const world = openTabs(['a'])
  const [a] = await world.openAll()
  a?.pause(true)
  a?.queries.wake()
  await pass(60)
  expect(world.asked).toEqual([])
})
