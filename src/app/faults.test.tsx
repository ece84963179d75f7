// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectNoLeaks } from '@/i18n/testing'
import { SCENARIOS } from '@/simulator/catalogue'
import { createDemoOms } from '@/simulator/demo-oms'
import type { Fault } from '@/simulator/faults'
import { beginLife } from '@/simulator/timeline'
import { mountApp } from './testing/mount'

const START = Date.UTC(2026, 0, 15, 8, 0, 0)

/** What the page says of each fault, in both languages; null where it has a good answer nevertheless. */
const SAYS: readonly (readonly [scenario: string, nth: number, kind: string | null, en: RegExp, zh: RegExp])[] = [
  ['network-slow', 0, null, /Full migration/, /全量迁移/],
  ['wrong-clock', 0, null, /Full migration/, /全量迁移/],
  ['server-errors', 0, 'http', /HTTP 500/, /HTTP 500/],
  ['server-errors', 1, 'http', /HTTP 502/, /HTTP 502/],
  ['server-errors', 2, 'http', /HTTP 504/, /HTTP 504/],
  ['login-page', 0, 'not-json', /HTML page .*login/, /HTML 页面，可能是登录页/],
  ['outage', 0, 'unreachable', /does not answer/, /./],
  ['network-flapping', 0, 'unreachable', /does not answer/, /./],
  ['cut-off-answers', 0, 'not-json', /cut off in the middle.*broken off/, /中途被截断/],
  ['cut-off-answers', 1, 'not-json', /answer is empty/, /应答为空/],
  ['signed-out', 0, 'denied', /Sign in to OMS/, /请登录 OMS/],
  ['signed-out', 1, 'denied', /does not allow this user/, /./],
  ['server-busy', 0, 'http', /HTTP 429.*asked too often.*every 20 s/, /HTTP 429.*过于频繁.*20 秒/],
  ['server-busy', 1, 'http', /HTTP 503.*overloaded.*every 45 s/, /HTTP 503.*过载.*45 秒/],
  ['oms-errors', 0, 'contract', /EXECUTOR_THREAD_POOL_BUSY.*Try again later/, /EXECUTOR_THREAD_POOL_BUSY/],
  ['oms-errors', 1, 'contract', /INNER_ERROR.*Contact the administrator/, /INNER_ERROR/],
  ['other-task', 0, 'other-task', /describes another task/, /./],
]

/** The demo at a moment at which the fault lasts, and the id of its task. */
function demoDuring(kind: string, nth: number) {
  const scenario = SCENARIOS.find((one) => one.kind === kind)
  if (!scenario) throw new Error(`No scenario ${kind}`)
  const life = beginLife(scenario, 1)
  // Each fault of a file comes again and again: these are the first ones of each.
  const kinds = new Map<string, Fault>()
  for (const { from, seconds, ...what } of life.faults) {
    const key = JSON.stringify(what)
    if (!kinds.has(key)) kinds.set(key, { ...what, from, seconds })
  }
  const fault = [...kinds.values()][nth]
  if (!fault) throw new Error(`No fault ${nth} in ${kind}`)
  const into = fault.kind === 'flapping' ? fault.up + 5 : 12
  const now = START + Math.max(0, fault.from + into - life.lead) * 1000
  return { id: scenario.id, now, oms: createDemoOms({ now: () => now, anchor: START, wait: async () => {} }) }
}

describe.each(['en', 'zh-CN'] as const)('in %s the page says what is wrong', (locale) => {
  test.each(SAYS)('%s, fault %i', async (kind, nth, problem, en, zh) => {
    const { id, now, oms } = demoDuring(kind, nth)
    const view = await mountApp({ oms, path: `/tasks/${id}`, now: () => now, preferences: { locale } })
    const says = locale === 'en' ? en : zh
    if (problem === null) {
      await waitFor(() => expect(document.querySelector('[data-verdict]')?.textContent).toMatch(says))
      expect(document.querySelector('[data-problem]')).toBeNull()
    } else {
      const alert = await screen.findByRole('alert')
      expect(alert.getAttribute('data-problem')).toBe(problem)
      await waitFor(() => expect(alert.textContent).toMatch(says))
    }
    expectNoLeaks(view.container)
    view.unmount()
  })
})
