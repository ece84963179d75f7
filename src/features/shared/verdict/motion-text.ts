import { numberOf } from '@/domain/facts'
import type { Facts, Verdict } from '@/domain/verdict'
import type { Translate } from '@/i18n/keys'
import { clockTime, estimateTexts, type Format, LEAST_LEFT_SECONDS } from '@/lib/format'
import { grown, type VerdictText, type VerdictWords } from './verdict-words'

/** Of a step that moves rows or compares them. */
export function motionText({ kind, evidence: facts }: Verdict, { t, format, now, step }: VerdictWords): VerdictText {
  const key = kind as 'moving' | 'verifying'
  if (facts.betweenSteps === true) return { headline: t('verdict.moving.headlineBetween'), evidence: [], advice: [] }
  if (facts.done === true) {
    return {
      headline: t('verdict.verifying.headlineDone', { step }),
      evidence: rowsLine(facts, key, t, format),
      advice: [t('verdict.verifying.adviceDone')],
    }
  }
  const percent = numberOf(facts, 'percent')
  const shown = { step, percent: format.percent(percent) }
  const [low, mid, high] = [numberOf(facts, 'etaLow'), numberOf(facts, 'etaMid'), numberOf(facts, 'etaHigh')]
  const eta = low === null || mid === null || high === null || facts.etaState !== 'known' ? null : { low, mid, high }
  const left = (ms: number) => (ms - now) / 1000
  // With more rows than were estimated, or past the middle, a range is all that can be told.
  const isVague = facts.exceedsEstimate === true || (eta !== null && left(eta.mid) < LEAST_LEFT_SECONDS)
  const headline = () => {
    if (eta && percent !== null) {
      const texts = estimateTexts({ low: left(eta.low), mid: left(eta.mid), high: left(eta.high) }, format)
      return t(isVague ? 'verdict.headlineRange' : `verdict.${key}.headline`, {
        ...shown,
        left: texts.mid,
        low: texts.low,
        high: texts.high,
      })
    }
    if (facts.exceedsEstimate === true) return t(`verdict.${key}.headlineOver`, { step })
    if (percent === null) return t(`verdict.${key}.headlinePlain`, { step })
    return t(
      facts.etaState === 'estimating' ? `verdict.${key}.headlineEstimating` : `verdict.${key}.headlineProgress`,
      shown,
    )
  }
  const rows = rowsLine(facts, key, t, format)
  const elapsed = numberOf(facts, 'elapsedSeconds')
  const running = elapsed === null ? [] : [t(`verdict.${key}.evidenceElapsed`, { elapsed: format.duration(elapsed) })]
  const at = (ms: number) => clockTime(ms, now, format)
  const finish =
    eta && !isVague ? [t('verdict.finishAt', { mid: at(eta.mid), low: at(eta.low), high: at(eta.high) })] : []
  return {
    headline: headline(),
    evidence: [...finish, ...(rows.length > 0 ? rows : running), ...differing(facts, t, format)],
    advice: [],
  }
}

/** OMS's percentage and the rows can disagree by far: which of the two is wrong is not known. */
const DIFFERS_PERCENT = 5

function differing(facts: Facts, t: Translate, format: Format): string[] {
  if (facts.percentByRows === true) return [t('verdict.byRows')]
  const [percent, processed, capacity] = ['percent', 'processed', 'capacity'].map((key) => numberOf(facts, key))
  if (percent == null || processed == null || !capacity || processed > capacity) return []
  const byRows = (processed / capacity) * 100
  return Math.abs(byRows - percent) < DIFFERS_PERCENT ? [] : [t('verdict.differs', { percent: format.percent(byRows) })]
}

function rowsLine(facts: Facts, key: 'moving' | 'verifying', t: Translate, format: Format): string[] {
  const [processed, capacity] = [numberOf(facts, 'processed'), numberOf(facts, 'capacity')]
  if (processed === null || capacity === null) return []
  const [rate, average] = [numberOf(facts, 'currentRps'), numberOf(facts, 'averageRps')]
  const rows = { processed: format.integer(processed), capacity: format.integer(capacity) }
  if (rate === null || average === null) return [t(`verdict.${key}.evidenceRows`, rows)]
  return [
    t(`verdict.${key}.evidence`, { ...rows, rate: format.rowsPerSecond(rate), average: format.rowsPerSecond(average) }),
  ]
}

/** Of a step that should move and does not. */
export function stallText({ evidence: facts, since: sinceMs }: Verdict, words: VerdictWords): VerdictText {
  const { t, format, step } = words
  const percent = numberOf(facts, 'percent')
  const duration = format.duration(grown(numberOf(facts, 'stalledSeconds'), words))
  const incremental = facts.stepState === 'monitoring'
  const seen = format.time(sinceMs)
  const open = facts.sinceOrEarlier === true
  const since = open ? t('findings.sinceOrEarlier', { since: seen }) : seen
  const values = { step, duration, percent: format.percent(percent) }
  return {
    headline:
      percent === null
        ? t(open ? 'findings.stalled.headline' : 'verdict.stalled.headline', values)
        : t(open ? 'findings.stalled.headlineAt' : 'verdict.stalled.headlineAt', values),
    evidence: [
      facts.sinceByOms === true
        ? t('findings.stalled.byOms', { since: seen })
        : t('verdict.stalled.evidence', { since }),
    ],
    advice: [t(incremental ? 'verdict.stalled.adviceIncremental' : 'verdict.stalled.advice')],
  }
}
