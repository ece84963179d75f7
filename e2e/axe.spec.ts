import { expect } from '@playwright/test'
import { expectNoNewBadColours, expectNoViolation } from './support/axe'
import { test } from './support/test'

/** What the specs look for violations with finds them, and looks once only at what looks the same. */
const pageOf = (body: string) =>
  `<html lang="en"><title>Texts</title><style>body{color:#000;background:#fff}</style><main><h1>Texts</h1>${body}</main></html>`

test('finds what is wrong with structure, and with colours', async ({ page }) => {
  await page.setContent(pageOf('<button></button><p style="color:#ccc">pale</p>'))
  await expect(expectNoViolation(page, 'a nameless button', 'structure')).rejects.toThrow(/button-name/)
  await expect(expectNoViolation(page, 'a pale text', 'colours')).rejects.toThrow(/color-contrast/)
})

test('finds bad colours among good ones seen before, on other grounds too, and each time again', async ({ page }) => {
  const seen = new Set<string>()
  await page.setContent(pageOf('<p>black</p>'))
  await expectNoNewBadColours(page, 'black on white', seen)
  const once = seen.size
  await page.setContent(pageOf('<p>black</p><p>and black</p>'))
  await expectNoNewBadColours(page, 'black on white, again', seen)
  expect(seen.size).toBe(once)
  for (const body of [
    '<p>black</p><p style="color:#ccc">pale</p>',
    '<div style="background:#111"><p>black</p></div>',
    '<div style="opacity:0.2"><p>black</p></div>',
  ]) {
    for (const turn of ['first', 'second']) {
      await page.setContent(pageOf(body))
      await expect(expectNoNewBadColours(page, turn, seen)).rejects.toThrow(/contrast/)
    }
  }
})
