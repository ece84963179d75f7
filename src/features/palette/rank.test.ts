import { describe, expect, test } from 'vitest'
import type { Entry, Group } from './entry'
import { rank } from './rank'

function entry(group: Group, title: string, more: Partial<Pick<Entry, 'id' | 'words' | 'always'>> = {}): Entry {
  return { key: `${group}:${title}`, group, title, after: 'go', run: () => {}, ...more }
}

const shown = (entries: readonly Entry[], typed: string) =>
  rank(entries, typed).map(({ group, entries: own }) => `${group}: ${own.map(({ title }) => title).join(', ')}`)

const ALL = [
  entry('settings', 'Colours: Dark', { words: ['theme'] }),
  entry('tasks', 'orders', { id: 'np_1' }),
  entry('tasks', 'order_dark_archive', { id: 'np_2' }),
  entry('pages', 'Wall'),
  entry('byId', 'Open task', { always: true }),
]

describe('what is shown', () => {
  test.each<[string, string[]]>([
    ['', ['tasks: orders, order_dark_archive', 'pages: Wall', 'settings: Colours: Dark']],
    ['orders', ['tasks: orders']],
    ['order', ['tasks: orders, order_dark_archive']],
    ['np_2', ['tasks: order_dark_archive', 'byId: Open task']],
    ['dark', ['tasks: order_dark_archive', 'settings: Colours: Dark']],
    ['theme', ['settings: Colours: Dark']],
    ['wal', ['pages: Wall']],
    ['np_', ['tasks: orders, order_dark_archive']],
    ['np_9', ['byId: Open task']],
    ['nothing like it', ['byId: Open task']],
  ])('for “%s”', (typed, sections) => {
    expect(shown(ALL, typed)).toEqual(sections)
  })

  test('a task is found by its state and by its labels', () => {
    const failed = entry('tasks', 'payments', { words: ['Failed', 'wave-4'] })
    expect(shown([...ALL, failed], 'failed')).toEqual(['tasks: payments'])
    expect(shown([...ALL, failed], 'wave')).toEqual(['tasks: payments'])
  })

  test('what OMS found by rules of its own is shown after what is seen to match', () => {
    const found = entry('tasks', 'payments', { always: true })
    expect(shown([found, ...ALL], 'orders')).toEqual(['tasks: orders, payments'])
  })

  test('of many tasks a few before anything is typed, and twenty then', () => {
    const many = Array.from({ length: 40 }, (_, index) => entry('tasks', `task ${index}`))
    expect(rank(many, '')[0]?.entries).toHaveLength(6)
    expect(rank(many, 'task')[0]?.entries).toHaveLength(20)
  })

  test('equally good ones keep their order', () => {
    const pair = [entry('tasks', 'b_orders'), entry('tasks', 'a_orders')]
    expect(shown(pair, 'orders')).toEqual(['tasks: b_orders, a_orders'])
  })
})
