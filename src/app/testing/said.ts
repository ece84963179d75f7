import { fireEvent, waitFor } from '@testing-library/react'
import { expect } from 'vitest'

/** What a task's page says, text by text, without what only a stage or only a live page has. */
export async function said(container: HTMLElement): Promise<string[]> {
  await waitFor(() => expect(container.querySelector('[data-verdict]')).not.toBeNull())
  await waitFor(() => expect(container.querySelector('[data-kept]')).not.toBeNull())
  await waitFor(() => expect(container.textContent).not.toMatch(/Loading…/))
  const main = container.querySelector('main')?.cloneNode(true) as HTMLElement
  // The first crumb says where a page was opened.
  const others = 'section:has(> [data-kept]), [aria-label="What is played"], nav:has(> button) > a'
  for (const other of main.querySelectorAll(others)) other.remove()
  for (const slider of main.querySelectorAll('input[type=range]')) slider.closest('section')?.remove()
  return [...main.querySelectorAll('h1, h2, h3, p, dt, dd, li, td, th, summary, span')]
    .filter(({ children }) => children.length === 0)
    .map(({ textContent }) => textContent ?? '')
}

/** Gives the page a text as Ctrl-V does. */
export function paste(text: string): void {
  const clipboardData = { files: [], getData: () => text }
  fireEvent(document.body, Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData }))
}
