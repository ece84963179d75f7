import type { IDBPObjectStore } from 'idb'
import type { TaskEvent } from '@/domain/events'
import { type Database, type OpenOptions, openArchiveDb, type Schema } from './archive-db'
import { dropEvents, readEvents, tidyEvents, writeEvents } from './archive-events'
import { type Chunk, chunkOf, type OpenChunk, type Owner, pack, unpack } from './chunk'
import { cut, ordered, storedOf, together } from './chunks'
import type { StoredTask, Taken } from './history'
import { KEPT_MS, LEVELS } from './levels'

/** What is kept across visits. Each call is one transaction for each record that it changes, whole or not at all. */
export interface Archive {
  /**
   * All samples of a task; null of none.
   * @param since epoch milliseconds: only the records that reach to it or beyond
   */
  load(owner: Owner, since?: number): Promise<StoredTask | null>
  /**
   * Writes answers as one record, in place of the one that began with the same answer.
   * What others stamped later than a minute after them was stamped by a clock that was wrong, and goes, with the first
   * write of each record.
   */
  write(owner: Owner, answers: readonly Taken[]): Promise<void>
  /**
   * What happened to a task, in the order of time.
   * @param since epoch milliseconds: only what happened then or later
   */
  events(owner: Owner, since?: number): Promise<readonly TaskEvent[]>
  /** Writes events, in place of the same ones as they were known before. */
  writeEvents(owner: Owner, events: readonly TaskEvent[]): Promise<void>
  /** Epoch milliseconds of a task's last answer; null of none. */
  endOf(owner: Owner): Promise<number | null>
  /** Forgets what was stamped at or after a moment. */
  dropFrom(owner: Owner, at: number): Promise<void>
  remove(owner: Owner): Promise<void>
  /**
   * Makes coarser what is old, and removes what is too old, of all tasks.
   * @param now epoch milliseconds
   * @param keptMs what is older goes; shorter when the disk is full
   */
  tidy(now: number, keptMs?: number): Promise<void>
  /** All records of a task in the order of time. */
  chunks(owner: Owner): Promise<readonly OpenChunk[]>
  close(): void
}

/** Later stamps than this after an answer come from another clock, milliseconds. */
const FUTURE_MS = 60_000

/** Opens the store. @throws see `openArchiveDb` */
export async function openArchive(options?: OpenOptions): Promise<Archive> {
  const db = await openArchiveDb(options)
  /** The start of the record of each task for which was last looked whether there is anything later. */
  const swept = new Map<string, number>()
  return {
    async load(owner, since) {
      return storedOf(
        opened(await (since === undefined ? db.getAll('chunks', allOf(owner)) : recent(db, owner, since))),
      )
    },
    async write(owner, answers) {
      const chunk = chunkOf(owner, answers)
      if (!chunk) return
      const transaction = db.transaction('chunks', 'readwrite')
      const put = transaction.store.put(chunk)
      // The page may be ending: who waits to be asked whether that was all is not heard any more.
      transaction.commit()
      await Promise.all([put, transaction.done])
      // Once a record, not each time it is rewritten: of many tasks one is written all the time.
      const whose = JSON.stringify([owner.scope, owner.task])
      if (swept.get(whose) === chunk.start) return
      await sweep(db, owner, chunk.end + FUTURE_MS)
      swept.set(whose, chunk.start)
    },
    events: (owner, since) => readEvents(db, owner, since),
    writeEvents: (owner, events) => writeEvents(db, owner, events),
    async endOf(owner) {
      const { store } = db.transaction('chunks')
      const newest = [...LEVELS.keys()].map((level) => store.openCursor(levelOf(owner, level), 'prev'))
      const ends = (await Promise.all(newest)).flatMap((cursor) => (cursor ? [cursor.value.end] : []))
      return ends.length === 0 ? null : Math.max(...ends)
    },
    async dropFrom(owner, at) {
      await change(db, async (store) => {
        const late = (await store.getAll(allOf(owner))).filter(({ end }) => end >= at)
        const changed = opened(late.filter(({ start }) => start < at)).map((chunk) => pack(cut(chunk, at)))
        const gone = late.filter(({ start }) => start >= at).map(keyOf)
        await Promise.all([...changed.map((chunk) => store.put(chunk)), ...gone.map((key) => store.delete(key))])
      })
      await dropEvents(db, owner, at)
    },
    async remove(owner) {
      const transaction = db.transaction(['chunks', 'events'], 'readwrite')
      const gone = [
        transaction.objectStore('chunks').delete(allOf(owner)),
        transaction.objectStore('events').delete(allOf(owner)),
      ]
      await Promise.all([...gone, transaction.done])
    },
    async tidy(now, keptMs = KEPT_MS) {
      for (const level of LEVELS.keys()) await rollUpLevel(db, level, now)
      for (const level of LEVELS.keys()) {
        const old = await db.getAllKeysFromIndex('chunks', 'age', ageUpTo(level, now - keptMs))
        await change(db, (store) => Promise.all(old.map((key) => store.delete(key))))
      }
      await tidyEvents(db, now - keptMs)
    },
    async chunks(owner) {
      return ordered(opened(await db.getAll('chunks', allOf(owner))))
    },
    close: () => db.close(),
  }
}

