import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { TaskEvent } from '@/domain/events'
import { makeInfo } from '@/domain/testing/make'
import { type Archive, openArchive } from './archive'
import { type Migration, openArchiveDb } from './archive-db'
import type { Taken } from './history'
import type { SeenAnswer } from './kept'
import { createHistory } from './recorder'
import { statesOf, type TaskStates } from './state-log'
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

/** What a history takes of full migrations in such statuses, an answer each interval, with what they say of themselves. */
function stated(statuses: readonly string[], from: number): Taken[] {
  let states: TaskStates | null = null
  const list: Taken[] = []
  const history = createHistory<SeenAnswer>({
    onTaken(one, { task }) {
      states = statesOf(task, states)
      list.push({ ...one, states })
    },
  })
  statuses.forEach((status, i) => {
    history.record(answerAt(from + i * EVERY, full(1, { status })))
  })
  return list
}

function event(poll: number, change: Partial<TaskEvent> = {}): TaskEvent {
  const at = T0 + poll * EVERY
  return { kind: 'task-status', step: null, at, seen: at, evidence: { from: 'RUNNING', to: 'SUSPEND' }, ...change }
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

describe('the log of states', () => {
  const said = async (archive: Archive) =>
    (await archive.load(OWNER))?.states.map(({ at, step, state }) => [(at - T0) / EVERY, step, state?.status])

  test('goes through all levels as it is, whatever becomes of the numbers', async () => {
    const archive = await openArchive()
    const statuses = ['RUNNING', 'RUNNING', 'NOBODY_KNOWS', 'RUNNING']
    await archive.write(OWNER, stated(statuses, T0))
    await archive.write(OWNER, stated(['RUNNING', 'FAILED'], T0 + 4 * EVERY))
    const log = [
      [0, null, 'RUNNING'],
      [0, 'FULL_TRANSFER', 'RUNNING'],
      [2, 'FULL_TRANSFER', 'NOBODY_KNOWS'],
      [3, 'FULL_TRANSFER', 'RUNNING'],
      [5, 'FULL_TRANSFER', 'FAILED'],
    ]
    expect(await said(archive)).toEqual(log)
    for (const age of [2 * HOUR, 2 * DAY, 9 * DAY]) {
      await archive.tidy(T0 + age)
      expect(await said(archive)).toEqual(log)
    }
    await archive.tidy(T0 + 32 * DAY)
    expect(await said(archive)).toBeUndefined()
  })

  test('is cut where the clock was set back', async () => {
    const archive = await openArchive()
    await archive.write(OWNER, stated(['RUNNING', 'RUNNING', 'FAILED'], T0))
    await archive.dropFrom(OWNER, T0 + 2 * EVERY)
    expect((await said(archive))?.map(([, , status]) => status)).toEqual(['RUNNING', 'RUNNING'])
  })
})

describe('reasons of gaps', () => {
  test('stay, in a record, between two, and through all levels', async () => {
    const list: Taken[] = []
    const history = createHistory({ onTaken: (one) => list.push(one) })
    const see = (poll: number, why?: 'unanswered' | 'paused') => {
      if (why) history.missed('np_1', why)
      history.record(answerAt(T0 + poll * EVERY, full(poll)))
    }
    see(0)
    see(9, 'unanswered')
    see(20, 'paused')
    see(40)
    const archive = await openArchive()
    await archive.write(OWNER, list.slice(0, 2))
    await archive.write(OWNER, list.slice(2, 3))
    await archive.write(OWNER, list.slice(3))
    for (const age of [0, 2 * HOUR, 2 * DAY, 9 * DAY]) {
      await archive.tidy(T0 + age)
      expect((await archive.load(OWNER))?.gaps.map(({ to, why }) => [(to - T0) / EVERY, why])).toEqual([
        [9, 'unanswered'],
        [20, 'paused'],
        [40, 'away'],
      ])
    }
  })
})

describe('events', () => {
  test('are kept in the order of time, for their own OMS and task, and the same one once', async () => {
    const archive = await openArchive()
    await archive.writeEvents(OWNER, [
      event(2),
      event(1, { step: 'FULL_TRANSFER', kind: 'failed', evidence: { settled: false } }),
    ])
    await archive.writeEvents({ scope: 'b', task: 'np_1' }, [event(5)])
    const settled = event(1, { step: 'FULL_TRANSFER', kind: 'failed', evidence: { settled: true } })
    await archive.writeEvents(OWNER, [settled, event(2, { at: T0 + 1.5 * EVERY })])
    expect(await archive.events(OWNER)).toEqual([settled, event(2, { at: T0 + 1.5 * EVERY })])
    await archive.remove(OWNER)
    expect(await archive.events(OWNER)).toEqual([])
    expect(await archive.events({ scope: 'b', task: 'np_1' })).toEqual([event(5)])
  })

  test('are at most 1,000 of 30 days', async () => {
    const archive = await openArchive()
    await archive.writeEvents(
      OWNER,
      Array.from({ length: 1100 }, (_, i) => event(i)),
    )
    const kept = await archive.events(OWNER)
    expect([kept.length, kept[0]]).toEqual([1000, event(100)])
    await archive.tidy(T0 + 1000 * EVERY + 30 * DAY)
    expect(await archive.events(OWNER)).toHaveLength(99)
  })

  test('go where the clock that stamped them was wrong', async () => {
    const archive = await openArchive()
    await archive.writeEvents(OWNER, [event(0), event(3), event(8640)])
    await archive.write(OWNER, taken([1, 2]))
    expect(await archive.events(OWNER)).toEqual([event(0), event(3)])
    await archive.dropFrom(OWNER, T0 + 3 * EVERY)
    expect(await archive.events(OWNER)).toEqual([event(0)])
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

describe('of many tasks', () => {
  test.each([0, 2 * HOUR, 2 * DAY, 9 * DAY])(
    'the recent part alone can be read, however coarse (%i ms)',
    async (age) => {
      const archive = await openArchive()
      for (let poll = 0; poll < 3000; poll += 90) {
        const counts = Array.from({ length: 90 }, (_, i) => poll + i)
        await archive.write(OWNER, taken(counts, T0 + poll * EVERY))
      }
      await archive.writeEvents(OWNER, [event(10), event(2000)])
      await archive.tidy(T0 + age)
      const whole = await archive.load(OWNER)
      for (const poll of [0, 1500, 2000, 2999, 4000]) {
        const part = await archive.load(OWNER, T0 + poll * EVERY)
        const [all, some] = [whole, part].map((task) => [...(task?.steps.get('FULL_TRANSFER')?.rows.times ?? [])])
        const later = all?.filter((at) => at >= T0 + poll * EVERY) ?? []
        expect(some?.slice(some.length - later.length)).toEqual(later)
        expect(part?.last).toBe(poll > 3059 ? undefined : whole?.last)
        if (poll > 0 && age === 0) expect(some?.length).toBeLessThanOrEqual(later.length + 90)
      }
      expect(await archive.events(OWNER, T0 + 500 * EVERY)).toEqual([event(2000)])
    },
  )

  test('a record that grows takes one transaction each time, and looks for what is later once', async () => {
    const archive = await openArchive()
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const counted: number[] = []
    for (let more = 1; more <= 4; more += 1) {
      spy.mockClear()
      await archive.write(OWNER, taken(Array.from({ length: more }, (_, i) => i)))
      counted.push(spy.mock.calls.length)
    }
    spy.mockClear()
    await archive.endOf(OWNER)
    counted.push(spy.mock.calls.length)
    spy.mockRestore()
    expect(counted).toEqual([3, 1, 1, 1, 1])
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

    const archive = await openArchive()
    expect(await stored(archive)).toEqual({ times: [0, 1], counts: [7, 8], gaps: [] })
    // And goes on with it: what the second version adds is empty, can be written, and grows coarser with the rest.
    expect((await archive.load(OWNER))?.states).toEqual([])
    expect(await archive.events(OWNER)).toEqual([])
    await archive.writeEvents(OWNER, [event(0)])
    await archive.write(OWNER, stated(['RUNNING'], T0 + 2 * EVERY))
    await archive.tidy(T0 + 2 * DAY)
    expect((await stored(archive)).counts).toEqual([7, 8, 1])
    expect((await archive.load(OWNER))?.states.map(({ step, state }) => [step, state?.status])).toEqual([
      [null, 'RUNNING'],
      ['FULL_TRANSFER', 'RUNNING'],
    ])
    expect(await archive.events(OWNER)).toEqual([event(0)])
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
