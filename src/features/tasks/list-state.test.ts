import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNarrowed, type ListState, MAX_LABELS, readListState, writeListState } from './list-state'
import { SORT_KEYS } from './sort'

const read = (search: string) => readListState(new URLSearchParams(search))
const USUAL = read('')

describe('the address of the list', () => {
  it('holds nothing where all is usual', () => {
    expect(writeListState(new URLSearchParams(), USUAL).toString()).toBe('')
    expect(USUAL).toEqual({ search: '', type: null, status: [], labels: [], page: 1, sort: 'worst', descending: false })
  })

  it('keeps what else it holds', () => {
    expect(writeListState(new URLSearchParams('watch=np_1'), { ...USUAL, page: 2 }).toString()).toBe(
      'watch=np_1&page=2',
    )
  })

  it('brings every state back', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((it) => it.trim())
    const texts = (most: number) =>
      fc.uniqueArray(
        text.filter((it) => it !== ''),
        { maxLength: most },
      )
    const state: fc.Arbitrary<ListState> = fc.record({
      search: text,
      type: fc.constantFrom(null, 'MIGRATION' as const, 'SYNC' as const),
      status: texts(4),
      labels: texts(MAX_LABELS),
      page: fc.integer({ min: 1, max: 999_999 }),
      sort: fc.constantFrom(...SORT_KEYS),
      descending: fc.boolean(),
    })
    fc.assert(
      fc.property(state, (one) => {
        expect(readListState(new URLSearchParams(writeListState(new URLSearchParams(), one).toString()))).toEqual(one)
      }),
    )
  })

  it.each<[string, Partial<ListState>]>([
    ['page=0', { page: 1 }],
    ['page=-3', { page: 1 }],
    ['page=1.5', { page: 1 }],
    ['page=two', { page: 1 }],
    ['page=1e99', { page: 1 }],
    ['type=sync', { type: 'SYNC' }],
    ['type=OTHER', { type: null }],
    ['sort=nonsense', { sort: 'worst' }],
    ['sort=delay', { sort: 'delay', descending: true }],
    ['sort=delay&dir=asc', { sort: 'delay', descending: false }],
    ['status=RUNNING,,FAILED,RUNNING', { status: ['RUNNING', 'FAILED'] }],
    ['label=a,b,c,d,e,f', { labels: ['a', 'b', 'c', 'd', 'e'] }],
    ['label=%25E4%25', { labels: ['%E4%'] }],
    [`q=${'x'.repeat(500)}`, { search: 'x'.repeat(200) }],
  ])('%s is read as far as it makes sense', (search, part) => {
    expect(read(search)).toMatchObject(part)
  })

  it('narrows the list down by what OMS is asked, not by the order or the page', () => {
    expect(isNarrowed(read('page=3&sort=name'))).toBe(false)
    for (const search of ['q=a', 'type=SYNC', 'status=INIT', 'label=l1']) expect(isNarrowed(read(search))).toBe(true)
  })
})
