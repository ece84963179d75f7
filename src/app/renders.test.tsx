// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { bigResponse } from '@/contract/testing/big-response'
import type * as CardModule from '@/ui/card'
import { mountApp } from './testing/mount'

const START = Date.UTC(2026, 0, 15, 8, 0, 0)

/** How often each card was rendered. Every panel is in one, and a card renders whenever its panel does. */
const renders = vi.hoisted(() => new Map<string, number>())

vi.mock('@/ui/card', async (importOriginal) => {
  const original = await importOriginal<typeof CardModule>()
  function CountedCard(props: ComponentProps<typeof original.Card>) {
    // Of all cards only the ends of the route have more than a text for a title.
    const name = typeof props.title === 'string' ? props.title : 'end of the route'
    renders.set(name, (renders.get(name) ?? 0) + 1)
    return <original.Card {...props} />
  }
  return { ...original, Card: CountedCard }
})

beforeEach(() => {
  renders.clear()
  // There is no layout here: the list is as high as twelve rows, which is what it is in a browser.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(480)
})

/** An answer with 2,000 tables, parsed anew each time, whose full verification has so many rows and so fast. */
function answerWith(rows: number): Response {
  const body = bigResponse({ tables: 2000 }) as { data: { steps: { name: string; stepInfo: object }[] }[] }
  for (const step of body.data[0]?.steps ?? []) {
    if (step.name === 'FULL_VERIFIER') Object.assign(step.stepInfo, { processedRecords: rows, dstRps: rows / 100 })
  }
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })
}

/** Mounts the page of a big task, and gives what a further answer with other rows makes it render. */
async function rendersOfNextAnswer(tab: string, panel: string): Promise<ReadonlyMap<string, number>> {
  let rows = 1_234_500
  await mountApp({ oms: async () => answerWith(rows), path: `/tasks/np_big?tab=${tab}`, now: () => START })
  // The panel's code comes late, and later on a busy machine.
  await screen.findByRole('heading', { name: panel }, { timeout: 10_000 })
  await screen.findByText('12,345 rows/s')
  renders.clear()
  rows = 2_345_600
  fireEvent.click(screen.getByRole('button', { name: 'Refresh' }))
  await waitFor(() => expect(screen.getByText('23,456 rows/s')).toBeTruthy())
  return new Map(renders)
}

test.each([
  ['objects', 'Objects', ['Objects']],
  ['settings', 'Settings', ['Plan', 'Common settings', 'Full migration and verification settings', 'Alarms']],
] as const)(
  'an answer with other rows only renders the steps, but not %s and not the ends',
  async (tab, panel, cards) => {
    const again = await rendersOfNextAnswer(tab, panel)
    // What shows the rows did render: the counting works.
    expect(again.get('Steps')).toBeGreaterThan(0)
    expect(again.get('end of the route')).toBeUndefined()
    for (const card of cards) expect(again.get(card), card).toBeUndefined()
    expect([...again.keys()]).toEqual(['Steps'])
  },
)

test('a change of the objects renders them', async () => {
  let tables = 30
  const oms = async () => new Response(JSON.stringify(bigResponse({ tables })))
  await mountApp({ oms, path: '/tasks/np_big?tab=objects', now: () => START })
  await screen.findByText(/^30 tables/, {}, { timeout: 10_000 })
  renders.clear()
  tables = 31
  fireEvent.click(screen.getByRole('button', { name: 'Refresh' }))
  await screen.findByText(/^31 tables/)
  expect(renders.get('Objects')).toBeGreaterThan(0)
  expect(renders.get('end of the route')).toBeUndefined()
})
