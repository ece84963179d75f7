import { expect, test } from 'vitest'
import { createTourStore } from './tour-store'

function memory() {
  const map = new Map<string, string>()
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  }
}

const BLOCKED = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

test('who comes for the first time is offered the tour', () => {
  expect(createTourStore(memory).state()).toBe('offered')
})

test.each(['declined', 'taken and ended', 'taken and left by a reload'])('once %s it is never offered again', (how) => {
  const storage = memory()
  const first = createTourStore(() => storage)
  if (how !== 'declined') first.start()
  if (how !== 'taken and left by a reload') first.settle()
  expect(createTourStore(() => storage).state()).toBe('settled')
})

test('it can be taken again by who asks for it', () => {
  const store = createTourStore(memory)
  store.settle()
  store.start()
  expect(store.state()).toBe('running')
})

test('it is offered on the first scenario only, however often that is opened', () => {
  const storage = memory()
  const store = createTourStore(() => storage)
  store.opened('np_1')
  store.opened('np_1')
  expect(store.state()).toBe('offered')
  store.opened('np_2')
  expect(store.state()).toBe('settled')
  expect(createTourStore(() => storage).state()).toBe('settled')
})

test('a tour under way survives the opening of its scenario', () => {
  const store = createTourStore(memory)
  store.opened('np_1')
  store.start()
  store.opened('np_2')
  expect(store.state()).toBe('running')
})

test('where the browser keeps nothing, it is not offered twice in a visit', () => {
  const store = createTourStore(BLOCKED)
  expect(store.state()).toBe('offered')
  store.settle()
  expect(store.state()).toBe('settled')
})

test('who looks at the store is told of each change', () => {
  const store = createTourStore(memory)
  const told: string[] = []
  const stop = store.subscribe(() => told.push(store.state()))
  store.start()
  store.settle()
  stop()
  store.start()
  expect(told).toEqual(['running', 'settled'])
})
