import { expect, type Page } from '@playwright/test'
import { DEMO_TASKS } from './support/demo-tasks'
import { choose, openTab, openTask } from './support/open-task'
import { save, watch } from './support/recordings'
import { test } from './support/static-test'

const ID = DEMO_TASKS['all-steps']

/** What of the task page comes when it is calm, by the names of the files. */
const LATE = [
  ...['stored-history', 'recorder', 'save-dialog', 'handover-bar', 'step-tab', 'step-charts', 'chart-frame'],
  ...['assess', 'watching', 'insights', 'more-lines', 'older-note', 'step-ticks', 'step-details', 'report-page'],
  ...['objects-panel', 'settings-panel', 'raw-panel', 'sign-in'],
]

/** Notes which scripts come. @returns resolves when all that come late are there */
function noteLate(page: Page): () => Promise<void> {
  const came = new Set<string>()
  page.on('requestfinished', (request) => {
    const [, name] = /\/assets\/([\w-]+)-[\w-]{8}\.js$/.exec(request.url()) ?? []
    if (name !== undefined) came.add(name)
  })
  return () => expect.poll(() => LATE.filter((name) => !came.has(name))).toEqual([])
}

/** Refuses a script, as a server does that is away. @returns lets it through again */
async function refuse(page: Page, name: string): Promise<() => Promise<void>> {
  const script = new RegExp(`/assets/${name}-[\\w-]{8}\\.js$`)
  await page.route(script, (route) => route.abort('connectionrefused'))
  return () => page.unroute(script)
}

const saveButton = (page: Page, name = 'Save recording') => page.getByRole('button', { name })

/** Chooses a file on the replay page. */
const replay = (page: Page, { name, packed }: { name: string; packed: Buffer }) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/gzip', buffer: packed })

test('with the server away a recording is saved, the tabs open, and the file is replayed with its charts', async ({
  page,
  context,
  demo,
}) => {
  const isCalm = noteLate(page)
  await openTask(page, demo.url, ID)
  await watch(page, 3)
  await isCalm()
  const other = await context.newPage()
  const isReady = noteLate(other)
  await other.goto(`${demo.url}/replay`)
  await isReady()
  await context.setOffline(true)

  await page.bringToFront()
  await saveButton(page).click()
  const saved = await save(page, 'Save file')
  expect(saved.lines[0]).toMatchObject({ format: 'oms-task-recording', task: ID })
  expect(saved.lines.at(-1)).toEqual({ end: saved.lines.length - 1 })
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  for (const tab of ['objects', 'settings', 'raw'] as const) {
    expect(await openTab(page, tab), tab).toBe(true)
    await expect(page.getByText('This part of the page failed')).toHaveCount(0)
  }

  await other.bringToFront()
  await replay(other, saved)
  await expect(other.locator('[data-verdict]').first()).toBeVisible()
  await other.getByRole('heading', { name: 'Throughput' }).scrollIntoViewIfNeeded()
  await expect(other.locator('.recharts-surface').first()).toBeVisible()
  const time = other.locator('[data-tour=player] time')
  const last = (await time.getAttribute('datetime')) ?? ''
  await other.getByRole('button', { name: 'One step back' }).click()
  await expect(time).not.toHaveAttribute('datetime', last)
  await expect(other.getByText('This moment could not be made ready')).toHaveCount(0)
})

test('the demo without a server saves a recording after its host is gone', async ({ page, context, host }) => {
  const isCalm = noteLate(page)
  await page.goto(`${host.url}#/tasks/${ID}`)
  await isCalm()
  await context.setOffline(true)
  await saveButton(page).click()
  expect((await save(page, 'Save file')).lines[0]).toMatchObject({ format: 'oms-task-recording', task: ID })
})

for (const [locale, name, sentence] of [
  ['en', 'Save recording', 'server does not answer. Press again when it is back.'],
  ['zh-CN', '保存录制', '看板服务没有应答。服务恢复后请再按一次。'],
] as const) {
  test(`where the code to save does not come the press says so, and the next one asks again (${locale})`, async ({
    page,
    demo,
  }) => {
    const allow = await refuse(page, 'save-dialog')
    await choose(page, { locale })
    await openTask(page, demo.url, ID)
    await expect(page.getByText(sentence)).toHaveCount(0)
    await saveButton(page, name).click()
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
    await allow()
    await saveButton(page, name).click()
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await expect(page.getByText(sentence)).toHaveCount(0)
  })
}

test('who presses before the code is there has the dialog when it comes', async ({ page, demo }) => {
  let arrive: () => void = () => undefined
  const code = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(/\/assets\/save-dialog-/, async (route) => {
    await code
    await route.continue()
  })
  await openTask(page, demo.url, ID)
  await saveButton(page).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  arrive()
  await expect(page.getByRole('dialog', { name: 'Save recording' })).toBeVisible()
})

for (const [script, query] of [
  ['objects-panel', '?tab=objects'],
  ['step-details', '?step=FULL_TRANSFER'],
] as const) {
  test(`what of the task page did not come can be asked for again: ${script}`, async ({ page, demo }) => {
    const allow = await refuse(page, script)
    await openTask(page, demo.url, ID, query)
    const lost = page.getByRole('alert').filter({ hasText: 'The dashboard’s server does not answer' })
    await expect(lost).toBeVisible()
    await expect(page.locator('[data-verdict]')).toBeVisible()
    await lost.getByRole('button').click()
    await expect(lost).toBeVisible()
    await allow()
    // What was asked for by the press before may come just now, and takes the button away.
    await expect(async () => {
      if (await lost.isVisible()) await lost.getByRole('button').click({ timeout: 2000 })
      await expect(lost).toHaveCount(0, { timeout: 2000 })
    }).toPass()
    await expect(page.getByText('This part of the page failed')).toHaveCount(0)
  })
}

test('a replay whose code did not come names the cause, and plays once it comes', async ({ page, demo }) => {
  await openTask(page, demo.url, ID)
  await watch(page, 1)
  await saveButton(page).click()
  const saved = await save(page, 'Save file')
  const allow = await refuse(page, 'stored-history')
  await page.goto(`${demo.url}/replay`)
  await replay(page, saved)
  const lost = page.getByRole('alert').filter({ hasText: 'The dashboard’s server does not answer' })
  await expect(lost).toBeVisible()
  await allow()
  await lost.getByRole('button').click()
  await expect(page.locator('[data-verdict]').first()).toBeVisible()
})
