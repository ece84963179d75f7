import { expect, test } from 'vitest'
import type { StoredTask } from '@/history/history'
import { bucketsOf, rollUp, rowsOf } from '@/history/rollup'
import { closeStored, openStored } from './stored'

const START = Date.UTC(2026, 0, 5)

function stored(bucketMs: number): StoredTask {
  const times = Float64Array.from({ length: 20 }, (_, i) => START + i * 10_000)
  const rows = Float64Array.from(times, (_, i) => i * 1000)
  const delay = Float64Array.from(times, (_, i) => (i % 3 === 0 ? Number.NaN : i / 7))
  const plain = bucketsOf({
    times,
    columns: new Map([
      ['processedRecords', rows],
      ['delaySeconds', delay],
    ]),
  })
  const buckets = rollUp(plain, bucketMs)
  return {
    last: START + 190_000,
    intervalMs: 10_000,
    gaps: [{ from: START, to: START + 10_000, why: 'away' }],
    steps: new Map([['FULL_TRANSFER', { buckets, rows: rowsOf(buckets), ended: true }]]),
    states: [],
    answered: [START],
  }
}

test.each([0, 60_000])('what was stored comes out of a file as it went in, rolled up by %d ms', (bucketMs) => {
  const one = stored(bucketMs)
  expect(openStored(JSON.parse(JSON.stringify(closeStored(one))))).toEqual(one)
})

test('of plain samples the times and the last values are all there is', () => {
  const [, step] = closeStored(stored(0)).steps[0] ?? []
  expect(Object.keys(step ?? {})).toEqual(['ended', 'times', 'columns'])
  expect(step?.columns.map(([, stats]) => Object.keys(stats))).toEqual([['last'], ['last']])
})
