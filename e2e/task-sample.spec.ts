import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { sample } from './support/answers'
import { openTab, openTask, unfoldAll, valueBeside } from './support/open-task'
import { test } from './support/test'

/** The id that the reference asks for; its answer masks the same id as np_4w****. */
const ASKED = 'np_4wh****'

/** The sample as it stands in the reference: the id it answers is masked otherwise than the id that was asked for. */
test.beforeEach(async ({ oms }) => {
  oms.mode = { json: sample() }
})

async function open(page: Page, base: string) {
  await openTask(page, base, ASKED)
}

test('header, steps and both endpoints of the reference sample', async ({ page, oms, live, problems }) => {
  await open(page, live.url)
  expect(oms.requests[0]?.body).toEqual({ id: ASKED })

  await test.step('who the task is, and that its times are read at +08:00', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('oms41_mig***')
    const main = page.getByRole('main')
    for (const text of ['np_4w****', 'Running', 'Migration', 'Alert level: Medium', 'No alarm'])
      await expect(main.getByText(text, { exact: true }).first()).toBeVisible()
    await expect(main.getByText('Owner oms_api_t***')).toBeVisible()
    await expect(main.getByText(/Running since 2023-07-12 22:33:42/)).toBeVisible()
    const said = main.getByText(/Task times are sent at UTC\+08:00, not in UTC/)
    await expect(said).toBeVisible()
    await said.click()
    await expect(valueBeside(main, 'Created')).toHaveText('2023-07-12 19:59:15sent as 2023-07-13T03:59:15')
    await expect(valueBeside(main, 'Started')).toHaveText('2023-07-12 22:47:35sent as 2023-07-13T06:47:35')
    await expect(valueBeside(main, 'Modified')).toHaveText('2023-07-13 02:12:44sent as 2023-07-13T10:12:44')
    await expect(valueBeside(main, 'Finished')).toHaveText('—')
  })

  await test.step('the steps, those to come among them', async () => {
    const row = (name: string, status: string) => page.locator(`[data-step="${name}"][data-status="${status}"]`)
    const precheck = row('TRANSFER_PRECHECK', 'FINISHED')
    await expect(precheck).toContainText('Precheck')
    await expect(precheck).toContainText('22:33:42 · 6 s')
    const schema = row('STRUCT_TRANSFER', 'FINISHED')
    await expect(schema).toContainText('Schema migration')
    await expect(schema).toContainText('22:35:24 · 40 s')
    await expect(schema).toContainText('Recovered from a failure at 22:35:48')
    const incremental = row('INCR_TRANSFER', 'MONITORING')
    await expect(incremental).toContainText('Incremental synchronization')
    await expect(incremental).toContainText('Monitoring · delay 6 min 52 s')
    for (const [name, label] of [
      ['FULL_TRANSFER', 'Full migration'],
      ['FULL_VERIFIER', 'Full verification'],
      ['REVERSE_INCR_TRANSFER', 'Reverse increment'],
    ] as const)
      await expect(row(name, 'PLANNED')).toContainText(label)
    await expect(page.getByRole('region', { name: 'Delay', exact: true }).last()).toContainText('6 min 52 s')

    await schema.getByRole('button').click()
    const details = page.getByRole('region', { name: 'Details of Schema migration' })
    await expect(valueBeside(details, 'Last failed at')).toHaveText('2023-07-12 22:35:48 UTC')
    await expect(valueBeside(details, 'Description')).toHaveText('Schema migration')
    await expect(valueBeside(details, 'Progress')).toHaveText('100 %')
    await incremental.getByRole('button').first().click()
    const monitoring = page.getByRole('region', { name: 'Details of Incremental synchronization' })
    await expect(monitoring).toContainText('2023-07-13 02:05:46')
    await expect(monitoring).toContainText('2023-07-13 02:12:38')
  })

  await test.step('both endpoints, every field of them', async () => {
    await unfoldAll(page)
    const source = page.getByRole('region', { name: /^Source/ })
    await expect(source.getByRole('heading', { level: 2 })).toContainText('Db2 LUW 11.5.0.0')
    const target = page.getByRole('region', { name: /^Target/ })
    await expect(target.getByRole('heading', { level: 2 })).toContainText('OceanBase (MySQL mode) 2.2.77')
    const [task] = sample().data
    for (const [card, info, host, charset] of [
      [source, task?.sourceConnectInfo, 'xxx.xxx.xxx.1:2883', 'UTF8may differ from the target: utf8mb4'],
      [target, task?.sinkConnectInfo, 'xxx.xxx.xxx.4:2883', 'utf8mb4may differ from the source: UTF8'],
    ] as const) {
      const sent = Object.entries(info as Record<string, string | null>)
      expect(sent).toHaveLength(18)
      for (const [field, value] of sent) {
        // Host and port are one address; the sample has no extra attributes.
        if (field === 'port' || field === 'connExtraAttributes') continue
        const shown =
          field === 'host' ? valueBeside(card, 'Host') : card.locator(`dl > div:has(dt[title="${field}"]) dd`)
        const text = (await shown.textContent())?.replace('ⓘ ', '')
        expect(text, field).toBe(field === 'host' ? host : field === 'charset' ? charset : value || '—')
      }
    }
  })
  expect(problems).toEqual([])
})

