import { expect, test } from 'vitest'
import { createColumns } from '@/lib/series'
import { olderSamples } from './older-samples'

function samples(olderUntil: number | null) {
  const columns = createColumns(['dstRps', 'dstRt', 'processedRecords'], { capacity: 10 })
  columns.append(1000, { dstRps: 5, dstRt: null })
  columns.append(2000, { dstRps: null, dstRt: 3 })
  columns.append(3000, { dstRps: 6, dstRt: 2, processedRecords: 10 })
  return { ...columns.read(), gaps: [], silenceMs: null, runs: [3000], olderUntil } as never
}

test('only what is from before the page’s first sample is OMS’s, and what is unknown stays unknown', () => {
  expect(olderSamples(samples(3000))).toEqual([
    { at: 1000, srcRps: null, dstRps: 5, srcRt: null, dstRt: null, averaged: true },
    { at: 2000, srcRps: null, dstRps: null, srcRt: null, dstRt: 3, averaged: true },
  ])
})

test('without OMS’s own there are none', () => {
  expect(olderSamples(samples(null))).toEqual([])
})
