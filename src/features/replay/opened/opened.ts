import type { Task } from '@/domain/task'
import type { Header } from '@/recording/format'
import type { FindFault } from '@/recording/found/found'
import type { ToldTime } from '@/recording/found/time-in'
import type { Fault } from '@/recording/read/fault'
import type { PassedOver } from '@/recording/read/recording'
import type { Still } from '../show/still-show'
import type { Tape } from '../show/tape'

/** Something that plays: a recording, several answers of one task, or one answer. */
export type Playable =
  | {
      readonly kind: 'recording'
      readonly tape: Tape
      readonly header: Header
      /** Why it ends before it should. */
      readonly stop: Fault | null
      readonly passedOver: PassedOver
    }
  | {
      readonly kind: 'answers'
      readonly tape: Tape
      readonly source: 'json' | 'har' | 'text'
      readonly times: Times
    }
  | {
      readonly kind: 'answer'
      readonly still: Still
      /** When it came; null where nothing tells that. */
      readonly told: ToldTime | null
      /** The newest moment that it tells of, epoch milliseconds, where it is opened long after that; null elsewhere. */
      readonly newest: number | null
    }

/**
 * Where the times of answers come from. told: from the text · zoneless: from there, taken as UTC · partly: from there for
 * some of them, the others assumed · inside: the newest moment that each tells of · assumed: from nowhere
 */
export type Times = 'told' | 'zoneless' | 'partly' | 'inside' | 'assumed'

/** One of several tasks that may be opened. */
export interface Choice {
  readonly id: string
  /** As it was answered last. */
  readonly task: Task | null
  /** When, epoch milliseconds. */
  readonly at: number
  /** How many answers tell of it. */
  readonly moments: number
  readonly open: () => Playable
}

/** What was opened. `name`: of the file; null for what was pasted. */
export type OpenedThing =
  | { readonly kind: 'play'; readonly name: string | null; readonly playable: Playable }
  | { readonly kind: 'choose'; readonly name: string | null; readonly choices: readonly Choice[] }
  | { readonly kind: 'fault'; readonly name: string | null; readonly fault: Fault | FindFault }
