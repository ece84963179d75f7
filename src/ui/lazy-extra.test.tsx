// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, expect, test } from 'vitest'
import { lazyExtra } from './lazy-extra'

afterEach(cleanup)

test('a part whose code does not come costs itself, not what stands around it', async () => {
  const Lost = lazyExtra<object>(() => Promise.reject(new TypeError('Failed to fetch')))
  const There = lazyExtra<{ text: string }>(async () => ({ text }) => <p>{text}</p>)
  render(
    <Suspense>
      <p>around</p>
      <Lost />
      <There text="came" />
    </Suspense>,
  )
  expect(await screen.findByText('came')).toBeTruthy()
  expect(screen.getByText('around')).toBeTruthy()
})
