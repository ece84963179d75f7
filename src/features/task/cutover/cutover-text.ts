import type { Readiness, ReadinessItem } from '@/domain/cutover-kinds'
import type { LagReason } from '@/domain/cutover-lag'
import { numberOf, textOf } from '@/domain/facts'
import type { Translate } from '@/i18n/keys'
import { clockTime, type Format } from '@/lib/format'

export interface CutoverWords {
  readonly t: Translate
  readonly format: Format
  /** The name of a step by its key. */
  readonly step: (key: string) => string
  /** Seconds since it was judged: so much a lag that is shown has grown. */
  readonly later: number
}

/** The sum of the list; of a task that is switched over since when, where OMS tells. */
export function cutoverSum({ state, switchedMs }: Readiness, t: Translate, format: Format, now: number): string {
  return switchedMs === null
    ? t(`cutover.${state}`)
    : t('cutover.switchedAt', { time: clockTime(switchedMs, now, format) })
}

/** What the answer to one point of the list rests on, in few words. */
export function cutoverText({ id, state, evidence }: ReadinessItem, { t, format, step, later }: CutoverWords): string {
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
      case 'not-listed':
        return t('cutover.notListed')
      case 'failed':
        return t('cutover.failed')
      case 'paused':
        return t('cutover.paused')
      case 'running':
        return percent === null ? t('cutover.unfinished') : t('cutover.at', { percent: format.percent(percent) })
      default:
        return t(state === 'no' ? 'cutover.unfinished' : 'cutover.unknown')
    }
  }

  function reverseText(): string {
    const at = textOf(evidence, 'stepState')
    if (evidence.broken === true) return t('cutover.withError')
    if (at === 'failed') return t('cutover.failed')
    if (at === null || at === 'unknown') return t('cutover.unknown')
    const going = at === 'running' || at === 'monitoring'
    if (evidence.switched !== true) return t(going ? 'cutover.running' : 'cutover.configured')
    if (evidence.why === 'task-failed') return t('cutover.taskFailed')
    if (going) return lagNow((values) => t('cutover.lag', values), t('cutover.running'))
    return t(at === 'paused' ? 'cutover.paused' : at === 'finished' ? 'cutover.ended' : 'cutover.notStarted')
  }

  /**
   * A lag as it is by now; what holds by the last judgement is not contradicted by a lag that has grown past the limit
   * since: then it is said without a number.
   */
  function lagNow(shown: (values: { lag: string; duration: string }) => string, without: string): string {
    const [judged, limit] = [numberOf(evidence, 'trueLagSeconds'), numberOf(evidence, 'thresholdSeconds') ?? 0]
    if (judged === null) return t('cutover.lagUnknown')
    if (state === 'unknown' && judged > limit) return t('cutover.lagOld', { age: format.duration(age()) })
    // Rounded up where it is too large, so that it never reads like the limit itself.
    const lag = state === 'no' ? Math.ceil(judged + later) : judged + later
    return state !== 'no' && lag > limit ? without : shown({ lag: format.duration(lag), duration: steadyFor() })
  }

  function steadyFor(): string {
    return format.duration(Math.floor(numberOf(evidence, 'steadyForSeconds') ?? 0))
  }

  function age(): number | null {
    const judged = numberOf(evidence, 'ageSeconds')
    return judged === null ? null : judged + later
  }

  function lagText(): string {
    switch (textOf(evidence, 'why') as LagReason | null) {
      case 'not-started':
        return t('cutover.notStarted')
      case 'paused':
        return t('cutover.paused')
      case 'failed':
        return t('cutover.failed')
      case 'ended':
        return t('cutover.ended')
      case 'task-paused':
        return t('cutover.taskPaused')
      case 'task-failed':
        return t('cutover.taskFailed')
      case 'task-stands':
        return t('cutover.standsStill')
      case 'no-lag':
        return t('cutover.lagUnknown')
      case 'stale':
      case 'large':
        return lagNow((values) => t('cutover.lag', values), t('cutover.running'))
      case 'broke':
        return brokeText()
      case 'short':
        return numberOf(evidence, 'steadyForSeconds') === null
          ? t('cutover.notWatched')
          : lagNow((values) => t('cutover.watchedSoFar', values), t('cutover.held', { duration: steadyFor() }))
      case 'steady':
        return lagNow((values) => t('cutover.steady', values), t('cutover.held', { duration: steadyFor() }))
      default:
        return t('cutover.unknown')
    }
  }

  function brokeText(): string {
    const lag = format.duration((numberOf(evidence, 'trueLagSeconds') ?? 0) + later)
    return numberOf(evidence, 'steadyForSeconds') === null
      ? t('cutover.justBroke', { lag })
      : t('cutover.steadySoFar', { lag, duration: steadyFor() })
  }
}
