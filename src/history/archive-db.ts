import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { TaskEvent } from '@/domain/events'
import type { Chunk, Owner } from './chunk'

const NAME = 'oms-task-dashboard'

/** An event with whose it is; its step is empty for the task as a whole. */
export interface StoredEvent extends Owner, Omit<TaskEvent, 'step'> {
  readonly step: string
}

export interface Schema extends DBSchema {
  chunks: {
    /** scope, task, level, start */
    key: [string, string, number, number]
    value: Chunk
    indexes: {
      /** level and end: what is old enough for the next level. */
      age: [number, number]
    }
  }
  events: {
    /** scope, task, time, kind, step */
    key: [string, string, number, string, string]
    value: StoredEvent
    indexes: {
      /** When it was seen. */
      age: number
    }
  }
}

export type Database = IDBPDatabase<Schema>

type Upgrade = IDBPTransaction<Schema, ('chunks' | 'events')[], 'versionchange'>

/** One step from a version of the schema to the next. */
export type Migration = (db: Database, transaction: Upgrade) => void | Promise<void>

/**
 * How each version of the schema is made from the one before: the first from nothing. What is here has run in
 * browsers: it is never changed, only followed by another.
 */
const MIGRATIONS: readonly Migration[] = [
  (db) => {
    const chunks = db.createObjectStore('chunks', { keyPath: ['scope', 'task', 'level', 'start'] })
    chunks.createIndex('age', ['level', 'end'])
  },
  (db) => {
    const events = db.createObjectStore('events', { keyPath: ['scope', 'task', 'at', 'kind', 'step'] })
    events.createIndex('age', 'seen')
  },
]

export interface OpenOptions {
  readonly name?: string
  readonly migrations?: readonly Migration[]
  /** Another tab holds an older version open, and does not let go. */
  readonly onBlocked?: () => void
  /** The connection is gone: the browser ended it, or a newer page wants to change the schema. */
  readonly onClosed?: () => void
}

/**
 * Opens the store and brings it to this version's schema.
 * @throws what the browser throws: refused (private mode), VersionError (a newer page has been here).
 */
export function openArchiveDb({
  name = NAME,
  migrations = MIGRATIONS,
  onBlocked,
  onClosed,
}: OpenOptions = {}): Promise<Database> {
  return openDB<Schema>(name, migrations.length, {
    async upgrade(db, oldVersion, _newVersion, transaction) {
      for (const migrate of migrations.slice(oldVersion)) await migrate(db, transaction as unknown as Upgrade)
    },
    blocked: () => onBlocked?.(),
    blocking(_current, _blocked, event) {
      // A newer page waits for this one: it gets the store, and this page goes on without.
      ;(event.target as IDBDatabase).close()
      onClosed?.()
    },
    terminated: () => onClosed?.(),
  })
}
