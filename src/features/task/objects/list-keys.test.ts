import { describe, expect, test } from 'vitest'
import { keyTarget } from './list-keys'

describe('keys', () => {
  test.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 3, 4],
    ['ArrowDown', 9, 9],
    ['ArrowUp', -1, 0],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 7],
    ['PageDown', 8, 9],
    ['PageUp', 8, 4],
    ['PageUp', 1, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['Enter', 5, null],
    ['a', 5, null],
    ['toString', 5, null],
  ] as const)('%s at %i goes to %j', (key, index, target) => {
    expect(keyTarget(key, index, 10, 4)).toBe(target)
  })

  test('an empty list has no place to go to', () => {
    expect(keyTarget('ArrowDown', -1, 0, 4)).toBeNull()
  })

  test('a page is at least a row', () => {
    expect(keyTarget('PageDown', 0, 10, -1)).toBe(1)
  })
})
