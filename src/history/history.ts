import type { Gap, GapReason, SampleSource } from '@/lib/series'
import type { SampledStep, StepColumn } from './columns-of-step'
import type { StateChange, TaskStates } from './state-log'
import type { StepSamples } from './step-samples'
import type { StoredStep, TakenRow, Thin } from './step-series'

/** One answer of OMS. A poll that failed brings none: it shows as a gap. */
export interface Answer {
  /** The task's id. */
  readonly key: string
  /** Which OMS answered: a code, since one address can come to lead to another OMS. */
  readonly scope?: string
  /** Epoch milliseconds by the server's clock. */
  readonly at: number
  readonly task: { readonly steps: readonly SampledStep[] }
  /** How often the task is polled at the time, milliseconds. */
  readonly intervalMs: number
  /** Why there was a silence before it, should there have been one; else what `missed` was told counts. */
  readonly why?: GapReason
  /**
   * Seen by an overview of many tasks, not by the task's own page. Of a task that only overviews tell of the newest
   * samples are kept in memory: the rest is in the store, for the page.
   */
  readonly background?: boolean
}

/** The samples of one step, to be followed; the same object each time it is asked for. */
export interface StepSource extends SampleSource<StepColumn> {
  read(): StepSamples
}

/** What one answer added. */
export interface Taken {
  readonly key: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly intervalMs: number
  /** The silence that ended with this answer. */
  readonly gap: Gap | null
  readonly rows: readonly TakenRow[]
  /** Why there was a silence before it, should there have been one of which nothing is known here. */
  readonly before?: GapReason
  /** What the task said of itself; left out where only samples are kept. */
  readonly states?: TaskStates
}

/** Samples of a task from an earlier visit. */
export interface StoredTask {
  /** Epoch milliseconds of the last answer. */
  readonly last: number
  readonly intervalMs: number
  readonly gaps: readonly Gap[]
  readonly steps: ReadonlyMap<string, StoredStep>
  /** What it and its steps said of themselves, as it changed. */
  readonly states: readonly StateChange[]
  /** Epoch milliseconds of some answers that may have brought no sample. */
  readonly answered: readonly number[]
}

/** What was observed of tasks, in bounded memory. It knows no React and no browser. */
export interface History<A extends Answer = Answer> {
  /** @returns false, with nothing kept, for an answer that is not later than the last one, or that is not admitted */
  record(answer: A): boolean
  /**
   * Whether there is room for the task of an answer. An overview must not push out a task that is still heard of: with
   * more tasks than there is room for, each would be forgotten and come back in a circle.
   */
  admits(answer: Pick<A, 'key' | 'at' | 'intervalMs' | 'background'>): boolean
  /** Says why there is no answer at present. The gap that the next one ends gets the reason; being unanswered counts more than being paused. */
  missed(key: string, why: 'unanswered' | 'paused'): void
  /** Whether anything is known of a task. */
  has(key: string): boolean
  /** Begins a task anew with samples from an earlier visit (null: there are none) and the answers since. */
  fill(key: string, stored: StoredTask | null, answers: readonly A[]): void
  /**
   * Makes a task that only overviews told of a whole one: all that is stored, then what was seen of it before the first
   * of the answers that its page brought, then these.
   */
  reopen(key: string, stored: StoredTask | null, answers: readonly A[]): void
  /** The samples of a step by its current name (FULL_TRANSFER …). Empty ones for a step not seen so far. */
  series(key: string, step: string): StepSamples
  source(key: string, step: string): StepSource
  /** The steps that have samples. */
  steps(key: string): readonly string[]
  /** When there was no answer for more than 2.5 intervals. */
  gaps(key: string): readonly Gap[]
  /** Called after each change of a task's samples. */
  subscribe(key: string, listener: () => void): () => void
  /** The first and the last sample over all steps, epoch milliseconds; null of none. */
  extent(key: string): { readonly from: number; readonly to: number } | null
  /** Tells those who follow a task that there is something new. */
  touch(key: string): void
  /** Forgets a task's samples. Those who follow it stay subscribed. */
  clear(key: string): void
  /** Memory that all samples take. */
  readonly bytes: number
}

export interface HistoryOptions<A extends Answer = Answer> {
  /** Samples kept for each step. 30 days of polls take 42,300 at the most, once thinned. */
  readonly capacity?: number
  /** Samples kept for each step of a task that only overviews tell of. */
  readonly window?: number
  /** Tasks kept; the one not heard of for longest goes first. */
  readonly maxTasks?: number
  /**
   * Memory that all samples may take. Tasks whose page was not open for longest go first; of one that overviews still
   * tell of the newest samples stay.
   */
  readonly maxBytes?: number
  /** Makes coarser what is old; without it the oldest samples go when there are too many. */
  readonly thin?: Thin
  /** Is told what each kept answer added. */
  readonly onTaken?: (taken: Taken, answer: A) => void
  /** Is told that what was stamped at or after a moment goes, since the clock was set back. */
  readonly onDropped?: (key: string, from: number) => void
  /** Is told that a task was forgotten to make room. */
  readonly onForgotten?: (key: string) => void
  /** Is told that only the newest samples of a task are kept, to make room. */
  readonly onNarrowed?: (key: string) => void
}
