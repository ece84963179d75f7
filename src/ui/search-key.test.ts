// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { isSearchKey, takesLetters } from './search-key'

const press = (change: Partial<KeyboardEvent> = {}) => ({
  key: '/',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  ...change,
})

test('a bare slash asks for the search', () => {
  expect(isSearchKey(press(), false)).toBe(true)
})

test.each([
  ['in a text', press(), true],
  ['with Ctrl', press({ ctrlKey: true }), false],
  ['with Alt', press({ altKey: true }), false],
  ['that somebody took', press({ defaultPrevented: true }), false],
  ['another key', press({ key: 'k' }), false],
])('%s it does not', (_name, key, isTyping) => {
  expect(isSearchKey(key, isTyping)).toBe(false)
})

test.each([
  ['<input type="search">', true],
  ['<input type="checkbox">', false],
  ['<select></select>', true],
  ['<textarea></textarea>', true],
  ['<button></button>', false],
])('%s takes letters: %s', (html, takes) => {
  document.body.innerHTML = html
  expect(takesLetters(document.body.firstElementChild)).toBe(takes)
})
