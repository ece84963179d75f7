import { numberOf, textOf } from '@/domain/facts'
import type { Verdict } from '@/domain/verdict'
import { failureText } from './failure-text'
import { lagText } from './lag-text'
import { motionText, stallText } from './motion-text'
import type { VerdictText, VerdictWords } from './verdict-words'

/** Puts a verdict into the sentences of the page's language. */
export function verdictText(verdict: Verdict, words: VerdictWords): VerdictText {
  switch (verdict.kind) {
    case 'failed':
    case 'broken':
      return failureText(verdict, words)
    case 'moving':
    case 'verifying':
      return motionText(verdict, words)
    case 'stalled':
      return stallText(verdict, words)
    case 'falling-behind':
    case 'catching-up':
    case 'in-sync':
    case 'delay-unknown':
      return lagText(verdict, words)
    default:
      return restText(verdict, words)
  }
}

/** Of a task that does not run, or waits. */
function restText(
  { kind, step: about, evidence: facts, since: sinceMs }: Verdict,
  { t, format, now, step, finishedMs }: VerdictWords,
): VerdictText {
  const status = textOf(facts, 'stepStatus') ?? textOf(facts, 'status')
  const percent = numberOf(facts, 'percent')
  switch (kind) {
    case 'paused': {
      const headline =
        about !== null
          ? t('verdict.paused.headlineStep', { step })
          : textOf(facts, 'atStep') !== null && percent !== null
            ? t('verdict.paused.headlineAt', { step, percent: format.percent(percent) })
            : t('verdict.paused.headline')
      return { headline, evidence: [t('verdict.paused.evidence')], advice: [t('verdict.paused.advice')] }
    }
    case 'waiting-for-operator': {
      const since = {
        since: format.dateTime(sinceMs),
        duration: format.duration(sinceMs === null ? null : Math.max(0, (now - sinceMs) / 1000)),
      }
      const evidence = t(
        sinceMs === null ? 'verdict.waiting-for-operator.evidenceNone' : 'verdict.waiting-for-operator.evidence',
        since,
      )
      return {
        headline: t('verdict.waiting-for-operator.headline', { step }),
        evidence: [evidence],
        advice: [t('verdict.waiting-for-operator.advice')],
      }
    }
    case 'not-started': {
      const unconfigured = status === 'UNCONFIGURED'
      return {
        headline: t(unconfigured ? 'verdict.not-started.headlineUnconfigured' : 'verdict.not-started.headline'),
        evidence: [],
        advice: [t(unconfigured ? 'verdict.not-started.adviceUnconfigured' : 'verdict.not-started.advice')],
      }
    }
    case 'finished': {
      const headline =
        finishedMs === null
          ? t('verdict.finished.headline')
          : t('verdict.finished.headlineAt', { finished: format.dateTime(finishedMs) })
      return { headline, evidence: [], advice: [t('verdict.finished.advice')] }
    }
    case 'released': {
      if (status === 'DELETED') return { headline: t('verdict.released.headlineDeleted'), evidence: [], advice: [] }
      const releasing = status === 'RELEASING'
      return {
        headline: t(releasing ? 'verdict.released.headlineReleasing' : 'verdict.released.headline'),
        evidence: [t(releasing ? 'verdict.released.evidenceReleasing' : 'verdict.released.evidence')],
        advice: [],
      }
    }
    default: {
      const headline =
        status === null
          ? t('verdict.unknown.headlineNone')
          : t(about === null ? 'verdict.unknown.headline' : 'verdict.unknown.headlineStep', { step, status })
      return { headline, evidence: [], advice: [t('verdict.unknown.advice')] }
    }
  }
}