test('the table mapping of the reference sample', async ({ page, live, problems }) => {
  await open(page, live.url)
  await openTab(page, 'objects')
  const objects = page.getByRole('region', { name: 'Objects' })
  await expect(objects).toContainText('1 table in 1 database')
  await expect(objects).toContainText('exactly those listed here are transferred')
  const rows = objects.getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(0)).toContainText('GRATION129****')
  await expect(rows.nth(0)).toContainText('→ tion12***20obmysql2')
  await expect(rows.nth(1)).toContainText('TEST_M***')
  await expect(rows.nth(1)).toContainText('→ TEST_MA***')
  await rows.nth(1).click()
  const details = page.getByRole('region', { name: 'Details of TEST_M***' })
  await expect(valueBeside(details, 'Name')).toHaveText('TEST_M***')
  await expect(details).toContainText('TEST_MA***')
  expect(problems).toEqual([])
})

/** What the sample's configuration means, in words, where it is more than yes, no, a number or nothing. */
const IN_WORDS: Readonly<Record<string, RegExp>> = {
  'structTransferConfig.byteCharConvertStrategy': /^Leave as it is\s*DO_NOTHING_IF_BYTE_USED/,
  'fullTransferConfig.fullTransferSpeedMode': /^Normal/,
  'fullTransferConfig.fullVerifySpeedMode': /^Normal/,
  'incrTransferConfig.startTimestamp': /^2023-07-12 22:36:09 UTC$/,
  'incrTransferConfig.recordTypeWhiteList': /^INSERT\s*DELETE\s*UPDATE$/,
  'incrTransferConfig.storeLogKeptHour': /^120 h \(5 d\)$/,
  // The configuration says nothing, but the step does, and so that is said.
  'incrTransferConfig.enableIncrSyncStatistics': /^Yes\s*As the incremental step reports/,
  sourceEndpointType: /^Db2 LUW/,
  sinkEndpointType: /^OceanBase \(MySQL mode\)/,
  'alarmStats.target': /^np_4w1q\*\*\*\*$/,
}

/** Every value of the sample's configuration by its path, as the sample has it. */
function configuration(): [string, unknown][] {
  const task = sample().data[0] ?? {}
  return Object.entries(task).flatMap(([key, value]): [string, unknown][] => {
    if (/Config$|^alarmStats$/.test(key))
      return Object.entries(value as object).map(([name, it]) => [`${key}.${name}`, it])
    return /^(enable|is)[A-Z]|EndpointType$|^destConnId$/.test(key) ? [[key, value]] : []
  })
}

function expectedText(path: string, value: unknown): RegExp {
  const inWords = IN_WORDS[path]
  if (inWords) return inWords
  if (value === null) return /^—/
  if (typeof value === 'boolean') return value ? /^Yes/ : /^No(?!n)/
  if (typeof value === 'number') return new RegExp(`^${value}(?!\\d)`)
  throw new Error(`What ${path} means in words is not written down here.`)
}

test('every configuration value of the reference sample, and the alarm that is off', async ({
  page,
  live,
  problems,
}) => {
  await open(page, live.url)
  await openTab(page, 'settings')
  await page.getByLabel('Show all settings').check()
  const values = configuration()
  expect(values.length).toBeGreaterThan(35)
  for (const [path, value] of values) {
    const shown = page.locator(`dl > div:has(dt[title="${path}"]) dd`)
    await expect(shown, path).toHaveCount(1)
    expect(await shown.textContent(), path).toMatch(expectedText(path, value))
  }
  await expect(valueBeside(page.getByRole('region', { name: 'Alarms' }), 'Alarm is on')).toHaveText('No')
  expect(problems).toEqual([])
})

test('the raw answer and exactly the notes that the reference sample deserves', async ({
  page,
  context,
  live,
  problems,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, live.url)
  await openTab(page, 'raw')

  await test.step('notes', async () => {
    const notes = page.getByRole('list', { name: 'Contract notes (6)' }).getByRole('listitem')
    const paths = await notes.locator('span > code:first-child').allTextContents()
    expect(paths.filter((path) => /^(cost|data)/.test(path))).toEqual([
      'cost',
      'data',
      'data[0].fullTransferConfig.allowDestTableNotEmpty',
      'data[0].incrTransferConfig.startTimestamp',
      'data[0].sourceConnectInfo.port',
      'data[0].sinkConnectInfo.port',
    ])
    await expect(notes).toHaveCount(6)
    await expect(notes.nth(4)).toContainText('Expected: a whole number. Came: text "2883"')
  })

  const text = page.getByRole('region', { name: 'Text of the answer' })
  await test.step('search goes to each match and marks it', async () => {
    await page.getByRole('searchbox', { name: 'Search in the answer' }).fill('checkpoint')
    const said = page.getByRole('status').filter({ hasText: / of \d/ })
    await expect(said).toHaveText('1 of 2')
    await text.scrollIntoViewIfNeeded()
    await expect(text.locator('mark[aria-current]')).toBeInViewport()
    await page.getByRole('button', { name: 'Next match' }).click()
    await expect(said).toHaveText('2 of 2')
    await expect(text.locator('mark[aria-current]')).toHaveText('checkpoint')
    await expect(text).toContainText('"incrTimestampCheckpoint": 1689213946')
  })

  await test.step('copy and download give the answer as it came', async () => {
    const came = JSON.stringify(sample())
    const raw = page.getByRole('region', { name: 'Answer as received' })
    await raw.getByRole('button', { name: 'Copy' }).click()
    await expect(raw.getByRole('button', { name: 'Copied' })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(came)
    const downloading = page.waitForEvent('download')
    await raw.getByRole('button', { name: 'Download' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^np_4w.*\.json$/)
    expect(await readFile(await download.path(), 'utf8')).toBe(came)
  })
  expect(problems).toEqual([])
})
