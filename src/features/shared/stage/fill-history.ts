import type { AssessedTask } from '@/domain/snapshots'
import type { KeptHistory } from '@/history/kept'
import { inSlices, type Slicing } from '@/lib/slices'
import { type Found, lookForEvents } from './look-for-events'
import type { Entrance } from './show'

/** What a question of the past brought. */
export interface PastAnswer {
  /** Epoch milliseconds by the server's clock. */
  readonly at: number
  /** Null where it brought no good answer. */
  readonly task: AssessedTask | null
  /** How often was asked at the time, milliseconds. */
  readonly intervalMs: number
}

export interface FillHistoryOptions<T> extends Pick<Entrance, 'options' | 'signal'> {
  readonly history: KeptHistory
  /** The task's id. */
  readonly id: string
  /** Which OMS answered: see `Answer.scope`. */
  readonly scope?: string
  /** What is asked about, in the order of time. */
  readonly moments: readonly T[]
  readonly answer: (moment: T) => PastAnswer
  readonly slicing: Slicing
  /** See `lookForEvents`. */
  readonly found?: Found
}

/** Tells a history of one answer, or that there was none. */
function tellHistory(history: KeptHistory, id: string, { at, task, intervalMs }: PastAnswer, scope = ''): void {
  if (task) history.record({ key: id, scope, at, task, intervalMs })
  else history.missed(id, 'unanswered')
}

/**
 * Tells a history of a past as if it had been watched: its answers, and what the rules find to have happened in it.
 * @returns tells it of what comes next in the same way
 */
export async function fillHistory<T>(given: FillHistoryOptions<T>): Promise<(past: PastAnswer) => void> {
  const { history, id, scope, moments, answer, slicing, signal, options, found } = given
  const look = lookForEvents(history, id, options, found)
  function tell(past: PastAnswer): void {
    const { at, task } = past
    tellHistory(history, id, past, scope)
    if (task) look.answered(at, task)
  }
  const take = (moment: T) => tell(answer(moment))
  const [first] = moments
  if (first === undefined) return tell
  // The first answer opens the store, where there is one; the others must not wait for it in a queue that is too short.
  take(first)
  await history.flush(id)
  await inSlices(moments.slice(1), take, slicing, signal)
  return tell
}
