import { describe, expect, test } from 'vitest'
import { createPreferences } from './preferences'

function memory(initial?: string) {
  let value = initial ?? null
  return {
    getItem: () => value,
    setItem: (_key: string, next: string) => {
      value = next
    },
    read: () => value,
  }
}

describe('the first visit', () => {
  test.each([
    [['zh-CN', 'en'], 'zh-CN'],
    [['zh-TW'], 'zh-CN'],
    [['de', 'zh'], 'en'],
    [[], 'en'],
  ])('with the languages %j speaks %s', (languages, locale) => {
    expect(createPreferences(() => memory(), languages).get().locale).toBe(locale)
  })
})

test('a choice outlives the page', () => {
  const storage = memory()
  createPreferences(() => storage).set({ theme: 'dark', intervalSeconds: 5 })
  expect(createPreferences(() => storage).get()).toMatchObject({ theme: 'dark', intervalSeconds: 5 })
})

test.each([
  '',
  'null',
  '[]',
  '{"theme":7,"locale":"xx","zone":null,"intervalSeconds":"1e9","gmtOffsetMinutes":"x"}',
  '{"cutoverSeconds":0,"steadySeconds":-1}',
  '{',
  '"text"',
])('unreadable or foreign preferences %j are no preferences', (stored) => {
  expect(createPreferences(() => memory(stored)).get()).toEqual({
    theme: 'system',
    locale: 'en',
    zone: 'local',
    intervalSeconds: 10,
    gmtOffsetMinutes: null,
    cutoverSeconds: 30,
    steadySeconds: 300,
  })
})

test('a blocked storage costs the memory of the choice, not the choice', () => {
  const store = createPreferences(() => {
    throw new Error('blocked')
  })
  let told = 0
  store.subscribe(() => {
    told += 1
  })
  store.set({ zone: 'utc' })
  expect(store.get().zone).toBe('utc')
  expect(told).toBe(1)
})
