// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mutatedResponse } from '@/contract/testing/mutations'
import { expectNoLeaks, LEAK } from '@/i18n/testing'
import { CATALOGUE, LISTED } from '@/simulator/catalogue'
import { createDemoOms } from '@/simulator/demo-oms'
import { EXEMPLARS } from '@/simulator/testing/exemplars'
import { mountApp } from './testing/mount'

const START = Date.UTC(2026, 0, 15, 8, 0, 0)
const OPENED = CATALOGUE.filter(({ kind }) => EXEMPLARS.includes(kind))
const TABS = ['full', 'verify', 'incremental', 'reverse', 'objects', 'settings', 'raw']
const demo = createDemoOms({ now: () => START, anchor: START })

const taskPath = (id: string, query = '') => `/tasks/${encodeURIComponent(id)}${query}`
const verdict = () => document.querySelector('[data-verdict]')

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  test.each(OPENED.map(({ kind, id }) => [kind, id] as const))(
    'the task %s shows nothing that no person should read, in any tab',
    async (_kind, id) => {
      for (const tab of TABS) {
        const view = await mountApp({
          oms: demo,
          path: taskPath(id, `?tab=${tab}`),
          now: () => START,
          preferences: { locale },
        })
        await waitFor(() => expect(verdict()).not.toBeNull())
        await waitFor(() => expect(view.container.textContent).not.toMatch(/Loading…|加载中…/))
        expectNoLeaks(view.container)
        view.unmount()
      }
    },
  )

  test('the list shows all tasks of the demo', async () => {
    const view = await mountApp({ oms: demo, path: '/', now: () => START, preferences: { locale } })
    await screen.findByText('orders_mysql_to_ob')
    expect(view.container.querySelectorAll('tbody tr')).toHaveLength(LISTED.length)
    expectNoLeaks(view.container)
  })

  test("what is left of a task's address without its id leads to the list, filters and all", async () => {
    await mountApp({ oms: demo, path: '/tasks?type=SYNC', now: () => START, preferences: { locale } })
    await screen.findByText('inventory_ob_to_kafka')
    expect(window.location.pathname + window.location.search).toBe('/?type=SYNC')
    expect(screen.queryByText('orders_mysql_to_ob')).toBeNull()
  })

  test('an address that leads nowhere has a page that says so', async () => {
    const view = await mountApp({ oms: demo, path: '/nowhere', now: () => START, preferences: { locale } })
    expect(view.container.querySelector('main')?.textContent).toContain('/nowhere')
    expectNoLeaks(view.container)
  })

  test('an id that OMS does not know has a sentence', async () => {
    const view = await mountApp({ oms: demo, path: taskPath('np_nobody'), now: () => START, preferences: { locale } })
    expect((await screen.findByRole('alert')).textContent).toContain('np_nobody')
    expectNoLeaks(view.container)
  })
})

/** Every text that an answer holds, names of fields included. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => [key, ...textsIn(child)])
}

test('whatever is changed in an answer, what is left of it can be rendered', async () => {
  await fc.assert(
    fc.asyncProperty(mutatedResponse, async (body) => {
      // A text of OMS that says null is shown as it is.
      fc.pre(!textsIn(body).some((text) => LEAK.test(text)))
      const oms = async () => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })
      const view = await mountApp({ oms, path: taskPath('np_4w****'), now: () => START })
      await waitFor(() => expect(verdict() ?? document.querySelector('[data-problem]')).not.toBeNull())
      expect(view.container.textContent).not.toContain('This part of the page failed')
      expectNoLeaks(view.container)
      view.unmount()
    }),
    { numRuns: 40 },
  )
})
