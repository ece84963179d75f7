import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, gzipSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { sample } from './support/answers'
import { expectNoViolation } from './support/axe'
import { test } from './support/test'

const T = Date.UTC(2023, 6, 13, 2, 13)
const HEADER = {
  format: 'oms-task-recording',
  version: 1,
  product: '0.1.0',
  origin: 'http://oms.example:8089',
  scope: '',
  task: 'np_4w****',
  zone: 'UTC',
  saved: T,
  masked: ['hosts'],
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`

/** The lines of a recording of so many answers, ten seconds apart: in each the rate of a step is another. */
function* lines(answers: number) {
  yield line(HEADER)
  yield line({ t: T, i: 10_000, a: sample() })
  for (let n = 1; n < answers; n += 1) {
    const path = `/data/0/steps/1/stepInfo`
    const value = { dstRps: n % 977, srcRps: n % 991, processedRecords: n * 1000, filler: 'x'.repeat(60) }
    yield line({ t: T + n * 10_000, i: 10_000, d: [{ op: 'replace', path, value }] })
  }
  yield line({ end: answers + 1 })
}

const TEXT = [...lines(60)].join('')
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

const choose = (page: Page, what: string | ReturnType<typeof file>) =>
  page.locator('input[type=file]').setInputFiles(what)
const verdict = (page: Page) => page.locator('[data-verdict]').first()
const slider = (page: Page) => page.locator('input[type=range]').first()

test('the sample of the reference, pasted anywhere, opens in the task page', async ({ page, demo, problems }) => {
  await page.goto(`${demo.url}/replay`)
  await expect(page.getByRole('heading', { name: 'Replay' })).toBeVisible()
  await expectNoViolation(page, 'replay')
  await page.getByRole('textbox').fill(`HTTP/1.1 200 OK\n\n${JSON.stringify(sample())}`)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(verdict(page)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('oms41_mig')
  expect(problems).toEqual([])
})

test('an old answer says how new it is, and by keyboard it is shown as of then', async ({ page, demo, problems }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${demo.url}/replay`)
  await page.getByRole('textbox').fill(JSON.stringify(sample()))
  await page.getByRole('textbox').press('Control+Enter')
  const note = page.getByRole('note', { name: 'How new it is' })
  await expect(note).toContainText(/Its newest time is 2023-07-13 .+ before the moment shown\./)
  await expect(verdict(page)).toContainText('the delay is unknown')
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
  await page.getByRole('button', { name: 'Show it as of then' }).press('Enter')
  await expect(verdict(page)).toContainText('6 min 52 s behind')
  await expect(page).toHaveURL(/at=2023-07-13T02%3A12%3A38Z/)
  await expectNoViolation(page, 'an old answer as of then')
  await page.getByRole('button', { name: 'Show it as of now' }).press('Enter')
  await expect(note).toContainText('before the moment shown')
  expect(problems).toEqual([])
})

test('a recording opens, goes to any moment, and wants its file again after a reload', async ({ page, demo }) => {
  await page.goto(`${demo.url}/replay`)
  await choose(page, file('incident.ndjson.gz', gzipSync(TEXT)))
  await expect(verdict(page)).toBeVisible()
  const head = page.getByRole('region', { name: 'What is played' })
  await expect(head).toContainText('incident.ndjson.gz')
  await expect(head).toContainText('60 answers')
  await expect(head).toContainText('hosts')
  await slider(page).focus()
  await page.keyboard.press('PageDown')
  await expect(page).not.toHaveURL(/at=2023-07-13T02%3A22%3A50Z/)
  await page.reload()
  const again = page.getByText(/^This address leads to .+ of the task np_4w\*\*\*\*\./)
  await expect(again).toContainText('What was opened is not kept')
  await choose(page, file('incident.ndjson.gz', gzipSync(TEXT)))
  await expect(verdict(page)).toBeVisible()
  await page.getByRole('button', { name: 'Open another' }).click()
  await expect(page.locator('input[type=file]')).toBeAttached()
})

test('a file that was cut off plays up to the cut', async ({ page, demo }) => {
  await page.goto(`${demo.url}/replay`)
  const whole = gzipSync(TEXT)
  await choose(page, file('cut.gz', whole.subarray(0, whole.length - 30)))
  await expect(verdict(page)).toBeVisible()
  await expect(page.locator('[data-stop=cut]')).toContainText('It plays up to')
})

test('what is no recording has a sentence that says what and where', async ({ page, demo }) => {
  await page.goto(`${demo.url}/replay`)
  const alert = page.getByRole('alert')
  await choose(page, file('a.zip', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])))
  await expect(alert).toContainText('zip archive')
  await choose(page, file('b.gz', gzipSync(line({ ...HEADER, version: 7 }))))
  await expect(alert).toContainText('newer version')
  await choose(page, file('c.ndjson', Buffer.from(`${line(HEADER)}{"t":`)))
  await expect(alert).toContainText('no answer of OMS')
  await choose(page, file('d.json', Buffer.from('{"success": true, "data": [{"id": "np_1" "steps": []}]}')))
  await expect(alert).toContainText('line 1, column 42')
})

test('a large file is read with its progress shown, while the page answers', async ({ page, demo }, info) => {
  const path = info.outputPath('large.ndjson.gz')
  await pipeline(Readable.from(lines(150_000)), createGzip({ level: 1 }), createWriteStream(path))
  await page.goto(`${demo.url}/replay`)
  await choose(page, path)
  const bar = page.getByRole('progressbar')
  await expect(bar).toBeVisible()
  // What is typed while it is read arrives.
  await page.getByRole('textbox').pressSequentially('still here')
  await expect(page.getByRole('textbox')).toHaveValue('still here')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(bar).toBeHidden()
  await rm(path)
})
