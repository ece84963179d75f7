import { expect, test } from 'vitest'
import { inSyncSince } from './in-sync'

const samples = (...lags: (number | null)[]) => lags.map((lagSeconds, i) => ({ at: i * 10_000, lagSeconds }))

test.each([
  ['since the first sample', samples(4, 5, 6), 0],
  ['since the last break', samples(4, 31, 5, 30), 20_000],
  ['not when the last is above', samples(4, 5, 31), null],
  ['not across an unknown', samples(4, null, 5), 20_000],
  ['not when the last is unknown', samples(4, null), null],
  ['not without samples', [], null],
])('%s', (_, seen, since) => {
  expect(inSyncSince(seen)).toBe(since)
})
