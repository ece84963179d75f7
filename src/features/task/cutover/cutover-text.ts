import type { ReadinessItem } from '@/domain/cutover'
import { numberOf, textOf } from '@/domain/facts'
import type { Translate } from '@/i18n/keys'
import type { Format } from '@/lib/format'

export interface CutoverWords {
  readonly t: Translate
  readonly format: Format
  /** The name of a step by its key. */
  readonly step: (key: string) => string
}

const NOT_STARTED: ReadonlySet<string | null> = new Set(['planned', 'waiting'])

/** What the answer to one point of the list rests on, in few words. */
export function cutoverText({ id, state, evidence }: ReadinessItem, { t, format, step }: CutoverWords): string {
  switch (id) {
    case 'full':
    case 'verify':
      return state === 'not-needed' ? t('cutover.off') : stepText()
    case 'reverse':
      return state === 'not-needed' ? t('cutover.offReverse') : reverseText()
    case 'in-sync':
      return state === 'not-needed' ? t('cutover.off') : lagText()
    case 'no-failure': {
      const key = textOf(evidence, 'step')
      if (state !== 'no') return t(state === 'yes' ? 'cutover.none' : 'cutover.unknown')
      if (key === null) return t('cutover.failed')
      const code = textOf(evidence, 'code')
      return code === null
        ? t('cutover.brokenStep', { step: step(key) })
        : t('cutover.broken', { step: step(key), code })
    }
    case 'no-alarm':
      return t(state === 'yes' ? 'cutover.none' : state === 'no' ? 'cutover.alarm' : 'cutover.unknown')
    case 'not-changing':
      if (state !== 'no') return t(state === 'yes' ? 'cutover.none' : 'cutover.unknown')
      return t(evidence.merging === true ? 'cutover.merging' : 'cutover.modifying')
  }

  function stepText(): string {
    if (state === 'yes') return t('cutover.finished')
    const percent = numberOf(evidence, 'percent')
    switch (textOf(evidence, 'stepState')) {
      case 'planned':
      case 'waiting':
        return t('cutover.notStarted')
      case 'failed':
        return t('cutover.failed')
      case 'paused':
        return t('cutover.paused')
      case 'running':
        return percent === null ? t('cutover.unfinished') : t('cutover.at', { percent: format.percent(percent) })
      default:
        return t(state === 'no' ? 'cutover.notStarted' : 'cutover.unknown')
    }
  }

  function reverseText(): string {
    if (state === 'no') return t('cutover.failed')
    if (state === 'unknown') return t('cutover.unknown')
    const going = ['running', 'monitoring'].includes(textOf(evidence, 'stepState') ?? '')
    return t(going ? 'cutover.running' : 'cutover.configured')
  }

  function lagText(): string {
    const [lag, steady, age] = [
      numberOf(evidence, 'trueLagSeconds'),
      numberOf(evidence, 'steadyForSeconds'),
      numberOf(evidence, 'ageSeconds'),
    ]
    const shown = { lag: format.duration(lag), duration: format.duration(steady) }
    const going = ['running', 'monitoring'].includes(textOf(evidence, 'stepState') ?? '')
    if (NOT_STARTED.has(textOf(evidence, 'stepState'))) return t('cutover.notStarted')
    if (!going && state === 'no') return t('cutover.standsStill')
    if (lag === null) return t('cutover.lagUnknown')
    const within = lag <= (numberOf(evidence, 'thresholdSeconds') ?? 0)
    if (!within)
      return state === 'unknown' && age !== null
        ? t('cutover.lagOld', { age: format.duration(age) })
        : t('cutover.lag', shown)
    if (steady === null) return t('cutover.lag', shown)
    if (state === 'yes') return t('cutover.steady', shown)
    return t(state === 'no' ? 'cutover.steadySoFar' : 'cutover.watchedSoFar', shown)
  }
}
