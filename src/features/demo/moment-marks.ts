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
 * How long a page that watches needs until it shows what happened, seconds: a standstill has to last, a lag has to be
 * sure. OMS never says that an end became slower: only the charts show it, once it is some readings wide.
 */
const SHOWN_AFTER: Partial<Record<MomentCode, number>> = {
  standstill: 70,
  'sampling-stopped': 70,
  'caught-up': 30,
  recovered: 10,
  slowdown: 180,
}

/** What the player calls a moment: an end that gets its speed back recovers otherwise than a step that failed or stood. */
function wordOf({ code, step }: LifeMoment, before: readonly LifeMoment[]): MomentCode | 'regained' {
  if (code !== 'recovered') return code
  return before.findLast((one) => one.step === step)?.code === 'slowdown' ? 'regained' : code
}

/** When the page shows a moment, seconds since the life began: before something else happens to the same step. */
function shownAt({ at, code, step }: LifeMoment, word: string, after: readonly LifeMoment[]): number {
  const wanted = at + (SHOWN_AFTER[word === 'regained' ? 'slowdown' : code] ?? 0)
  const next = after.find((one) => one.step === step && one.at > at)?.at
  return next === undefined ? wanted : Math.min(wanted, next - 1)
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
  return moments.map((moment, i) => {
    const { at, code, step } = moment
    const word = wordOf(moment, moments.slice(0, i))
    return {
      at: from + at * 1000,
      shownAt: from + shownAt(moment, word, moments.slice(i + 1)) * 1000,
      tone: TONES[code],
      label: t(`player.scenario.moments.${word}`, { step: stepName(step === null ? null : (knownStep(step) ?? step)) }),
    }
  })
}
