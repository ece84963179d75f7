import { expect, type Page } from '@playwright/test'
import { envelopeAround, fullTask } from '@/contract/testing/full-response'
import type { Json } from '@/domain/task'
import { sample } from './support/answers'
import { openTab, openTask, settled, TABS, unfoldAll } from './support/open-task'
import { test } from './support/test'

/** Texts that try to be code. Each would leave a mark on `window`, or go somewhere, if the page ever took it as such. */
const HOSTILE = [
  '<img src=x onerror="window.__ran=1">',
  '"><script>window.__ran=1</script>',
  'javascript:window.__ran=1',
  "'><svg/onload=window.__ran=1><a href=javascript:window.__ran=1>x</a>",
  '{{constructor.constructor("window.__ran=1")()}} $t(raw.title)',
] as const

/** Without these words OMS's answer would be another answer: an unknown step has no numbers, an unknown status no verdict. */
type Keep = (key: string, value: string) => boolean

const keepNothing: Keep = () => false
const keepStructure: Keep = (key, value) =>
  /^(id|dbEngine|(source|sink)EndpointType|status|mode|gmt\w+|\w+Time)$/.test(key) || /^[A-Z]+(_[A-Z]+)+$/.test(value)

/**
 * The value with every text in it replaced by a hostile one that ends in its path, and with fields that nobody knows
 * whose names are hostile.
 */
function poisoned(value: Json, keep: Keep): Json {
  let next = 0
  const visit = (item: Json, path: string, key: string): Json => {
    if (typeof item === 'string') {
      if (keep(key, item)) return item
      next += 1
      return `${HOSTILE[next % HOSTILE.length]} @${path}@`
    }
    if (Array.isArray(item)) return item.map((child, index) => visit(child, `${path}/${index}`, key))
    if (item === null || typeof item !== 'object') return item
    const fields = Object.entries(item).map(([name, child]) => [name, visit(child, `${path}/${name}`, name)])
    return Object.fromEntries([...fields, [HOSTILE[0], HOSTILE[1]], ['unknown', { [HOSTILE[2]]: [HOSTILE[3]] }]])
  }
  return visit(value, '', '')
}

/** The paths that stand behind the hostile texts in a text. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/@(\/[\w/]+)@/g)].map((match) => match[1] ?? '')
}

const full: Json = envelopeAround([fullTask])
const failure: Json = {
  ...envelopeAround(null),
  success: false,
  errorDetail: { code: '1', level: '2', message: '3', reason: '4', proposal: '5', extraContext: { a: '6' } },
  code: '7',
  message: '8',
  advice: '9',
}

/**
 * Texts where the page wants a number, a time or a yes, which are told by a contract note, and the contexts of
 * OMS's own translations, which are shown as JSON among an error's parameters.
 */
const SHOWN_AS_NOTE = /\/(allowDestTableNotEmpty|startTimestamp|srcRt|\w+McmsContext\/\w+)$/

const ANSWERS = {
  'every text of a full answer': { json: poisoned(full, keepNothing), h1: /window\.__ran/ },
  'every free text of a full answer': { json: poisoned(full, keepStructure), h1: /window\.__ran/, complete: true },
  'every text of the reference sample': {
    json: poisoned(sample() as unknown as Json, (key) => key === 'name'),
    h1: 'oms41_mig***',
  },
}

