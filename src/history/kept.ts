import type { Assessment } from '@/domain/assess'
import type { TaskEvent } from '@/domain/events'
import type { AssessedTask, Snapshot } from '@/domain/snapshots'
import type { Archive } from './archive'
import type { Answer, History, HistoryOptions, StoredTask } from './history'
import type { StateChange } from './state-log'

/** Whether what is seen outlives the page. `lost` costs the history of this visit, not the page. */
export type KeepingState =
  | { readonly state: 'opening' }
  | { readonly state: 'kept' }
  | {
      readonly state: 'lost'
      /**
       * absent: this browser has no store · refused: it does not give it, as in some private modes · blocked: another
       * tab holds an older version of it · newer: a newer version of the page has been here · full: no space left ·
       * closed: taken back while the page ran · failed: for another reason, as when the code for it did not come
       */
      readonly why: 'absent' | 'refused' | 'blocked' | 'newer' | 'full' | 'closed' | 'failed'
    }

/** One answer with all that the rules look at. */
export interface SeenAnswer extends Answer {
  readonly task: AssessedTask
}

/** What holds now, and since when. */
export type Holding = Pick<Assessment, 'verdict' | 'others'>

/** See `KeptHistory.exportStored`. */
export interface Exported {
  readonly stored: StoredTask | null
  readonly events: readonly TaskEvent[]
}

/** A history that outlives the page. Nothing in it throws. */
export interface KeptHistory extends Omit<History<SeenAnswer>, 'fill' | 'touch' | 'reopen' | 'admits'> {
  readonly keeping: {
    get(): KeepingState
    subscribe(listener: () => void): () => void
  }
  /**
   * What was seen of a task in the last day, as `assess` wants it, in the order of time; the newest is the last answer.
   * Of a task that only overviews tell of the newest, which are a quarter of an hour at least. Full for a quarter of an hour, then one a minute and each in which something began or ended, by itself or by what was noted. Those from before this
   * visit are rebuilt from what is kept: they have no texts, no settings and no estimated rows. The same array until
   * something changed, which `subscribe` tells.
   */
  snapshots(key: string): readonly Snapshot[]
  /** Each change of what the task and its steps say of themselves, for as long as samples are kept. As `snapshots`. */
  states(key: string): readonly StateChange[]
  /**
   * Keeps what `assess` found. What was first seen longer than 10 minutes before the newest snapshot stays as it is known.
   * Of the evidence texts are left out, but for codes; a gap gets the reason of the silence as `why`. What is
   * known keeps the times that it was told with, and the snapshots in which it began and was seen are kept.
   * @param holding what else was found: the snapshots since which it holds are kept as well
   */
  noteEvents(key: string, events: readonly TaskEvent[], holding?: Holding): void
  /** What happened to a task, of earlier visits as well, in the order of time; at most 1,000 and 30 days. As `snapshots`. */
  events(key: string): readonly TaskEvent[]
  /**
   * Writes what is not written yet: for the moment in which the page may be about to end.
   * @param key of this task only, as when this tab stops to write it
   */
  flush(key?: string): Promise<void>
  /** Forgets a task here, in the store and in other tabs. */
  forget(key: string): Promise<void>
  /** All samples of a task as text/csv, those of earlier visits included. See `csvOf`; empty where its code does not come. */
  exportCsv(key: string): Promise<string>
  /**
   * What a file takes along of a task: all that was sampled before a moment, epoch milliseconds (null: nothing), and
   * all that happened to it. Its code not coming is as nothing.
   */
  exportStored(key: string, until: number): Promise<Exported>
  /** To be called when this tab begins to write a task's samples, as the only one of several. */
  takeOver(key: string): void
}

/** How the page's code for the store is told what happens to it. */
export interface ArchiveEvents {
  readonly onBlocked: () => void
  readonly onClosed: () => void
}

export interface KeepingOptions
  extends Omit<HistoryOptions<SeenAnswer>, 'onTaken' | 'onDropped' | 'onForgotten' | 'onNarrowed'> {
  /** Opens the store, loading its code first; null where the browser has none. */
  readonly open: ((events: ArchiveEvents) => Promise<Archive>) | null
  /** What was seen before the first answer, where no store is to be asked: of the only task of this history. */
  readonly before?: { readonly stored: StoredTask; readonly events: readonly TaskEvent[] }
  /** Epoch milliseconds by the server's clock. */
  readonly now: () => number
  /** Calls back once after so many milliseconds. */
  readonly after: (ms: number, call: () => void) => void
  /** Whether this tab writes a task's samples, where several tabs share one. */
  readonly writes?: (key: string) => boolean
  /** Tells the other tabs that a task was forgotten. */
  readonly tellForgotten?: (key: string) => void
}
