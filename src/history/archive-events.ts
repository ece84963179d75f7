import type { TaskEvent } from '@/domain/events'
import type { Database, StoredEvent } from './archive-db'
import type { Owner } from './chunk'
import { MAX_EVENTS } from './event-log'

/** A task as a whole has no key; null is none in the store. */
const WHOLE_TASK = ''

/**
 * What happened to a task, in the order of time. What cannot be read is left out.
 * @param since epoch milliseconds: only what happened then or later
 */
export async function readEvents(
  db: Database,
  { scope, task }: Owner,
  since = Number.NEGATIVE_INFINITY,
): Promise<readonly TaskEvent[]> {
  const found = await db.getAll('events', IDBKeyRange.bound([scope, task, since], [scope, task, []]))
  return found.flatMap(({ scope: _scope, task: _task, step, ...event }) =>
    typeof event.evidence === 'object' && event.evidence !== null
      ? [{ ...event, step: step === WHOLE_TASK ? null : step }]
      : [],
  )
}

/** Writes events, in place of the same ones as they were known before; the oldest go where they are too many. */
export async function writeEvents(db: Database, { scope, task }: Owner, events: readonly TaskEvent[]): Promise<void> {
  if (events.length === 0) return
  const transaction = db.transaction('events', 'readwrite')
  const { store } = transaction
  const work = async () => {
    const times = events.map(({ seen }) => seen)
    const around = IDBKeyRange.bound(Math.min(...times), Math.max(...times))
    const own = (await store.index('age').getAll(around)).filter((one) => one.scope === scope && one.task === task)
    for (const event of events) {
      const one: StoredEvent = { ...event, scope, task, step: event.step ?? WHOLE_TASK }
      const again = own.filter(
        ({ kind, step, at, seen }) => kind === one.kind && step === one.step && seen === one.seen && at !== one.at,
      )
      for (const same of again) await store.delete(keyOf(same))
      await store.put(one)
    }
    const count = await store.count(allOf({ scope, task }))
    const old = count > MAX_EVENTS ? await store.getAllKeys(allOf({ scope, task }), count - MAX_EVENTS) : []
    for (const key of old) await store.delete(key)
  }
  await Promise.all([work(), transaction.done])
}

/** Forgets what was seen at or after a moment. */
export async function dropEvents(db: Database, owner: Owner, at: number): Promise<void> {
  // By the time, since there is seldom any: this is asked with each write.
  const late = (await db.getAllFromIndex('events', 'age', IDBKeyRange.lowerBound(at))).filter(
    ({ scope, task }) => scope === owner.scope && task === owner.task,
  )
  await removeAll(db, late.map(keyOf))
}

/** Forgets of all tasks what was seen before a moment. */
export async function tidyEvents(db: Database, before: number): Promise<void> {
  await removeAll(db, await db.getAllKeysFromIndex('events', 'age', IDBKeyRange.upperBound(before)))
}

async function removeAll(db: Database, keys: readonly Key[]): Promise<void> {
  if (keys.length === 0) return
  const transaction = db.transaction('events', 'readwrite')
  await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done])
}

type Key = [string, string, number, string, string]

function keyOf({ scope, task, at, kind, step }: StoredEvent): Key {
  return [scope, task, at, kind, step]
}

function allOf({ scope, task }: Owner): IDBKeyRange {
  return IDBKeyRange.bound([scope, task], [scope, task, []])
}
