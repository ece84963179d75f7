import { expect, test } from 'vitest'
import type { TabBus } from '@/api/tab-sharing'
import { ownTabs } from './own-tabs'

/** A bus that reaches every listener, its own sender's too. */
function openBus(): TabBus {
  const listeners: ((message: unknown) => void)[] = []
  return {
    post: (message) => {
      for (const listener of listeners) listener(structuredClone(message))
    },
    listen: (listener) => void listeners.push(listener),
  }
}

function heardBy(bus: TabBus, name: string) {
  const own = ownTabs({ bus, locks: null }, name)
  const heard: unknown[] = []
  own.bus?.listen((message) => heard.push(message))
  return { heard, post: (message: unknown) => own.bus?.post(message) }
}

test('tabs of one demo hear each other, and no other page of the same host', () => {
  const bus = openBus()
  const [one, same, other] = [heardBy(bus, '1'), heardBy(bus, '1'), heardBy(bus, '2')]
  one.post({ id: 'np_1' })
  for (const stray of [null, 'text', { id: 'np_2' }, { demo: '1' }]) bus.post(stray)
  expect(same.heard).toEqual([{ id: 'np_1' }])
  expect(other.heard).toEqual([])
})

test('a lock is held against tabs of the same demo only', async () => {
  const names: string[] = []
  const locks = { request: async (name: string) => void names.push(name) }
  for (const name of ['1', '1', '2']) {
    await ownTabs({ bus: null, locks }, name).locks?.request('lock', { ifAvailable: true }, async () => {})
  }
  expect(names[0]).toBe(names[1])
  expect(names[2]).not.toBe(names[0])
})

test('a browser that lets no tabs know of each other goes without', () => {
  expect(ownTabs({ bus: null, locks: null }, '1')).toEqual({ bus: null, locks: null })
})
