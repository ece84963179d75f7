import { type Assessment, type AssessOptions, assess } from '@/domain/assess'
import { type AssessedTask, FULL_DETAIL_MS } from '@/domain/snapshots'
import type { Holding, KeptHistory } from '@/history/kept'
import { isTurn } from '@/history/snapshot-list'

/** Notes what the rules find to have happened, while a history is told of a past faster than it went. */
export interface EventLook {
  /** Told of each good answer, after the history. @param at epoch milliseconds */
  answered(at: number, task: AssessedTask): void
}

/** What was found at which moments, epoch milliseconds. */
export type Found = Map<number, Holding & Pick<Assessment, 'events'>>

/** What happened has to be noted while it is fresh: so often it is looked for at the least, milliseconds. */
const LOOK_EVERY_MS = FULL_DETAIL_MS / 2
/** A task that turns with each answer is looked at so often at the most, milliseconds. */
const APART_MS = 30_000

/**
 * Looks at each answer that shows something to have begun or ended, and now and then for what takes its time. To look
 * at every answer would find no more, and take some hundred times as long.
 * @param found what an earlier look at the same answers has found, which is not looked for again, and what this one does
 */
export function lookForEvents(
  history: KeptHistory,
  id: string,
  options: AssessOptions,
  found: Found = new Map(),
): EventLook {
  let lookedAt: number | null = null
  let last: AssessedTask | null = null
  return {
    answered(at, task) {
      const turned = last !== null && isTurn({ task: last }, { task })
      last = task
      lookedAt ??= at
      if (at - lookedAt < (turned ? APART_MS : LOOK_EVERY_MS)) return
      lookedAt = at
      const known = found.get(at) ?? lean(assess({ snapshots: history.snapshots(id), now: at, options }))
      found.set(at, known)
      history.noteEvents(id, known.events, known)
    },
  }
}

function lean({ events, verdict, others }: Assessment) {
  return { events, verdict, others }
}
