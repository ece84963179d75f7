import 'fake-indexeddb/auto'
import type { TaskEvent } from '../../src/domain/events'
import type { Snapshot } from '../../src/domain/snapshots'
import { makeTask } from '../../src/domain/testing/make'
import { type Archive, openArchive } from '../../src/history/archive'
import { createKeptHistory } from '../../src/history/kept-history'
import { rebuiltSnapshots } from '../../src/history/rebuilt-snapshots'
import { figure, table } from '../support/numbers'
import { many } from './many'
import { DAYS, START, steps, stored } from './tasks'

const DAY_MS = 86_400_000

/** One task for long, and many for a while. */
export async function run(): Promise<string> {
  return (await many()) + (await days())
}

/** Thirty days of polls in accelerated time: what the history takes in memory and in the store, and what it costs. */
async function days(): Promise<string> {
  return table(
    `${DAYS} days, a full and an incremental step that move all the time, holes included`,
    [
      '',
      'columns, MB',
      'most, MB',
      'store, MB',
      'most, MB',
      'records',
      'rows',
      'snapshots',
      'MB',
      'changes',
      'events',
      'µs a poll',
      'load, ms',
      'rebuild, ms',
    ],
    [await measure(10_000), await measure(2000), await measure(10_000, true)],
  )
}

/** @param flaps whether the step fails and goes on with each answer, the worst there is for all that keeps changes */
async function measure(everyMs: number, flaps = false): Promise<string[]> {
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
        polls += 1
        const task = makeTask('RUNNING', { steps: steps(now, flaps && polls % 2 === 0 ? 'FAILED' : 'RUNNING') })
        const answer = { key: 'np_1', at: now, intervalMs: everyMs, task }
        const begun = performance.now()
        history.record(answer)
        spent += performance.now() - begun
      }
      // Four things happen an hour: more than 30 days keep.
      history.noteEvents('np_1', [happened(now)])
      await history.flush()
      most.memory = Math.max(most.memory, history.bytes)
    }
    most.store = Math.max(most.store, (await stored()).bytes)
  }
  const { bytes, records } = await stored()
  const begun = performance.now()
  await (archive as Archive | null)?.load({ scope: '', task: 'np_1' })
  const load = performance.now() - begun
  const stored30 = await (archive as Archive | null)?.load({ scope: '', task: 'np_1' })
  const rebuilding = performance.now()
  if (stored30) rebuiltSnapshots(stored30)
  const rebuild = performance.now() - rebuilding
  const snapshots = history.snapshots('np_1')
  const rows = history.steps('np_1').map((step) => history.series('np_1', step).times.length)
  return [
    `a poll each ${everyMs / 1000} s${flaps ? ', flapping' : ''}`,
    figure(history.bytes / 1e6),
    figure(most.memory / 1e6),
    figure(bytes / 1e6),
    figure(most.store / 1e6),
    String(records),
    rows.join(' + '),
    String(snapshots.length),
    figure(heapOf(snapshots) / 1e6),
    String(history.states('np_1').length),
    String(history.events('np_1').length),
    figure((spent * 1000) / polls),
    figure(load),
    figure(rebuild),
  ]
}

function happened(at: number): TaskEvent {
  return { kind: 'in-sync', step: 'INCR_TRANSFER', at, seen: at, evidence: { trueLagSeconds: 12.5, settled: true } }
}

/** What snapshots take in memory, at 8 bytes a field, which V8 with compressed pointers stays below; what they share counts once. */
function heapOf(snapshots: readonly Snapshot[]): number {
  const known = new Set<object>()
  let fields = 0
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null || known.has(value)) return
    known.add(value)
    const parts = Object.values(value)
    fields += parts.length + 3
    for (const part of parts) {
      // A number that is no small integer is an object of its own.
      if (typeof part === 'number' && !(Number.isInteger(part) && Math.abs(part) < 2 ** 30)) fields += 2
      walk(part)
    }
  }
  walk(snapshots)
  return fields * 8
}
