import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineAt, textLines, upperBound } from './text-lines'

describe('textLines', () => {
  test('cuts at line breaks and numbers the lines', () => {
    const { starts, ends, numbers, longest } = textLines('ab\n\ncde')
    expect({ starts, ends, numbers, longest }).toEqual({
      starts: [0, 3, 4],
      ends: [2, 3, 7],
      numbers: [1, 2, 3],
      longest: 3,
    })
  })

  test('continues a long line on the next one, without a number', () => {
    const { starts, ends, numbers } = textLines('abcdefg\nh', 3)
    expect({ starts, ends, numbers }).toEqual({ starts: [0, 3, 6, 8], ends: [3, 6, 7, 9], numbers: [1, 0, 0, 2] })
  })

  test('does not cut a character in two', () => {
    const lines = textLines('a😀😀b', 2)
    expect(lines.starts.map((start, index) => lines.text.slice(start, lines.ends[index]))).toEqual([
      'a',
      '😀',
      '😀',
      'b',
    ])
  })

  test('loses nothing, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '😀', '"') }),
        fc.integer({ min: 1, max: 5 }),
        (text, max) => {
          const lines = textLines(text, max)
          const rebuilt = lines.starts.map((start, index) => {
            const isNewLine = index > 0 && (lines.numbers[index] ?? 0) > 0
            return (isNewLine ? '\n' : '') + text.slice(start, lines.ends[index])
          })
          expect(rebuilt.join('')).toBe(text)
        },
      ),
    )
  })
})

test.each([
  [0, 0],
  [2, 0],
  [3, 1],
  [6, 2],
])('place %i stands in line %i', (offset, line) => {
  expect(lineAt(textLines('ab\n\ncde'), offset)).toBe(line)
})

test.each([
  [[], 1, 0],
  [[1, 1, 3], 1, 2],
  [[1, 1, 3], 0, 0],
  [[1, 1, 3], 9, 3],
])('upperBound(%j, %i) is %i', (sorted, value, index) => {
  expect(upperBound(sorted, value)).toBe(index)
})
