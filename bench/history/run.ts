import 'fake-indexeddb/auto'
import { serialize } from 'node:v8'
import type { Step } from '../../src/domain/task'
import { makeInfo, makeStep, makeTask } from '../../src/domain/testing/make'
import { type Archive, openArchive } from '../../src/history/archive'
import { openArchiveDb } from '../../src/history/archive-db'
import { createKeptHistory } from '../../src/history/kept-history'
import { thin } from '../../src/history/thin'
import { figure, table } from '../support/numbers'

const DAYS = 30
const DAY_MS = 86_400_000
const START = Date.UTC(2026, 0, 5)

/** A task in which all that has numbers moves all the time: more than OMS ever shows at once. */
function steps(at: number): Step[] {
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
    step('FULL_TRANSFER', 'RUNNING', (seconds / (DAYS * 864)) % 100, info),
    step('INCR_TRANSFER', 'MONITORING', null, checkpoint),
  ]
}

function noise(at: number, salt: number): number {
  let hash = (at / 1000 + salt * 7919) | 0
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519)
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_917)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** Thirty days of polls in accelerated time: what the history takes in memory and in the store, and what it costs. */
export async function run(): Promise<string> {
  return table(
    `${DAYS} days, a full and an incremental step that move all the time, holes included`,
    ['', 'in memory, MB', 'most, MB', 'store, MB', 'most, MB', 'records', 'rows', 'µs a poll', 'load, ms'],
    [await measure(10_000), await measure(2000)],
  )
}

async function measure(everyMs: number): Promise<string[]> {
  globalThis.indexedDB = new IDBFactory()
  let now = START
  let archive: Archive | null = null
  const history = createKeptHistory({
    open: async () => {
      archive = await openArchive()
      return archive
    },
    now: () => now,
    after: () => {},
    // What loads this lazily has ended when a bench runs.
    thin,
  })
  const most = { memory: 0, store: 0 }
  let polls = 0
  let spent = 0
  for (let day = 0; day < DAYS; day += 1) {
    for (let quarter = 0; quarter < 96; quarter += 1) {
      for (let at = 0; at < 900_000; at += everyMs) {
        now = START + day * DAY_MS + quarter * 900_000 + at
        // Each night an hour is missing.
        if (quarter >= 4 && quarter < 8) continue
        const answer = { key: 'np_1', at: now, intervalMs: everyMs, task: makeTask('RUNNING', { steps: steps(now) }) }
        const begun = performance.now()
        history.record(answer)
        spent += performance.now() - begun
        polls += 1
      }
      await history.flush()
      most.memory = Math.max(most.memory, history.bytes)
    }
    most.store = Math.max(most.store, (await stored()).bytes)
  }
  const { bytes, records } = await stored()
  const begun = performance.now()
  await (archive as Archive | null)?.load({ scope: '', task: 'np_1' })
  const load = performance.now() - begun
  const rows = history.steps('np_1').map((step) => history.series('np_1', step).times.length)
  return [
    `a poll each ${everyMs / 1000} s`,
    figure(history.bytes / 1e6),
    figure(most.memory / 1e6),
    figure(bytes / 1e6),
    figure(most.store / 1e6),
    String(records),
    rows.join(' + '),
    figure((spent * 1000) / polls),
    figure(load),
  ]
}

async function stored(): Promise<{ readonly bytes: number; readonly records: number }> {
  const db = await openArchiveDb()
  const chunks = await db.getAll('chunks')
  db.close()
  // V8's serializer is what Chromium writes records with.
  return { bytes: chunks.reduce((sum, chunk) => sum + serialize(chunk).byteLength, 0), records: chunks.length }
}
