import 'fake-indexeddb/auto'
import { makeTask } from '../../src/domain/testing/make'
import { openArchive } from '../../src/history/archive'
import { T0 } from '../../src/history/testing/steps'
import { settled, timedVisit } from '../../src/history/testing/visits'
import { figure, median, table } from '../support/numbers'
import { steps, stored } from './tasks'

const TASKS = 150
const EVERY_MS = 10_000
const POLLS = 360

/** An hour of an overview with 150 tasks: what its answers cost, and what of them is kept and written. */
export async function many(): Promise<string> {
  globalThis.indexedDB = new IDBFactory()
  const written = { records: 0, most: 0, turns: 0, transactions: 0 }
  let inTurn = 0
  const open = async () => {
    const archive = await openArchive()
    const transaction = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (...args) {
      written.transactions += 1
      return transaction.apply(this, args)
    }
    return {
      ...archive,
      write: (...args: Parameters<typeof archive.write>) => {
        written.records += 1
        inTurn += 1
        return archive.write(...args)
      },
    }
  }
  const { history, goTo } = timedVisit({ open }, 20)
  const told = () => {
    written.most = Math.max(written.most, inTurn)
    if (inTurn > 0) written.turns += 1
    inTurn = 0
  }
  const took: number[] = []
  const keys = Array.from({ length: TASKS }, (_, i) => `np_${i}`)
  for (let poll = 0; poll < POLLS; poll += 1) {
    const at = T0 + poll * EVERY_MS
    await goTo(at, told)
    const answers = keys.map((key, i) => ({
      key,
      at,
      intervalMs: EVERY_MS,
      background: true,
      task: makeTask('RUNNING', { steps: steps(at + i * 1000, 'RUNNING') }),
    }))
    const begun = performance.now()
    for (const answer of answers) history.record(answer)
    took.push(performance.now() - begun)
    if (poll === 0) await settled(40)
  }
  const sorted = took.toSorted((a, b) => a - b)
  const { bytes } = await stored()
  return table(
    `${TASKS} tasks of an overview for an hour, an answer each ${EVERY_MS / 1000} s, two steps each that move all the time`,
    [
      '',
      'ms a poll',
      '95 %',
      'most',
      'columns, MB',
      'snapshots',
      'records written',
      'transactions',
      'in a turn',
      'turns',
      'store, MB',
    ],
    [
      [
        `${TASKS} tasks`,
        figure(median(took)),
        figure(sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN),
        figure(sorted.at(-1) ?? Number.NaN),
        figure(history.bytes / 1e6),
        String(keys.reduce((sum, key) => sum + history.snapshots(key).length, 0)),
        String(written.records),
        String(written.transactions),
        String(written.most),
        String(written.turns),
        figure(bytes / 1e6),
      ],
    ],
  )
}
