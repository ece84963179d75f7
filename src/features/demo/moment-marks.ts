import { knownStep } from '@/contract/vocabulary'
import type { Mark } from '@/features/shared/stage/show'
import type { Translate } from '@/i18n/keys'
import type { LifeMoment, MomentCode } from '@/simulator/engine/moment-codes'

const TONES: Record<MomentCode, Mark['tone']> = {
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
}

/**
 * What happens in a life, as marks in the viewer's words.
 * @param from epoch milliseconds at which it began
 * @param stepName the name of a step by its current code
 */
export function momentMarks(
  moments: readonly LifeMoment[],
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
