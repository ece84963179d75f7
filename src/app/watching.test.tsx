// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectNoLeaks } from '@/i18n/testing'
import { createDemoOms } from '@/simulator/demo-oms'
import { mountApp } from './testing/mount'

const START = Date.UTC(2026, 0, 15, 8, 0, 0)

/** Opens a demo task and watches it for so many polls of ten seconds. */
async function watch(id: string, polls: number, locale: 'en' | 'zh-CN' = 'en') {
  let now = START
  let answers = 0
  const demo = createDemoOms({ now: () => now, anchor: START })
  const oms = async (request: Request) => {
    const answer = await demo(request)
    answers += 1
    return answer
  }
  const view = await mountApp({ oms, path: `/tasks/${id}`, now: () => now, preferences: { locale } })
  await waitFor(() => expect(document.querySelector('[data-verdict]')).not.toBeNull())
  const refresh = screen.getByRole('button', { name: locale === 'en' ? 'Refresh' : '刷新' })
  for (let i = 0; i < polls; i += 1) {
    now += 10_000
    const before = answers
    fireEvent.click(refresh)
    await waitFor(() => expect(answers).toBeGreaterThan(before))
    await waitFor(() => expect(view.services.history.extent(id)?.to).toBe(now))
  }
  return view
}

test.each(['en', 'zh-CN'] as const)(
  'the slow target’s page says when it will finish, what limits it since when, and what is missing for a cut-over (%s)',
  async (locale) => {
    const view = await watch('np_6sl5w9', 8, locale)
    const verdict = document.querySelector<HTMLElement>('[data-verdict]')
    await waitFor(() => expect(verdict?.querySelector('[data-limit]')).not.toBeNull())
    expect(verdict?.dataset.verdict).toBe('moving')
    expect(verdict?.textContent).toMatch(
      locale === 'en' ? /% done, about .+ left \(.+ – .+\)/ : /预计还需约 .+（.+ – .+）/,
    )
    expect(verdict?.querySelector('[data-limit]')?.textContent).toMatch(
      locale === 'en'
        ? /Writing at the target has been the limit since .+baseline of 2 ms/
        : /瓶颈在目标端写入，.+基线 2/,
    )
    const cutover = await waitFor(() => {
      const found = document.querySelector('[data-cutover]')
      expect(found).not.toBeNull()
      return found
    })
    expect(cutover?.getAttribute('data-cutover')).toBe('not-yet')
    const open = [...document.querySelectorAll('[data-readiness][data-state=no]')].map((it) =>
      it.getAttribute('data-readiness'),
    )
    expect(open).toEqual(['full', 'verify', 'in-sync'])
    expectNoLeaks(view.container)
  },
)

test('a stall is told once it is sure, and is an event', async () => {
  await watch('np_9st4l1', 8)
  await waitFor(() => expect(document.querySelector('[data-verdict=stalled]')).not.toBeNull())
  const events = await screen.findByRole('region', { name: 'Events' })
  expect(within(events).getByText('No change has been seen since this page began to watch.')).toBeTruthy()
})

test('what would satisfy the viewer before a cut-over can be set, and a number that is none changes nothing', async () => {
  await watch('np_6sl5w9', 1)
  const lag = await screen.findByLabelText('Lag at most, seconds')
  fireEvent.change(lag, { target: { value: '10' } })
  await screen.findByText('Lag at most 10 s for 5 min')
  fireEvent.change(lag, { target: { value: 'soon' } })
  expect((await screen.findByRole('alert')).textContent).toBe('A whole number from 1 to 86400.')
  expect(screen.getByText('Lag at most 10 s for 5 min')).toBeTruthy()
})

test('deleting the history asks first, then forgets what was seen', async () => {
  const view = await watch('np_6sl5w9', 3)
  fireEvent.click(await screen.findByRole('button', { name: 'Delete this task’s history' }))
  fireEvent.click(screen.getByRole('button', { name: 'Keep' }))
  expect(view.services.history.extent('np_6sl5w9')).not.toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Delete this task’s history' }))
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
  await screen.findByText('Deleted. The charts begin anew.')
  expect(view.services.history.extent('np_6sl5w9')).toBeNull()
})
