import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPinnable, PINS } from '@/lib/pins'
import { readWatch, watchHref, withoutWatch } from './watch-link'

const paramsOf = (href: string) => new URL(href, 'http://localhost').searchParams

describe('a link to watch', () => {
  test.each<[string, readonly string[]]>([
    ['/?watch=np_1,np_2', ['np_1', 'np_2']],
    ['/?watch=np_4w****', ['np_4w****']],
    ['/?watch=a%252Cb,c', ['a,b', 'c']],
    ['/?watch=100%2525', ['100%']],
  ])('%s', (href, ids) => {
    expect(watchHref(ids)).toBe(href)
    expect(readWatch(paramsOf(href))).toEqual({ ids, wrong: [] })
  })

  test('brings any ids that can be pinned, whatever characters they hold', () => {
    const id = fc.string({ minLength: 1, maxLength: PINS.longest, unit: 'grapheme' }).filter((it) => isPinnable(it))
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 8 }), (ids) => {
        expect(readWatch(paramsOf(watchHref(ids)))).toEqual({ ids, wrong: [] })
      }),
    )
  })
})

describe('what a link may hold besides', () => {
  test('no such parameter is no question', () => {
    expect(readWatch(new URLSearchParams('tab=raw'))).toBeNull()
  })

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['nothing', 'watch=', [], []],
    ['empty pieces and blanks', 'watch=,np_1,,%20np_2%20,', ['np_1', 'np_2'], []],
    ['one twice', 'watch=np_1,np_1', ['np_1'], []],
    ['a broken encoding', 'watch=np_1,%25E4%25', ['np_1'], ['unreadable']],
    ['a blank that was encoded', 'watch=%2520', [], ['unreadable']],
    ['an id that is too long', `watch=${'x'.repeat(129)},np_1`, ['np_1'], ['too-long']],
  ])('%s', (_name, search, ids, why) => {
    const asked = readWatch(new URLSearchParams(search))
    expect(asked?.ids).toEqual(ids)
    expect(asked?.wrong.map((it) => it.why)).toEqual(why)
  })

  test('more ids than can be pinned are named', () => {
    const all = Array.from({ length: PINS.most + 2 }, (_, index) => `np_${index}`)
    const asked = readWatch(new URLSearchParams({ watch: all.join(',') }))
    expect(asked?.ids).toHaveLength(PINS.most)
    expect(asked?.wrong).toEqual([
      { text: 'np_100', why: 'too-many' },
      { text: 'np_101', why: 'too-many' },
    ])
  })
})

test('what was read can be taken out of the address, and the rest stays', () => {
  expect(withoutWatch(new URLSearchParams('status=RUNNING&watch=np_1')).toString()).toBe('status=RUNNING')
})
