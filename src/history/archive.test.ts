import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { makeInfo } from '@/domain/testing/make'
import { type Archive, openArchive } from './archive'
import { type Migration, openArchiveDb } from './archive-db'
import type { Taken } from './history'
import { createHistory } from './recorder'
import { answerAt, DAY, EVERY, full, HOUR, T0 } from './testing/steps'

const OWNER = { scope: 'a', task: 'np_1' }

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

/** What a history takes of full migrations with so many rows, an answer each interval. */
function taken(counts: readonly number[], from = T0): Taken[] {
  const list: Taken[] = []
  const history = createHistory({ onTaken: (one) => list.push(one) })
  counts.forEach((count, i) => {
    history.record(answerAt(from + i * EVERY, full(count)))
  })
  return list
}

async function stored(archive: Archive, step = 'FULL_TRANSFER') {
  const task = await archive.load(OWNER)
  const rows = task?.steps.get(step)?.rows
  return {
    times: Array.from(rows?.times ?? [], (at) => (at - T0) / EVERY),
    counts: [...(rows?.columns.get('processedRecords') ?? [])],
    gaps: task?.gaps.map(({ from, to }) => [(from - T0) / EVERY, (to - T0) / EVERY]),
  }
}

async function levels(): Promise<number[]> {
  const db = await openArchiveDb()
  const keys = await db.getAllKeys('chunks')
  db.close()
  return keys.map(([, , level]) => level)
}

describe('what is written is read again', () => {
  test('to the last digit, of the numbers that count rows (Q-61)', async () => {
    const archive = await openArchive()
    await archive.write(OWNER, taken([50_000_000_001, 50_000_000_002]))
    expect(await stored(archive)).toEqual({ times: [0, 1], counts: [50_000_000_001, 50_000_000_002], gaps: [] })
  })

  test('by a later visit, as one with what that one writes', async () => {
    const first = await openArchive()
    await first.write(OWNER, taken([1, 2]))
    first.close()
    const archive = await openArchive()
    await archive.write(OWNER, taken([3], T0 + 100 * EVERY))
    expect(await stored(archive)).toEqual({ times: [0, 1, 100], counts: [1, 2, 3], gaps: [[1, 100]] })
  })

  test('a record that grows takes its own place', async () => {
    const archive = await openArchive()
    for (const counts of [[1], [1, 2], [1, 2, 3]]) await archive.write(OWNER, taken(counts))
    expect((await stored(archive)).counts).toEqual([1, 2, 3])
    expect(await levels()).toEqual([0])
  })

  test('for its own OMS and task only', async () => {
    const archive = await openArchive()
    await archive.write(OWNER, taken([1]))
    expect(await archive.load({ scope: 'b', task: 'np_1' })).toBeNull()
    expect(await archive.load({ scope: 'a', task: 'np_10' })).toBeNull()
    await archive.write({ scope: 'b', task: 'np_1' }, taken([2]))
    await archive.remove(OWNER)
    expect(await archive.load(OWNER)).toBeNull()
    expect(await archive.load({ scope: 'b', task: 'np_1' })).not.toBeNull()
  })

  test('gaps in it and the end of a step', async () => {
    const list: Taken[] = []
    const history = createHistory({ onTaken: (one) => list.push(one) })
    for (const poll of [0, 1, 9]) history.record(answerAt(T0 + poll * EVERY, full(poll)))
    history.record(answerAt(T0 + 10 * EVERY, full(9, { status: 'FINISHED' })))
    const archive = await openArchive()
    await archive.write(OWNER, list)
    expect((await stored(archive)).gaps).toEqual([[1, 9]])
    expect((await archive.load(OWNER))?.steps.get('FULL_TRANSFER')?.ended).toBe(true)
  })

  test('nothing but numbers, step names and whose they are (Q-60)', async () => {
    const archive = await openArchive()
    const info = { ...makeInfo({ processedRecords: 1 }), host: 'db.example' }
    await archive.write(OWNER, taken([1]))
    const list: Taken[] = []
    const history = createHistory({ onTaken: (one) => list.push(one) })
    history.record(answerAt(T0 + EVERY, { ...full(1), stepInfo: info }))
    await archive.write(OWNER, list)
    const db = await openArchiveDb()
    const texts: string[] = []
    JSON.stringify(await db.getAll('chunks'), (_name, value) => {
      if (typeof value === 'string') texts.push(value)
      return value
    })
    db.close()
    expect(new Set(texts)).toEqual(new Set(['a', 'np_1']))
  })
})

