import { expect, type Page } from '@playwright/test'

/**
 * Unfolds what can be unfolded, and fails where a person can then read what no person should: null, undefined, NaN, Invalid Date, [object Object], or the
 * key of a text in its place. What is shown word for word (`data-verbatim`, the raw answer) may hold anything.
 */
export async function expectNoLeaks(page: Page, where: string): Promise<void> {
  const leaks = await page.evaluate(() => {
    const leak = /\b(?:null|undefined|NaN|Invalid Date)\b|\[object \w+\]/
    const key =
      /^(?:charts|codes|common|cutover|demo|findings|handover|kept|notices|objects|older|overview|palette|pins|player|problems|raw|recording|replay|route|settings|task|tasks|tour|verdict|wall)\.\w/
    const said = ['title', 'aria-label', 'alt', 'placeholder', 'aria-valuetext', 'aria-description']
    const found: string[] = []
    const look = (element: Element) => {
      if (element.hasAttribute('data-verbatim') || element.tagName === 'SCRIPT' || element.tagName === 'STYLE') return
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      const texts = [own.map((node) => node.textContent).join(''), ...said.map((it) => element.getAttribute(it) ?? '')]
      found.push(...texts.filter((text) => leak.test(text) || key.test(text)))
      for (const child of element.children) look(child)
    }
    for (const details of document.querySelectorAll('details')) details.open = true
    look(document.body)
    if (leak.test(document.title) || key.test(document.title)) found.push(document.title)
    return found
  })
  expect(leaks, where).toEqual([])
}
