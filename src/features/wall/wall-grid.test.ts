import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onPage, rowLengths, tileSpans, wallGrid } from './wall-grid'

const count = fc.integer({ min: 1, max: 400 })
const width = fc.integer({ min: 200, max: 8000 })
const height = fc.integer({ min: 120, max: 5000 })

describe('known walls', () => {
  test.each([
    ['one task fills the wall', 1, 1920, 980, { columns: 1, rows: 1, pages: 1 }],
    ['twelve on a full HD screen', 12, 1920, 980, { columns: 4, rows: 3, pages: 1 }],
    ['nineteen go on two pages, about equally full', 19, 1920, 980, { perPage: 10, pages: 2 }],
    ['a larger screen has larger tiles, not more', 12, 3840, 2000, { columns: 4, rows: 3, pages: 1 }],
    ['a phone has one column', 12, 344, 600, { columns: 1, rows: 3, pages: 4 }],
    ['a tablet has two', 8, 744, 900, { columns: 2, pages: 2 }],
  ])('%s', (_, tiles, wide, high, expected) => {
    expect(wallGrid(tiles, wide, high)).toMatchObject(expected)
  })

  test('a place without any size still has one tile', () => {
    expect(wallGrid(3, 0, 0)).toEqual({ columns: 1, rows: 1, perPage: 1, pages: 3 })
    expect(wallGrid(0, 1920, 980)).toEqual({ columns: 1, rows: 1, perPage: 1, pages: 1 })
  })
})

describe('any wall', () => {
  test('holds every tile on exactly one page, in order, and no page is empty', () => {
    fc.assert(
      fc.property(count, width, height, (tiles, wide, high) => {
        const grid = wallGrid(tiles, wide, high)
        const all = Array.from({ length: tiles }, (_, i) => i)
        const pages = Array.from({ length: grid.pages }, (_, page) => onPage(all, page, grid))
        expect(pages.flat()).toEqual(all)
        expect(pages.every((page) => page.length > 0 && page.length <= grid.columns * grid.rows)).toBe(true)
      }),
    )
  })

  test('has no tile that is too small to be read, where the screen allows it', () => {
    fc.assert(
      fc.property(count, width, height, (tiles, wide, high) => {
        const { columns, rows } = wallGrid(tiles, wide, high)
        expect(wide / columns >= Math.min(wide, Math.max(300, wide * 0.22))).toBe(true)
        expect(high / rows >= Math.min(high, Math.max(170, high * 0.28))).toBe(true)
        expect(columns <= 4 && rows <= 3).toBe(true)
      }),
    )
  })

  test('gives fewer tasks tiles that are no smaller', () => {
    const size = (tiles: number, wide: number, high: number) => {
      const { columns, rows } = wallGrid(tiles, wide, high)
      return Math.min(wide / columns / 1.5, high / rows)
    }
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), width, height, (tiles, wide, high) => {
        fc.pre(wallGrid(tiles, wide, high).pages === 1)
        expect(size(tiles - 1, wide, high)).toBeGreaterThanOrEqual(size(tiles, wide, high))
      }),
    )
  })

  test('fills each row of each page from side to side', () => {
    fc.assert(
      fc.property(count, width, height, (tiles, wide, high) => {
        const grid = wallGrid(tiles, wide, high)
        const onFirst = Math.min(tiles, grid.perPage)
        const lengths = rowLengths(onFirst, grid)
        const { tracks, spans } = tileSpans(onFirst, grid)
        expect(lengths.length).toBeLessThanOrEqual(grid.rows)
        expect(spans).toHaveLength(onFirst)
        let at = 0
        for (const length of lengths) {
          expect(spans.slice(at, at + length).reduce((sum, span) => sum + span, 0)).toBe(tracks)
          at += length
        }
        expect([...lengths].sort((a, b) => a - b)).toEqual(lengths)
        expect(lengths.every((length) => length >= 1 && length <= grid.columns)).toBe(true)
      }),
    )
  })
})
