import type { Problem } from '@/api/problem'
import type { JsonPart } from './json-scan'

/** One answer that stands in a text, brought into the form in which OMS sends it. */
export interface FoundAnswer {
  /** task: of one task · list: of several · error: OMS says that the call failed, or nothing came */
  readonly kind: 'task' | 'list' | 'error'
  readonly body: unknown
  /** When OMS answered, epoch milliseconds, where the text tells it: a `Date` header, a HAR file, a log line. */
  readonly at: number | null
  /** Set where that names no zone: it was taken as UTC. */
  readonly zoneless?: true
}

/** A question in a HAR file that brought no good answer. */
export interface FoundProblem {
  readonly kind: 'problem'
  readonly problem: Problem
  readonly at: number | null
}

export type Found = FoundAnswer | FoundProblem

/** Why no answer was found in a text. */
export type FindFault =
  | { readonly kind: 'empty' }
  /** Copied as a command or as code: what asks, not what was answered. */
  | { readonly kind: 'only-question'; readonly tool: 'curl' | 'fetch' }
  | { readonly kind: 'html' }
  /** A text without any JSON. */
  | { readonly kind: 'no-json' }
  /** Printed by a program in its own notation, with single quotes. */
  | { readonly kind: 'single-quotes'; readonly line: number; readonly column: number }
  /** JSON that breaks. `line` and `column` from 1. */
  | {
      readonly kind: 'broken'
      readonly line: number
      readonly column: number
      readonly expected: JsonPart
      readonly isCut: boolean
    }
  /** JSON, but no answer of these two actions. `fields`: the names that it has at its top. */
  | { readonly kind: 'no-answer'; readonly fields: readonly string[] }
  /** An answer of OMS in whose `data` is nothing, or no task. `fields`: the names that it has there. */
  | { readonly kind: 'no-task'; readonly data: 'empty' | 'other'; readonly fields: readonly string[] }
  /** A list of OMS that has no task. */
  | { readonly kind: 'empty-list' }
  /** A HAR file without questions for tasks, or saved without what was answered. */
  | { readonly kind: 'har'; readonly entries: number; readonly without: 'question' | 'content' }

/** What was found in a text. */
export type FoundAnswers =
  | { readonly ok: true; readonly source: 'json' | 'har' | 'text'; readonly found: readonly Found[] }
  | { readonly ok: false; readonly fault: FindFault }
