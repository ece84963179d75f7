import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { createPins, isPinnable, PINS } from './pins'

const KEY = 'oms-task-dashboard.pins'

function memory(content?: string) {
  const values = new Map(content === undefined ? [] : [[KEY, content]])
  return {
    values,
    storage: () => ({
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => void values.set(key, value),
    }),
  }
}

describe('what is read from the browser', () => {
  test.each<[string, string | undefined, string[]]>([
    ['nothing', undefined, []],
    ['ids, in their order', '["np_2","np_1"]', ['np_2', 'np_1']],
    ['one twice', '["np_1","np_2","np_1"]', ['np_1', 'np_2']],
    ['any characters', '["np_4w****","任务,%/ 1"]', ['np_4w****', '任务,%/ 1']],
    ['what is no id is left out', '[1,null,"",{"id":"np_3"}," ","np_1"]', ['np_1']],
    ['no list', '{"0":"np_1"}', []],
    ['no JSON', '["np_1"', []],
    ['null', 'null', []],
  ])('%s', (_name, content, ids) => {
    expect(createPins(memory(content)).get()).toEqual(ids)
  })

  test('whatever is there, what is read can be pinned and stays within the bounds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.string({ maxLength: 200 })).map((it) => JSON.stringify(it)),
        ),
        (content) => {
          const ids = createPins(memory(content)).get()
          expect(ids.every(isPinnable)).toBe(true)
          expect(new Set(ids).size).toBe(ids.length)
          expect(ids.length).toBeLessThanOrEqual(PINS.most)
        },
      ),
    )
  })

  test('a blocked storage costs the memory only', () => {
    const pins = createPins({
      storage: () => {
        throw new Error('blocked')
      },
    })
    pins.set(['np_1'])
    expect(pins.get()).toEqual(['np_1'])
  })
})

test('what is set is there in the next page', () => {
  const kept = memory()
  createPins(kept).set(['np_2', 'np_1'])
  expect(createPins(kept).get()).toEqual(['np_2', 'np_1'])
})

test('more than the list can hold is left out, the first stay', () => {
  const ids = Array.from({ length: PINS.most + 5 }, (_, index) => `np_${index}`)
  const pins = createPins(memory())
  pins.set(ids)
  expect(pins.get()).toEqual(ids.slice(0, PINS.most))
})

test('an id may be as long as the bound and no longer', () => {
  expect(isPinnable('x'.repeat(PINS.longest))).toBe(true)
  expect(isPinnable('x'.repeat(PINS.longest + 1))).toBe(false)
})

test('a change is told once, and none where nothing changed', () => {
  const pins = createPins(memory('["np_1"]'))
  const listener = vi.fn()
  const before = pins.get()
  const stop = pins.subscribe(listener)
  pins.set(['np_1'])
  expect(pins.get()).toBe(before)
  expect(listener).not.toHaveBeenCalled()
  pins.set(['np_1', 'np_2'])
  expect(listener).toHaveBeenCalledTimes(1)
  stop()
  pins.set([])
  expect(listener).toHaveBeenCalledTimes(1)
})

test.each<[string, string | null, string[]]>([
  ['its own value', KEY, ['np_9']],
  ['all values, e.g. when the storage is cleared', null, ['np_9']],
  ['the preferences', 'oms-task-dashboard', ['np_1']],
])('another tab changed %s', (_name, key, ids) => {
  const kept = memory('["np_1"]')
  let tell = (_key: string | null) => {}
  const pins = createPins({ ...kept, onChange: (listener) => (tell = listener) })
  kept.values.set(KEY, '["np_9"]')
  tell(key)
  expect(pins.get()).toEqual(ids)
})