for (const [name, { json, h1, ...rest }] of Object.entries(ANSWERS)) {
  test(`${name} may be code: it is shown and nothing runs`, async ({ page, oms, live, problems }) => {
    await notice(page)
    const answer = structuredClone(json) as { data: { id: unknown }[] }
    oms.mode = ({ body }, response) => {
      // The id has to be the one that was asked for, or another task's answer is not shown at all.
      if (answer.data[0]) answer.data[0].id = body.id
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answer))
    }
    await openTask(page, live.url, HOSTILE[0])
    await expect(page.locator('h1')).toContainText(h1)
    const main = page.getByRole('main')
    let texts = ''
    const look = async () => {
      await expectHarmless(page)
      texts += await main.textContent()
    }
    const seen: string[] = []
    for (const tab of TABS) {
      if (!(await openTab(page, tab))) continue
      seen.push(tab)
      if (tab === 'settings') await page.getByLabel('Show all settings').check()
      await unfoldAll(page)
      if (tab === 'raw') {
        // What is shown word for word is harmless too, but no place of its own.
        await expectHarmless(page)
        continue
      }
      await look()
      if (tab !== 'objects') continue
      const grid = page.getByRole('grid')
      const rows = Number(await grid.getAttribute('aria-rowcount'))
      expect(rows).toBeGreaterThan(1)
      for (let row = 1; row <= rows; row++) {
        await grid.press('ArrowDown')
        // Nobody opens a row before the list has scrolled to it.
        await expect(grid.locator(`[aria-rowindex="${row}"][aria-selected=true]`)).toBeVisible()
        await grid.press('Enter')
        await look()
      }
    }
    expect(seen).toEqual(expect.arrayContaining(['objects', 'settings', 'raw']))
    if ('complete' in rest) expect(seen).toEqual(TABS)

    const steps = page.locator('[data-step] > button')
    const count = await steps.count()
    expect(count).toBeGreaterThan(2)
    for (let index = 0; index < count; index++) {
      await steps.nth(index).click()
      await expect(page.locator('[data-step] section')).toHaveCount(1)
      await expect(page.locator('[data-step]').nth(index).locator('section')).toBeVisible()
      await look()
    }
    for (const text of HOSTILE.slice(0, 3)) expect(texts).toContain(text)
    const shown = new Set(pathsIn(texts))
    const lost = pathsIn(JSON.stringify(json)).filter((path) => !shown.has(path) && !SHOWN_AS_NOTE.test(path))
    if ('complete' in rest) expect(lost, 'texts without a place on the page').toEqual([])
    expect(problems).toEqual([])
  })
}

test('an error of OMS may be code: it is shown and nothing runs', async ({ page, oms, live, problems }) => {
  await notice(page)
  oms.mode = { json: poisoned(failure, keepNothing) }
  await page.goto(`${live.url}/tasks/${encodeURIComponent(HOSTILE[0])}`)
  await expect(page.getByRole('alert')).toContainText('window.__ran=1')
  await expectHarmless(page)
  oms.mode = (_, response) => void response.end(HOSTILE.join('\n'))
  await page.getByRole('button', { name: 'Ask again now' }).click()
  await expect(page.getByRole('alert')).toContainText('An HTML page came')
  await expectHarmless(page)
  expect(problems).toEqual([])
})

test('an address may be code: it is shown and nothing runs', async ({ page, demo }) => {
  await notice(page)
  for (const path of HOSTILE.slice(0, 3)) {
    await page.goto(`${demo.url}/${encodeURIComponent(path)}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
    await expectHarmless(page)
    await page.goto(
      `${demo.url}/tasks/np_4wh****?tab=${encodeURIComponent(path)}&step=${encodeURIComponent(path)}&range=${encodeURIComponent(path)}`,
    )
    await settled(page)
    await expectHarmless(page)
  }
})

/** Has the page remember dialogs and navigations, which hostile texts would cause. */
async function notice(page: Page): Promise<void> {
  page.on('dialog', (dialog) => void dialog.dismiss())
  await page.addInitScript(() => {
    const mark = () => Object.assign(window, { __ran: 'dialog' })
    Object.assign(window, { alert: mark, confirm: mark, prompt: mark })
  })
}

/** Nothing ran, and nothing stands on the page that could run on a click. */
async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: '__ran' in window,
    elements: [...document.querySelectorAll('body img, body script, body iframe, body object, body embed, body base')]
      .filter((element) => !(element instanceof HTMLScriptElement && element.src.startsWith(location.origin)))
      .map((element) => element.outerHTML),
    // The tab's icon is drawn by the page itself.
    addresses: [...document.querySelectorAll('[href], [src], [action], [formaction], [xlink\\:href]')]
      .filter((element) => !(element instanceof HTMLLinkElement && element.href.startsWith('data:image/svg+xml,')))
      .flatMap((element) => ['href', 'src', 'action', 'formaction', 'xlink:href'].map((it) => element.getAttribute(it)))
      .filter((address) => address !== null && !address.startsWith('#'))
      .filter((address) => new URL(address ?? '', location.href).origin !== location.origin),
    handlers: [...document.querySelectorAll('body *')]
      .filter((element) => element.getAttributeNames().some((attribute) => attribute.startsWith('on')))
      .map((element) => element.outerHTML.slice(0, 200)),
  }))
  expect(found).toEqual({ ran: false, elements: [], addresses: [], handlers: [] })
}
