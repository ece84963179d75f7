// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { TabSign } from './attention'
import { faviconOf, titleOf } from './favicon'

const SIGNS: readonly TabSign[] = [
  { shape: 'critical', count: 3 },
  { shape: 'attention', count: 12 },
  { shape: 'ok' },
  { shape: 'unreachable' },
]

function picture(sign: TabSign): Document {
  const address = faviconOf(sign)
  expect(address).toMatch(/^data:image\/svg\+xml,/)
  return new DOMParser().parseFromString(decodeURIComponent(address.split(',')[1] ?? ''), 'image/svg+xml')
}

test('each sign has a shape and a colour of its own', () => {
  const looks = SIGNS.map((sign) => picture(sign).querySelector('path'))
  expect(new Set(looks.map((path) => path?.getAttribute('d'))).size).toBe(SIGNS.length)
  expect(new Set(looks.map((path) => path?.getAttribute('fill'))).size).toBe(SIGNS.length)
})

test.each<[TabSign, string | undefined]>([
  [{ shape: 'critical', count: 3 }, '3'],
  [{ shape: 'attention', count: 12 }, '12'],
  [{ shape: 'attention', count: 100 }, '99+'],
  [{ shape: 'unreachable' }, '?'],
  [{ shape: 'ok' }, undefined],
])('the count stands in the icon: %o', (sign, text) => {
  expect(picture(sign).querySelector('text')?.textContent).toBe(text)
})

test('the title begins with the sign and the count, and with nothing where all is right', () => {
  expect(SIGNS.map(titleOf)).toEqual(['✕ 3 · ', '! 12 · ', '', '? · '])
  expect(titleOf(null)).toBe('')
})
