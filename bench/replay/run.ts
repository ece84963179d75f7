import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { headerOf } from '@/recording/testing'
import { openPage, withBrowser } from '../support/browser'
import { figure, table } from '../support/numbers'
import { OUR_PAGE, withServed } from '../support/pages'

/** Unpacked, megabytes. */
const SIZES = [20, 200]
const T = Date.UTC(2023, 6, 13, 2, 13)
const EVERY_MS = 5000

/** A recording of so many megabytes: in each answer eight numbers are others. */
function* lines(megabytes: number) {
  yield `${JSON.stringify(headerOf('np_4w****'))}\n`
  yield `${JSON.stringify({ t: T, i: EVERY_MS, a: sample })}\n`
  const steps = sample.data[0]?.steps.length ?? 1
  let size = 0
  let count = 2
  for (let n = 1; size < megabytes * 1e6; n += 1) {
    const d = Array.from({ length: 8 }, (_, i) => ({
      op: 'replace',
      path: `/data/0/steps/${i % steps}/progress`,
      value: (n * (i + 1)) % 100,
    }))
    const line = `${JSON.stringify({ t: T + n * EVERY_MS, i: EVERY_MS, d })}\n`
    size += line.length
    count += 1
    yield line
  }
  yield `${JSON.stringify({ end: count })}\n`
}

async function measured(megabytes: number): Promise<string[]> {
  const path = join(tmpdir(), `oms-bench-${megabytes}.ndjson.gz`)
  await pipeline(Readable.from(lines(megabytes)), createGzip({ level: 1 }), createWriteStream(path))
  try {
    return await withServed(OUR_PAGE, (url) =>
      withBrowser(async (browser) => {
        const { page } = await openPage(browser)
        page.setDefaultTimeout(300_000)
        await page.goto(`${url}/replay`)
        // The longest time without a frame: what a person would feel as a freeze.
        await page.evaluate(() => {
          const seen = window as unknown as { longest: number }
          seen.longest = 0
          let last = performance.now()
          const frame = (now: number) => {
            seen.longest = Math.max(seen.longest, now - last)
            last = now
            requestAnimationFrame(frame)
          }
          requestAnimationFrame(frame)
        })
        const began = performance.now()
        await page.locator('input[type=file]').setInputFiles(path)
        await page.getByRole('progressbar').waitFor()
        await page.getByRole('progressbar').waitFor({ state: 'detached' })
        const ms = performance.now() - began
        const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest)
        return [String(megabytes), figure(ms), figure(longest)]
      }),
    )
  } finally {
    await rm(path, { force: true })
  }
}

/** How long a recording is read, and how long the page stands still meanwhile. */
export async function run(): Promise<string> {
  const rows: string[][] = []
  for (const size of SIZES) rows.push(await measured(size))
  return table('Reading a recording', ['unpacked, MB', 'read, ms', 'longest time without a frame, ms'], rows)
}
