import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/** Asks OMS for the task by hand, and waits for each answer. */
export async function watch(page: Page, answers: number): Promise<void> {
  for (let i = 0; i < answers; i += 1) {
    const come = page.waitForResponse((response) => response.url().includes('DescribeProject'))
    await page.getByRole('button', { name: /^(Refresh now|Refresh|立即刷新|刷新)$/ }).click()
    await (await come).finished()
  }
}

/** Saves what the dialog offers. */
export async function save(page: Page, button: string) {
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: button }).click()
  const file = await download
  const packed = await readFile(await file.path())
  const lines = gunzipSync(packed).toString('utf8').trimEnd().split('\n')
  return {
    name: file.suggestedFilename(),
    packed,
    lines: lines.map((line) => JSON.parse(line)),
    text: lines.join('\n'),
  }
}
