// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderWithTexts } from '@/i18n/testing'
import { lazyPart } from './lazy-part'

afterEach(cleanup)

const There = ({ text }: { text: string }) => <p>{text}</p>

test('a part whose code did not come says why and is asked for again, as often as wanted', async () => {
  const load = vi.fn<() => Promise<typeof There>>(() => Promise.reject(new TypeError('Failed to fetch')))
  const Part = lazyPart(load)
  await renderWithTexts(
    <Suspense>
      <p>around</p>
      <Part text="came" />
    </Suspense>,
  )
  const again = await screen.findByRole('button')
  expect(screen.getByRole('alert').textContent).toContain('The dashboard’s server does not answer')
  expect(screen.getByText('around')).toBeTruthy()
  const before = load.mock.calls.length
  fireEvent.click(again)
  expect(load.mock.calls.length).toBe(before + 1)
  load.mockResolvedValue(There)
  fireEvent.click(again)
  expect(await screen.findByText('came')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('who comes back to a part whose code came at last sees it at once', async () => {
  const answers = [Promise.reject(new TypeError('Failed to fetch')), Promise.resolve(There)]
  const Part = lazyPart<{ text: string }>(() => answers.shift() ?? Promise.reject(new Error('asked too often')))
  const first = await renderWithTexts(<Part text="first" />)
  expect(await screen.findByText('first')).toBeTruthy()
  first.unmount()
  await renderWithTexts(<Part text="second" />)
  expect(screen.getByText('second')).toBeTruthy()
})
