/** What a person can be told of while he looks elsewhere, the most urgent first. */
export const NOTICE_KINDS = [
  'failed',
  'broken',
  'stalled',
  'falling-behind',
  'unreachable',
  'waiting-for-operator',
  'finished',
] as const

export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Those that are about one task; `unreachable` is about OMS as a whole. */
export type TaskNoticeKind = Exclude<NoticeKind, 'unreachable'>

export const TASK_NOTICE_KINDS: readonly TaskNoticeKind[] = NOTICE_KINDS.filter((kind) => kind !== 'unreachable')

/** One thing to be told. */
export interface Notice {
  readonly kind: NoticeKind
  /** Null where it is about OMS as a whole. */
  readonly task: string | null
  /** The key of the step it is about; null when it is about the task as a whole. */
  readonly step: string | null
  /** When it was told, epoch milliseconds. */
  readonly at: number
  /** It is over: OMS, told to be out of reach, answers again. Of other kinds the end is not told. */
  readonly over?: true
}

/** What the viewer wants to be told of. */
export interface NoticeRules {
  readonly kinds: Readonly<Record<NoticeKind, boolean>>
  /** True lag above which a task that falls behind is told of, seconds. */
  readonly lagSeconds: number
  /** Nothing is told before this moment, epoch milliseconds; null for no rest. */
  readonly quietUntil: number | null
}

/** The longest rest that is believed, a night of 25 hours and one more: a clock that was set back must not silence for good. */
const LONGEST_QUIET_MS = 26 * 3_600_000

/** Whether the viewer wants to hear nothing now. */
export function isQuiet(quietUntil: number | null, now: number): boolean {
  return quietUntil !== null && now < quietUntil && quietUntil - now <= LONGEST_QUIET_MS
}
