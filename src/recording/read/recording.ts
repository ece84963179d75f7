import type { Problem } from '@/api/problem'
import type { TaskEvent } from '@/domain/events'
import type { StoredTask } from '@/history/history'
import type { Header, OtherLine } from '../format'
import type { Fault } from './fault'

/** One thing that happened while it was recorded. `at`: epoch milliseconds by the server's clock. */
export type Moment =
  | {
      readonly kind: 'answer'
      readonly at: number
      readonly intervalMs: number
      /** Counts the good answers from 0. */
      readonly index: number
      /** Whether it was shown and yet left out of the history. */
      readonly aside?: true
    }
  | {
      readonly kind: 'problem'
      readonly at: number
      readonly problem: Problem
      readonly retryAfterSeconds: number | null
    }
  /** The viewer stopped the polling. */
  | { readonly kind: 'paused'; readonly at: number }
  /** What the rules found to have happened. */
  | { readonly kind: 'events'; readonly at: number; readonly events: readonly TaskEvent[] }

/** What was known of the task before the first answer. */
export interface Before {
  readonly stored: StoredTask
  readonly events: readonly TaskEvent[]
}

/** Lines that were read and do not play. */
export interface PassedOver {
  /** How many are of a kind that is not known here: a newer version may have written them. */
  readonly unknown: number
  /** How many are the same as the one before, number and all. */
  readonly repeated: number
  /** The first line that is there twice, by its number in the file from 1; null for none. */
  readonly firstRepeated: number | null
}

/** A recording, as it was read. */
export interface Recording {
  readonly header: Header
  readonly before: Before | null
  /** In the order of time. */
  readonly moments: readonly Moment[]
  /** How many good answers there are. */
  readonly answers: number
  /** The JSON body of a good answer. What did not change from one to the next is the same object in both. */
  body(index: number): unknown
  /** The same but for `data` that came as JSON inside a text: that is JSON like the rest, and shared as that is. */
  opened(index: number): unknown
  /** Answers of other read actions, in the order of time. */
  readonly others: readonly OtherLine[]
  /** Why it ends before it should; null for a whole one. */
  readonly stop: Fault | null
  /** What was left out of what was read. */
  readonly passedOver: PassedOver
}
