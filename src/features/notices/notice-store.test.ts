import { describe, expect, test } from 'vitest'
import type { NoticeTask } from '@/domain/notices'
import { createNoticeStore } from './notice-store'
import { testBrowser } from './testing'

const T0 = Date.UTC(2026, 0, 5, 9)
const SEEN = { attention: null, tasks: 1, total: 1 }

/** A store, and an answer of one task at so many seconds. */
function begin(browser = testBrowser()) {
  const make = () => {
    const store = createNoticeStore(browser, () => T0 + 3_600_000)
    const look = (seconds: number, kind: 'moving' | 'waiting-for-operator', id = 'np_1') => {
      const now = T0 + seconds * 1000
      const task: NoticeTask = { id, at: now, verdicts: [{ kind, step: null }], trueLagSeconds: null, pinned: false }
      return store.look({ now, reachable: true, complete: false, tasks: [task] }, SEEN)
    }
    return { store, look }
  }
  return { ...make(), make, browser }
}

describe('what was told', () => {
  test('is kept, counted as new until it is read, and known after a reload', () => {
    const { store, look, make } = begin()
    look(0, 'moving')
    expect(look(10, 'waiting-for-operator')).toHaveLength(1)
    expect(store.memory()).toMatchObject({ unread: 1, log: [{ kind: 'waiting-for-operator', task: 'np_1' }] })
    const again = make()
    expect(again.store.memory()).toEqual(store.memory())
    expect(again.look(20, 'waiting-for-operator')).toEqual([])
    again.store.markRead()
    expect(again.store.memory()).toMatchObject({ unread: 0, log: [{}] })
    again.store.clearLog()
    expect(again.store.memory().log).toEqual([])
  })

  test('by another tab is not told again, also where tabs cannot know of each other', () => {
    const { look, make } = begin()
    const other = make()
    look(0, 'moving')
    expect(look(10, 'waiting-for-operator')).toHaveLength(1)
    expect(other.look(12, 'waiting-for-operator')).toEqual([])
  })

  test('is heard of by other tabs at once', () => {
    const { browser, make } = begin()
    const heard = make().store
    let calls = 0
    heard.subscribe(() => {
      calls += 1
    })
    const { look } = make()
    look(0, 'moving')
    look(10, 'waiting-for-operator')
    browser.write('oms-task-dashboard.notices-seen', browser.stored.get('oms-task-dashboard.notices-seen') ?? '')
    expect(calls).toBe(1)
    expect(heard.memory().unread).toBe(1)
  })

  test('is at most fifty, the newest first', () => {
    const { store, look } = begin()
    for (let i = 0; i < 60; i += 1) {
      look(i * 2, 'moving', `np_${i}`)
      look(i * 2 + 1, 'waiting-for-operator', `np_${i}`)
    }
    expect(store.memory().log).toHaveLength(50)
    expect(store.memory().log[0]?.task).toBe('np_59')
    expect(store.memory().unread).toBe(50)
  })

  test('names no task but by its id (Q-60)', () => {
    const { browser, look } = begin()
    look(0, 'moving')
    look(10, 'waiting-for-operator')
    expect(Object.keys(JSON.parse(browser.stored.get('oms-task-dashboard.notices-seen') ?? '').log[0])).toEqual([
      'kind',
      'task',
      'step',
      'at',
    ])
  })
})

test('switching notices on begins anew: old news is not told', () => {
  const { store, look } = begin()
  store.set({ on: true })
  look(0, 'moving')
  store.set({ on: false })
  store.set({ on: true })
  expect(look(3600, 'waiting-for-operator')).toEqual([])
})

test('a change of a setting while they are on forgets nothing', () => {
  const { store, look } = begin()
  store.set({ on: true })
  look(0, 'moving')
  store.set({ on: true, sound: true })
  expect(look(10, 'waiting-for-operator')).toHaveLength(1)
})

test('a blocked storage costs the memory only', () => {
  const browser = testBrowser({
    storage: () => {
      throw new DOMException('blocked', 'SecurityError')
    },
  })
  const { store, look } = begin(browser)
  store.set({ on: true, lagSeconds: 60 })
  expect(store.settings()).toMatchObject({ on: true, lagSeconds: 60 })
  look(0, 'moving')
  expect(look(10, 'waiting-for-operator')).toHaveLength(1)
  expect(look(20, 'waiting-for-operator')).toEqual([])
  expect(store.memory().unread).toBe(1)
})

test.each(['', '7', '{"state":{"v":1},"log":[{"kind":"exploded"},7],"unread":-3,"seen":{"tasks":"many"}}'])(
  'a memory that cannot be read was never there: %s',
  (text) => {
    const browser = testBrowser()
    browser.stored.set('oms-task-dashboard.notices-seen', text)
    const { store, look } = begin(browser)
    expect(store.memory()).toMatchObject({ log: [], unread: 0, seen: null })
    expect(look(0, 'waiting-for-operator')).toEqual([])
    expect(look(10, 'waiting-for-operator')).toEqual([])
  },
)
