// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usePageTitle } from '@/ui/page-title'
import type { Attention } from './attention'
import { reportAttention, useAttention } from './use-attention'

beforeEach(() => {
  document.head.innerHTML = '<link rel="icon" href="/favicon.svg">'
})
afterEach(cleanup)

function Page({ title, report }: { title: string; report: Attention | null }) {
  usePageTitle(title)
  useAttention(report)
  return null
}

const icon = () => document.querySelector('link')?.getAttribute('href')
const settle = () => act(async () => {})

test('title and icon say what the page reports, and are the page’s own again when it goes', async () => {
  const view = render(<Page title="Tasks" report={{ critical: 1, attention: 2, unreachable: false }} />)
  await settle()
  expect(document.title).toBe('✕ 1 · Tasks · OMS Task Dashboard')
  expect(icon()).toMatch(/^data:image\/svg\+xml,/)

  view.rerender(<Page title="Tasks" report={{ critical: 0, attention: 0, unreachable: true }} />)
  await settle()
  expect(document.title).toBe('? · Tasks · OMS Task Dashboard')

  view.rerender(<Page title="Tasks" report={null} />)
  await settle()
  expect(document.title).toBe('Tasks · OMS Task Dashboard')
  expect(icon()).toBe('/favicon.svg')
})

test('what the notices watch counts on every page', async () => {
  const end = reportAttention({ critical: 0, attention: 4, unreachable: false })
  render(<Page title="orders" report={{ critical: 0, attention: 1, unreachable: false }} />)
  await settle()
  expect(document.title).toBe('! 4 · orders · OMS Task Dashboard')
  end()
  await settle()
  expect(document.title).toBe('! 1 · orders · OMS Task Dashboard')
})