type Store = IDBPObjectStore<Schema, ['chunks'], 'chunks', 'readwrite'>

/** One transaction, whole or not at all. */
async function change(db: Database, work: (store: Store) => Promise<unknown>): Promise<void> {
  const transaction = db.transaction('chunks', 'readwrite')
  const { done } = transaction
  const ended = done.catch(() => undefined)
  try {
    await work(transaction.store)
  } catch (error) {
    // What was asked for before would be done all the same.
    if (!(await isOver(ended))) transaction.abort()
    await ended
    throw error
  }
  await done
}

/** Whether a transaction has ended by itself already, as it does when one of its requests failed. */
function isOver(ended: Promise<unknown>): Promise<boolean> {
  return Promise.race([ended.then(() => true), Promise.resolve(false)])
}

/** The records that reach to a moment or beyond. None is twice as long as its level's unit, over which the last of those that it was made of may reach. */
async function recent(db: Database, owner: Owner, since: number): Promise<Chunk[]> {
  const { store } = db.transaction('chunks')
  const found = LEVELS.map(({ unitMs }, level) => store.getAll(levelOf(owner, level, since - 2 * unitMs)))
  return (await Promise.all(found)).flat().filter(({ end }) => end >= since)
}

async function sweep(db: Database, owner: Owner, from: number): Promise<void> {
  const { store } = db.transaction('chunks')
  const found = [...LEVELS.keys()].map((level) => store.getAllKeys(levelOf(owner, level, from)))
  const keys = (await Promise.all(found)).flat()
  await dropEvents(db, owner, from)
  if (keys.length > 0) await change(db, (store) => Promise.all(keys.map((key) => store.delete(key))))
}

/** A record that cannot be read costs itself. */
function opened(chunks: readonly (Chunk | undefined)[]): OpenChunk[] {
  return chunks.flatMap((chunk) => {
    try {
      return chunk ? [unpack(chunk)] : []
    } catch {
      return []
    }
  })
}

type Key = [string, string, number, number]

function keyOf({ scope, task, level, start }: Chunk): Key {
  return [scope, task, level, start]
}

function allOf({ scope, task }: Owner): IDBKeyRange {
  return IDBKeyRange.bound([scope, task], [scope, task, []])
}

function levelOf({ scope, task }: Owner, level: number, from = Number.NEGATIVE_INFINITY): IDBKeyRange {
  return IDBKeyRange.bound([scope, task, level, from], [scope, task, level, Number.POSITIVE_INFINITY])
}

function ageUpTo(level: number, at: number): IDBKeyRange {
  return IDBKeyRange.bound([level, Number.NEGATIVE_INFINITY], [level, at])
}

/**
 * Puts the records of a level whose unit of the next level is over, and old enough, into one of that level. The old
 * ones go in the same transaction: a crash leaves either, never both or none.
 */
async function rollUpLevel(db: Database, level: number, now: number): Promise<void> {
  const here = LEVELS[level]
  const next = LEVELS[level + 1]
  if (!here || !next) return
  const limit = now - here.untilMs
  const old = await db.getAllKeysFromIndex('chunks', 'age', ageUpTo(level, limit))
  const units = new Map<string, Key[]>()
  for (const key of old) {
    const unit = Math.floor(key[3] / next.unitMs)
    if ((unit + 1) * next.unitMs > limit) continue
    const name = JSON.stringify([key[0], key[1], unit])
    units.set(name, [...(units.get(name) ?? []), key])
  }
  for (const keys of units.values()) {
    await change(db, async (store) => {
      const found = await Promise.all(keys.map((key) => store.get(key)))
      const one = together(ordered(opened(found)), level + 1, next.bucketMs)
      await Promise.all([one && store.put(pack(one)), ...keys.map((key) => store.delete(key))])
    })
  }
}
