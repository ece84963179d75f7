/**
 * How a lock is asked for: `signal` waits for it until that is aborted; `ifAvailable` gets it only if nobody has it and
 * nobody waits for it.
 */
export type TabLockOptions = { readonly signal: AbortSignal } | { readonly ifAvailable: true }

/** The part of Web Locks that is needed. */
export interface TabLocks {
  /** @param held is given null where the lock was not available; else it holds the lock until its promise is settled */
  request(name: string, options: TabLockOptions, held: (lock: object | null) => Promise<void>): Promise<void>
}

/** The lock of who asks and writes a task. */
export function lockOf(id: string): string {
  return `oms-task-dashboard ${id}`
}
