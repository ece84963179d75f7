// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest'
import { keepPlaces } from './in-page-links'

beforeAll(() => {
  keepPlaces(document)
  document.body.innerHTML = `
    <a id="skip" href="#content"><b>Skip</b></a><a id="route" href="#/wall">Wall</a><a id="away" href="https://a.example/">Away</a>
    <main id="content" tabindex="-1"></main>`
  Element.prototype.scrollIntoView = () => {}
})

/** Clicks, and tells whether the browser was to follow the link. */
function follows(selector: string, init: MouseEventInit = {}): boolean {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init })
  document.querySelector(selector)?.dispatchEvent(event)
  return !event.defaultPrevented
}

test('a link to a place in the page goes there and is no route', () => {
  expect(follows('#skip b')).toBe(false)
  expect(document.activeElement?.id).toBe('content')
})

test.each([['#route'], ['#away'], ['main']])('a click on %s is none of its business', (selector) => {
  expect(follows(selector)).toBe(true)
})

test('a link that is to open elsewhere is left to the browser', () => {
  expect(follows('#skip', { ctrlKey: true })).toBe(true)
})
