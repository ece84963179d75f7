/**
 * The file of a recording: gzipped NDJSON, one JSON object a line, in the order of time (docs/recording.md).
 *
 * The first line is the header, the second what was known before the first answer (it may be left out), then one line
 * for whatever happened, and at last the end: a file without it was cut off, and plays up to the cut.
 */
import type { Problem } from '@/api/problem'
import type { TaskEvent } from '@/domain/events'
import type { StepColumn } from '@/history/columns-of-step'
import type { Answer, StoredTask } from '@/history/history'

/** Says what the file is; the first field of its first line. */
export const FORMAT = 'oms-task-recording'

/** Raised when an older reader would read a file wrong. */
export const FORMAT_VERSION = 1

/** What a recording may leave out or mask. */
export type Masked = 'hosts' | 'users' | 'objects'

/** The first line. */
export interface Header {
  readonly format: typeof FORMAT
  readonly version: number
  /** Version of the dashboard that wrote it. */
  readonly product: string
  /** Scheme, host and port of the OMS that answered, without credentials; null where that is not known or masked. */
  readonly origin: string | null
  /** The code by which the history tells one OMS from another (`Answer.scope`). */
  readonly scope: string
  /** The task's id. */
  readonly task: string
  /** The viewer's zone, e.g. `Asia/Shanghai`. */
  readonly zone: string
  /** Epoch milliseconds by the server's clock at which it was saved. */
  readonly saved: number
  /** What is masked; empty for none. */
  readonly masked: readonly Masked[]
}

/** The second line: what the history held from before the first answer of the recording. Maps are lists of pairs. */
export interface BeforeLine {
  readonly before: {
    readonly stored: StoredInFile
    readonly events: readonly TaskEvent[]
  }
}

/** A `StoredTask` as JSON: `stored.ts` leads from one to the other. Steps by their current names. */
export interface StoredInFile extends Omit<StoredTask, 'steps'> {
  readonly steps: readonly (readonly [string, StepInFile])[]
}

/** What was kept of a step: samples, the older ones several together. All lists are as long as `times`. */
export interface StepInFile {
  /** Whether it had finished at the last of them. */
  readonly ended: boolean
  /** Epoch milliseconds of the (first) sample. */
  readonly times: readonly number[]
  /** Epoch milliseconds of the last sample, and how many there are; left out where each stands for itself. */
  readonly ends?: readonly number[]
  readonly counts?: readonly number[]
  readonly columns: readonly (readonly [StepColumn, StatsInFile])[]
}

/** Numbers of one column, null for unknown. What is left out is the same as `last`. */
export interface StatsInFile {
  readonly last: readonly (number | null)[]
  readonly min?: readonly (number | null)[]
  readonly max?: readonly (number | null)[]
  readonly mean?: readonly (number | null)[]
}

/** One operation of a JSON Patch (RFC 6902); only these three are written. */
export type Change =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }

/** What all lines of good answers say. */
interface GoodLine {
  /** Epoch milliseconds by the server's clock. */
  readonly t: number
  /** Interval of the polls, milliseconds. */
  readonly i: Answer['intervalMs']
  /**
   * The field of the body, `data`, that came as JSON inside a text and is told here as JSON like the rest: as
   * JSON.stringify writes it, it is that text. Left out where the body is told as it came.
   */
  readonly text?: string
  /** Whether the page showed it and yet left it out of its history and charts. */
  readonly aside?: true
}

/** A good answer whole: the JSON body as received. The first line with a `t` is one. */
export interface AnswerLine extends GoodLine {
  readonly a: unknown
}

/** A good answer as what it changed of the last good one; empty where nothing did. */
export interface ChangeLine extends GoodLine {
  readonly d: readonly Change[]
}

/** A question that brought no good answer. */
export interface ProblemLine {
  readonly t: number
  readonly x: Problem
  /** Seconds of its Retry-After, where there was one. */
  readonly retry?: number
}

/** What the rules found to have happened, when they found it. A help to find the way: they find it again in a replay. */
export interface EventsLine {
  readonly t: number
  readonly e: readonly TaskEvent[]
}

/**
 * What another read action said of the task (metrics of a step): the action, the body of the question, and that of the
 * answer, or why there was none.
 */
export type OtherLine = {
  readonly t: number
  readonly action: string
  readonly q: unknown
} & ({ readonly o: unknown } | { readonly x: Problem })

/** The viewer stopped the polling: the silence that follows is his. */
export interface PausedLine {
  readonly t: number
  readonly p: true
}

/**
 * What lines in a file have besides: how many lines came before it, the header included, so that a reader sees where
 * some are missing. Left out in files of older versions.
 */
interface NumberedLine {
  readonly n?: number
}

/** The last line: how many lines came before it, the header included. */
export interface EndLine {
  readonly end: number
}

export type Line =
  | BeforeLine
  | ((AnswerLine | ChangeLine | ProblemLine | EventsLine | OtherLine | PausedLine) & NumberedLine)
  | EndLine

/** A line of what happened: all but the first two and the last. Its `t` comes first, and never goes back. */
export type TimedLine = Exclude<Line, BeforeLine | EndLine>
