import type { Moment, Recording } from '@/recording/read/recording'

/** What can be played: what happened to one task, in the order of time. */
export interface Tape extends Pick<Recording, 'before' | 'moments' | 'body' | 'others'> {
  /** The task's id. */
  readonly id: string
  /** Which OMS answered: see `Answer.scope`. */
  readonly scope: string
}

/** A question that was asked, and what came of it. */
export type Outcome = Extract<Moment, { kind: 'answer' | 'problem' }>

export function isOutcome(moment: Moment): moment is Outcome {
  return moment.kind === 'answer' || moment.kind === 'problem'
}
