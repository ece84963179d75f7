import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textLines } from './text-lines'
import { findAll, NO_HITS, piecesOfLine } from './text-search'

describe('findAll', () => {
  test.each([
    ['Tables and tables', 'TABLE', [0, 11]],
    ['aaaa', 'aa', [0, 2]],
    ['a.b axb', 'a.b', [0]],
    ['(x) [y] \\z', '[y]', [4]],
    ['İstanbul x', 'x', [9]],
    ['abc', '', []],
  ])('in %j, %j is at %j', (text, query, starts) => {
    expect(findAll(text, query).starts).toEqual(starts)
  })

  test('stops where nobody would go on', () => {
    const hits = findAll('x'.repeat(100), 'x', 10)
    expect([hits.starts.length, hits.more]).toEqual([10, true])
  })
})

describe('piecesOfLine', () => {
  test('marks the hits of its line', () => {
    const text = 'ab ab\nab'
    const lines = textLines(text)
    const hits = findAll(text, 'ab')
    expect(piecesOfLine(lines, 0, hits)).toEqual([
      { text: 'ab', hit: 0 },
      { text: ' ', hit: null },
      { text: 'ab', hit: 1 },
    ])
    expect(piecesOfLine(lines, 1, hits)).toEqual([{ text: 'ab', hit: 2 }])
  })

  test('marks a hit over the end of a cut line in both pieces', () => {
    const lines = textLines('abcdef', 3)
    const hits = findAll('abcdef', 'cd')
    expect(piecesOfLine(lines, 0, hits)).toEqual([
      { text: 'ab', hit: null },
      { text: 'c', hit: 0 },
    ])
    expect(piecesOfLine(lines, 1, hits)).toEqual([
      { text: 'd', hit: 0 },
      { text: 'ef', hit: null },
    ])
  })

  test('an empty line has no pieces', () => {
    expect(piecesOfLine(textLines(''), 0, NO_HITS)).toEqual([])
  })

  test('the pieces are the line, and every hit is marked, whatever the text', () => {
    const unit = fc.constantFrom('a', 'b', '\n', 'B')
    fc.assert(
      fc.property(fc.string({ unit }), fc.string({ unit, minLength: 1, maxLength: 3 }), (text, query) => {
        const lines = textLines(text, 4)
        const hits = findAll(text, query)
        const pieces = lines.starts.map((_, line) => piecesOfLine(lines, line, hits))
        pieces.forEach((list, line) => {
          expect(list.map((piece) => piece.text).join('')).toBe(text.slice(lines.starts[line], lines.ends[line]))
          expect(list.every((piece) => piece.text !== '')).toBe(true)
        })
        const marked = new Set(pieces.flat().flatMap(({ hit }) => (hit === null ? [] : [hit])))
        const hasBreak = query.includes('\n')
        if (!hasBreak) expect(marked.size).toBe(hits.starts.length)
      }),
    )
  })
})
