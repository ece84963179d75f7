/** What a demo task is, and what its file tells of it. */
import type { VerdictKind } from '@/domain/verdict-kinds'
import type { Life } from './life'
import type { Shown } from './shows'
import type { JsonObject } from './wire'

/** What a server says when it is asked for metrics that it does not have: no InfluxDB, or no such action (facts 1.6). */
export type MetricRefusal =
  | 'METRIC_SERVICE_ERROR'
  | 'TIME_SERIES_QUERY_SERVICE_ERROR'
  | 'NOT_IMPLEMENTED_ERROR'
  | 'CE_NOT_SUPPORT_ERROR'

/** How far back a task's server knows the metrics of steps, if at all. */
export type MetricsSpec = { readonly keepsHours: number } | { readonly refuses: MetricRefusal }

/** A text in both languages of the page. */
export interface Words {
  readonly en: string
  readonly zh: string
}

/** What a scenario tells of itself. */
export interface About {
  /** Code of the main thing to see; unique, and the name of its file. */
  readonly kind: string
  /** The situation in a few words. */
  readonly title: Words
  /** One sentence: what to look for on the page. */
  readonly look: Words
  /** Codes of what else is special: quirks of the wire (`Q-30`), features. */
  readonly shows: readonly Shown[]
  /** false: for the catalogue only. The demo's list leaves it out, and its task answers to its id. */
  readonly listed?: false
}

/** One entry of the demo's catalogue. */
export interface Scenario extends About {
  readonly id: string
  /** Other ids the same task answers to. */
  readonly aliases?: readonly string[]
  /** The task's name. */
  readonly name: string
  readonly type: 'MIGRATION' | 'SYNC'
  /** Types of the endpoints (facts 1.4). */
  readonly from: string
  readonly to: string
  /** The verdicts that are right at some time of its life, in the order of time. */
  readonly verdicts: readonly VerdictKind[]
  /** Minutes that the gmt fields are ahead of UTC. */
  readonly gmtOffset: number
  readonly metrics: MetricsSpec
  /** Sent whole for DescribeProject, in place of the task in an envelope of its own. */
  readonly response?: JsonObject
  /** Lays out a life. `seed` decides all that is left to chance. */
  begin(seed: number): Life
}
