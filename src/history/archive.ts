import type { IDBPObjectStore } from 'idb'
import type { Gap } from '@/lib/series'
import { type Database, type OpenOptions, openArchiveDb, type Schema } from './archive-db'
import { type Chunk, chunkOf, type OpenChunk, type Owner, pack, type StepBuckets, unpack } from './chunk'
import { gapsBetween } from './coverage'
import { KEPT_MS, LEVELS } from './levels'
import type { StoredTask, Taken } from './recorder'
import { before, joined, rollUp, rowsOf } from './rollup'
import type { StoredStep } from './step-series'

/** What is kept across visits. Each call is one transaction for each record that it changes, whole or not at all. */
export interface Archive {
  /** All samples of a task; null of none. */
  load(owner: Owner): Promise<StoredTask | null>
  /**
   * Writes answers as one record, in place of the one that began with the same answer.
   * What others stamped later than a minute after them was stamped by a clock that was wrong, and goes.
   */
  write(owner: Owner, answers: readonly Taken[]): Promise<void>
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
  return {
    async load(owner) {
      return storedOf(opened(await db.getAll('chunks', allOf(owner))))
    },
    async write(owner, answers) {
      const chunk = chunkOf(owner, answers)
      if (!chunk) return
      const transaction = db.transaction('chunks', 'readwrite')
      const put = transaction.store.put(chunk)
      // The page may be ending: who waits to be asked whether that was all is not heard any more.
      transaction.commit()
      await Promise.all([put, transaction.done])
      await sweep(db, owner, chunk.end + FUTURE_MS)
    },
    async endOf(owner) {
      let end: number | null = null
      for (const level of LEVELS.keys()) {
        const newest = await db.transaction('chunks').store.openCursor(levelOf(owner, level), 'prev')
        if (newest) end = Math.max(end ?? newest.value.end, newest.value.end)
      }
      return end
    },
    async dropFrom(owner, at) {
      await change(db, async (store) => {
        const late = (await store.getAll(allOf(owner))).filter(({ end }) => end >= at)
        const changed = opened(late.filter(({ start }) => start < at)).map((chunk) => pack(cut(chunk, at)))
        const gone = late.filter(({ start }) => start >= at).map(keyOf)
        await Promise.all([...changed.map((chunk) => store.put(chunk)), ...gone.map((key) => store.delete(key))])
      })
    },
    async remove(owner) {
      await db.delete('chunks', allOf(owner))
    },
    async tidy(now, keptMs = KEPT_MS) {
      for (const level of LEVELS.keys()) await rollUpLevel(db, level, now)
      for (const level of LEVELS.keys()) {
        const old = await db.getAllKeysFromIndex('chunks', 'age', ageUpTo(level, now - keptMs))
        await change(db, (store) => Promise.all(old.map((key) => store.delete(key))))
      }
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

async function sweep(db: Database, owner: Owner, from: number): Promise<void> {
  const found = [...LEVELS.keys()].map((level) => db.getAllKeys('chunks', levelOf(owner, level, from)))
  const keys = (await Promise.all(found)).flat()
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

function ordered(chunks: readonly OpenChunk[]): OpenChunk[] {
  return [...chunks].sort((a, b) => a.start - b.start)
}

function together(chunks: readonly OpenChunk[], level: number, bucketMs: number): OpenChunk | null {
  const [first] = chunks
  if (!first) return null
  const newest = latest(chunks, first)
  const gaps = gapsBetween(chunks)
  const steps = new Map<string, StepBuckets>()
  for (const [name, { buckets, ended }] of stepsOf(chunks)) {
    steps.set(name, { buckets: rollUp(buckets, bucketMs, gaps), ended })
  }
  const { scope, task, start } = first
  return { scope, task, level, start, end: newest.end, intervalMs: newest.intervalMs, gaps, steps }
}

function latest(chunks: readonly OpenChunk[], first: OpenChunk): OpenChunk {
  return chunks.reduce((newest, chunk) => (chunk.end >= newest.end ? chunk : newest), first)
}

function stepsOf(chunks: readonly OpenChunk[]): ReadonlyMap<string, StepBuckets> {
  const parts = new Map<string, StepBuckets[]>()
  for (const chunk of chunks) {
    for (const [name, step] of chunk.steps) parts.set(name, [...(parts.get(name) ?? []), step])
  }
  const steps = [...parts].map(([name, list]) => {
    const buckets = joined(list.map((part) => part.buckets))
    return [name, { buckets, ended: list.at(-1)?.ended ?? false }] as const
  })
  return new Map(steps)
}

function storedOf(chunks: readonly OpenChunk[]): StoredTask | null {
  const inOrder = ordered(chunks)
  const [first] = inOrder
  if (!first) return null
  const { end, intervalMs } = latest(inOrder, first)
  const steps = new Map<string, StoredStep>()
  for (const [name, { buckets, ended }] of stepsOf(inOrder)) steps.set(name, { rows: rowsOf(buckets), ended })
  return { last: end, intervalMs, gaps: gapsBetween(inOrder), steps }
}

/** The part of a chunk before a moment. A bucket that reaches over it keeps what began before. */
function cut(chunk: OpenChunk, at: number): OpenChunk {
  const steps = [...chunk.steps].map(
    ([name, step]) => [name, { buckets: before(step.buckets, at), ended: false }] as const,
  )
  const gaps: Gap[] = chunk.gaps.filter((gap) => gap.to < at)
  const ends = steps.map(([, { buckets }]) => buckets.ends.at(-1) ?? chunk.start)
  return { ...chunk, end: Math.max(chunk.start, ...ends), gaps, steps: new Map(steps) }
}
