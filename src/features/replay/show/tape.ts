import type { PlayedAnswer } from '@/features/shared/stage/show'
import type { Moment, Recording } from '@/recording/read/recording'

/** What can be played: what happened to one task, in the order of time. */
export interface Tape extends Pick<Recording, 'before' | 'moments' | 'body' | 'opened' | 'others'> {
  /** The task's id. */
  readonly id: string
  /** Which OMS answered: see `Answer.scope`. */
  readonly scope: string
  /** What the times of its answers are, where not all are told; see `PlayedAnswer`. */
  readonly timeOf?: ((index: number) => PlayedAnswer['time']) | undefined
}

/** A question that was asked, and what came of it. */
export type Outcome = Extract<Moment, { kind: 'answer' | 'problem' }>

export function isOutcome(moment: Moment): moment is Outcome {
  return moment.kind === 'answer' || moment.kind === 'problem'
}

/** The first and the last outcome of a tape, epoch milliseconds: there is nothing to show before, and nothing more behind. */
export function spanOf({ moments }: Pick<Tape, 'moments'>): { readonly from: number; readonly to: number } {
  const from = moments.find(isOutcome)?.at ?? 0
  return { from, to: moments.findLast(isOutcome)?.at ?? from }
}
