import { type AssessOptions, assess } from '@/domain/assess'
import { type AssessedTask, FULL_DETAIL_MS } from '@/domain/snapshots'
import type { KeptHistory } from '@/history/kept'
import { isTurn } from '@/history/snapshot-list'

/** Notes what the rules find to have happened, while a history is told of a past faster than it went. */
export interface EventLook {
  /** Told of each good answer, after the history. @param at epoch milliseconds */
  answered(at: number, task: AssessedTask): void
}

/** What happened has to be noted while it is fresh: so often it is looked for at the least, milliseconds. */
const LOOK_EVERY_MS = FULL_DETAIL_MS / 2
/** A task that turns with each answer is looked at so often at the most, milliseconds. */
const APART_MS = 30_000

/**
 * Looks at each answer that shows something to have begun or ended, and now and then for what takes its time. To look
 * at every answer would find no more, and take some hundred times as long.
 */
export function lookForEvents(history: KeptHistory, id: string, options: AssessOptions): EventLook {
  let lookedAt: number | null = null
  let last: AssessedTask | null = null
  return {
    answered(at, task) {
      const turned = last !== null && isTurn({ task: last }, { task })
      last = task
      lookedAt ??= at
      if (at - lookedAt < (turned ? APART_MS : LOOK_EVERY_MS)) return
      lookedAt = at
      history.noteEvents(id, assess({ snapshots: history.snapshots(id), now: at, options }).events)
    },
  }
}
