import { serialize } from 'node:v8'
import type { Step } from '../../src/domain/task'
import { makeInfo, makeStep } from '../../src/domain/testing/make'
import { openArchiveDb } from '../../src/history/archive-db'

export const DAYS = 30
export const START = Date.UTC(2026, 0, 5)

/** A task in which all that has numbers moves all the time: more than OMS ever shows at once. */
export function steps(at: number, status: string): Step[] {
  const seconds = (at - START) / 1000
  const wave = (period: number, height: number) =>
    Math.round(height * (1.5 + Math.sin(seconds / period) + noise(at, period)))
  const info = {
    processedRecords: Math.round(seconds * 12_345),
    srcRps: wave(900, 8000),
    dstRps: wave(700, 8000),
    srcRt: wave(1300, 3) / 10,
    dstRt: wave(1100, 5) / 10,
    srcIops: wave(900, 4_000_000),
    dstIops: wave(700, 4_000_000),
  }
  const checkpoint = {
    incrTimestampCheckpoint: Math.floor(at / 1000) - wave(5000, 20),
    checkpointSampleTimestamp: Math.floor(at / 1000) - 5,
    dstRps: wave(400, 300),
    dstRt: wave(300, 8) / 10,
  }
  const step = (name: string, status: string, progress: number | null, stepInfo: object) => ({
    ...makeStep(name, status, { progress }),
    stepInfo: makeInfo(stepInfo),
  })
  return [
    step('FULL_TRANSFER', status, (seconds / (DAYS * 864)) % 100, info),
    step('INCR_TRANSFER', 'MONITORING', null, checkpoint),
  ]
}

function noise(at: number, salt: number): number {
  let hash = (at / 1000 + salt * 7919) | 0
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519)
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_917)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** What the store takes. */
export async function stored(): Promise<{ readonly bytes: number; readonly records: number }> {
  const db = await openArchiveDb()
  const [chunks, events] = await Promise.all([db.getAll('chunks'), db.getAll('events')])
  db.close()
  // V8's serializer is what Chromium writes records with.
  const all = [...chunks, ...events]
  return { bytes: all.reduce((sum, record) => sum + serialize(record).byteLength, 0), records: chunks.length }
}
