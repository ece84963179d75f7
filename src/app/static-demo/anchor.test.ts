// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { anchorOf } from './anchor'

const HOUR = 3_600_000
const START = Date.UTC(2026, 0, 15, 8)

/** What one browser keeps; each call of `tab` is another tab of it. */
function browser() {
  const shared = memory()
  return {
    tab() {
      const own = memory()
      return (now: number) => anchorOf({ tab: () => own, browser: () => shared }, now)
    },
  }
}

function memory(): Storage {
  const values = new Map<string, string>()
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  } as unknown as Storage
}

test('the demo begins when the page is first opened, and a reload goes on, however late', () => {
  const open = browser().tab()
  expect(open(START)).toBe(START)
  expect(open(START + 1000)).toBe(START)
  expect(open(START + 100 * HOUR)).toBe(START)
})

test('another tab shows the same demo, for some hours', () => {
  const { tab } = browser()
  tab()(START)
  expect(tab()(START + 5 * HOUR)).toBe(START)
  expect(tab()(START + 7 * HOUR)).toBe(START + 7 * HOUR)
  expect(tab()(START + 8 * HOUR)).toBe(START + 7 * HOUR)
})

test('a clock that was set back begins anew: no task is younger than its beginning', () => {
  const open = browser().tab()
  open(START)
  expect(open(START - HOUR)).toBe(START - HOUR)
})

test('without storage, or with something else in it, each visit is a new one', () => {
  const blocked = () => {
    throw new DOMException('Blocked', 'SecurityError')
  }
  expect(anchorOf({ tab: blocked, browser: blocked }, START)).toBe(START)
  const odd = memory()
  for (const text of ['', 'soon', '-5', '1e30', 'null']) {
    odd.setItem('oms-task-dashboard-demo-anchor', text)
    expect(anchorOf({ tab: () => odd, browser: () => odd }, START)).toBe(START)
  }
})
