import type { Translate } from '@/i18n/keys'
import type { Format } from '@/lib/format'

/** A verdict in words. */
export interface VerdictText {
  readonly headline: string
  /** What it rests on; empty lines are left out. */
  readonly evidence: readonly string[]
  /** What to do next, where there is something to do. */
  readonly advice: readonly string[]
}

export interface VerdictWords {
  readonly t: Translate
  readonly format: Format
  /** Epoch milliseconds. */
  readonly now: number
  /** When the verdict was judged, epoch milliseconds: since then what grows with time has grown. */
  readonly judgedMs: number
  /** The step's name in words. */
  readonly step: string
  /** OMS's status of the step, in words. */
  readonly stepStatus: string
  /** When the task ended, epoch milliseconds. */
  readonly finishedMs: number | null
}

/** A length of time that went on since it was judged. */
export function grown(seconds: number | null, { now, judgedMs }: VerdictWords): number | null {
  return seconds === null ? null : seconds + Math.max(0, now - judgedMs) / 1000
}