describe('the past becomes coarser', () => {
  const day = taken(Array.from({ length: 8640 }, (_, i) => i))

  async function aDay(): Promise<Archive> {
    const archive = await openArchive()
    for (let i = 0; i < day.length; i += 90) await archive.write(OWNER, day.slice(i, i + 90))
    return archive
  }

  test('a day stays in full detail, then minutes, then ten minutes, then nothing', async () => {
    const archive = await aDay()
    const sizes: number[] = []
    for (const age of [DAY, 2 * DAY + 6 * HOUR, 9 * DAY, 32 * DAY]) {
      await archive.tidy(T0 + age)
      sizes.push((await stored(archive)).times.length)
    }
    expect(sizes).toEqual([8640, 2 * 1440, 2 * 144, 0])
    expect(await levels()).toEqual([])
  })

  test('rows never fall and the ends stay, whatever was put together', async () => {
    const archive = await aDay()
    await archive.tidy(T0 + 9 * DAY)
    const { counts, times, gaps } = await stored(archive)
    expect([counts[0], counts.at(-1), times[0], times.at(-1), gaps]).toEqual([0, 8639, 0, 8639, []])
    expect(counts.every((count, i) => i === 0 || count >= (counts[i - 1] ?? 0))).toBe(true)
  })

  test('tidying again changes nothing', async () => {
    const archive = await aDay()
    await archive.tidy(T0 + 3 * DAY)
    const once = await archive.chunks(OWNER)
    await archive.tidy(T0 + 3 * DAY)
    expect(await archive.chunks(OWNER)).toEqual(once)
  })

  test('what breaks off in the middle leaves all that was there', async () => {
    const archive = await openArchive()
    await archive.write(OWNER, taken([1, 2, 3]))
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('disk', 'QuotaExceededError')
    })
    await expect(archive.tidy(T0 + DAY)).rejects.toThrow('disk')
    put.mockRestore()
    expect((await stored(archive)).counts).toEqual([1, 2, 3])
  })
})

describe('clocks', () => {
  test('what was stamped later than the clock was set back goes', async () => {
    const archive = await openArchive()
    await archive.write(OWNER, taken([1, 2, 3, 4]))
    await archive.write(OWNER, taken([5], T0 + 100 * EVERY))
    await archive.dropFrom(OWNER, T0 + 2 * EVERY)
    expect((await stored(archive)).counts).toEqual([1, 2])
    expect(await archive.endOf(OWNER)).toBe(T0 + EVERY)
  })

  test('an answer of today sweeps away what a wrong clock stamped with tomorrow', async () => {
    const archive = await openArchive()
    await archive.write(OWNER, taken([9], T0 + DAY))
    await archive.write(OWNER, taken([1, 2]))
    expect((await stored(archive)).counts).toEqual([1, 2])
  })

  test('what two tabs wrote that could not know of each other has no gap where one saw', async () => {
    const archive = await openArchive()
    await archive.write(OWNER, taken([1, 2, 3, 4, 5]))
    await archive.write(OWNER, taken([2, 3], T0 + 1.5 * EVERY))
    await archive.write(OWNER, taken([9], T0 + 50 * EVERY))
    expect(await stored(archive)).toEqual({
      times: [0, 1, 1.5, 2, 2.5, 3, 4, 50],
      counts: [1, 2, 2, 3, 3, 4, 5, 9],
      gaps: [[4, 50]],
    })
  })
})

describe('the schema', () => {
  test('a later version takes over what an earlier one wrote', async () => {
    // The first version, as it was shipped. It must never change.
    const first = await openDB('oms-task-dashboard', 1, {
      upgrade(db) {
        const chunks = db.createObjectStore('chunks', { keyPath: ['scope', 'task', 'level', 'start'] })
        chunks.createIndex('age', ['level', 'end'])
      },
    })
    const columns = { processedRecords: { last: Float64Array.of(7, 8) } }
    const step = { times: Uint32Array.of(0, EVERY), columns, ended: false }
    const chunk = { ...OWNER, level: 0, start: T0, end: T0 + EVERY, intervalMs: EVERY, gaps: [] }
    await first.put('chunks', { ...chunk, steps: { FULL_TRANSFER: step } })
    first.close()

    expect(await stored(await openArchive())).toEqual({ times: [0, 1], counts: [7, 8], gaps: [] })
  })

  test('each version is made from the one before, once', async () => {
    const ran: string[] = []
    const one: Migration = (db) => {
      ran.push('one')
      db.createObjectStore('chunks', { keyPath: ['scope', 'task', 'level', 'start'] })
    }
    const two: Migration = async (_db, transaction) => {
      ran.push('two')
      for await (const cursor of transaction.objectStore('chunks'))
        await cursor.update({ ...cursor.value, intervalMs: 5 })
    }
    const before = await openArchiveDb({ migrations: [one] })
    const chunk = { ...OWNER, level: 0, start: 1, end: 1, intervalMs: 1, gaps: [], steps: {} }
    await before.put('chunks', chunk)
    before.close()
    const after = await openArchiveDb({ migrations: [one, two] })
    expect(await after.getAll('chunks')).toEqual([{ ...chunk, intervalMs: 5 }])
    expect(ran).toEqual(['one', 'two'])
  })

  test('a newer page gets the store, and the older one is told', async () => {
    const onClosed = vi.fn()
    await openArchive({ onClosed })
    const newer = await openDB('oms-task-dashboard', 99)
    expect(onClosed).toHaveBeenCalledOnce()
    newer.close()
    await expect(openArchive()).rejects.toMatchObject({ name: 'VersionError' })
  })

  test('a record that cannot be read costs itself', async () => {
    const archive = await openArchive()
    await archive.write(OWNER, taken([1]))
    const db = await openArchiveDb()
    await db.put('chunks', { ...OWNER, level: 0, start: 5, end: 5 } as never)
    db.close()
    expect((await stored(archive)).counts).toEqual([1])
  })
})
