import { knownStep } from '@/contract/vocabulary'
import type { Mark } from '@/features/shared/stage/show'
import type { Translate } from '@/i18n/keys'

/** One thing that happens in a life, as the simulator tells it. */
interface Moment {
  /** Seconds since the life began. */
  readonly at: number
  readonly code: MomentCode
  /** Name of the step on the wire; null when it is about the task or OMS as a whole. */
  readonly step: string | null
}

type MomentCode = keyof typeof TONES

const TONES = {
  started: 'neutral',
  'step-started': 'neutral',
  'step-finished': 'ok',
  'step-failed': 'bad',
  paused: 'warn',
  resumed: 'neutral',
  slowdown: 'warn',
  standstill: 'bad',
  recovered: 'ok',
  'caught-up': 'ok',
  verified: 'ok',
  broken: 'bad',
  'sampling-stopped': 'warn',
  switchover: 'neutral',
  finished: 'ok',
  released: 'neutral',
  fault: 'bad',
  'fault-over': 'ok',
} as const satisfies Record<string, Mark['tone']>

/**
 * What happens in a life, as marks in the viewer's words.
 * @param from epoch milliseconds at which it began
 * @param stepName the name of a step by its current code
 */
export function momentMarks(
  moments: readonly Moment[],
  from: number,
  t: Translate,
  stepName: (code: string | null) => string,
): Mark[] {
  return moments.map(({ at, code, step }) => ({
    at: from + at * 1000,
    tone: TONES[code],
    label: t(`player.scenario.moments.${code}`, { step: stepName(step === null ? null : (knownStep(step) ?? step)) }),
  }))
}
