import { numberOf, textOf } from '@/domain/facts'
import type { Facts, Verdict } from '@/domain/verdict'
import type { Translate } from '@/i18n/keys'
import { grown, type VerdictText, type VerdictWords } from './verdict-words'

/** Of a step that follows changes. */
export function lagText({ kind, evidence: facts, since: sinceMs }: Verdict, words: VerdictWords): VerdictText {
  const { t, format, now, step } = words
  const held = Math.max(0, (now - (sinceMs ?? now)) / 1000)
  const checkpointMs = numberOf(facts, 'checkpointMs')
  const values: LagValues = {
    step,
    lag: format.duration(grown(numberOf(facts, 'trueLagSeconds'), words)),
    delay: format.duration(numberOf(facts, 'delaySeconds')),
    age: format.duration(grown(numberOf(facts, 'ageSeconds'), words)),
    checkpoint:
      checkpointMs === null
        ? (textOf(facts, 'checkpointText') ?? format.dateTime(null))
        : format.dateTime(checkpointMs),
    sampled: format.dateTime(sinceMs),
    since: format.time(sinceMs),
    duration: format.duration(held),
  }
  const skewed = facts.skewed === true ? [t('verdict.skewed')] : []
  if (kind === 'delay-unknown') return delayUnknown(facts, values, skewed, t)
  if (kind === 'falling-behind') {
    const advice = [t('verdict.falling-behind.advice')]
    return {
      headline: t('verdict.falling-behind.headline', values),
      evidence: [t('verdict.falling-behind.evidence', values), ...skewed],
      advice,
    }
  }
  if (kind === 'catching-up') {
    const headline = t(
      facts.trend === 'falling' ? 'verdict.catching-up.headlineFalling' : 'verdict.catching-up.headline',
      values,
    )
    return { headline, evidence: [t('verdict.catching-up.evidence', values), ...skewed], advice: [] }
  }
  if (facts.quiet === 'yes') {
    const evidence = [t('verdict.in-sync.evidenceQuiet', values), ...skewed]
    return { headline: t('verdict.in-sync.headlineQuiet', values), evidence, advice: [] }
  }
  // Watched for less than a minute it says nothing of since when.
  const watched = facts.sinceOrEarlier === true ? (held >= 60 ? 'evidenceWatched' : 'evidence') : 'evidenceSince'
  const evidence = t(`verdict.in-sync.${sinceMs === null ? 'evidence' : watched}`, values)
  return { headline: t('verdict.in-sync.headline', values), evidence: [evidence, ...skewed], advice: [] }
}

/** What the sentences about lag put in, as text. */
type LagValues = Readonly<
  Record<'step' | 'lag' | 'delay' | 'age' | 'checkpoint' | 'sampled' | 'since' | 'duration', string>
>

function delayUnknown(facts: Facts, values: LagValues, skewed: string[], t: Translate): VerdictText {
  if (facts.reason === 'not-a-time') {
    return {
      headline: t('verdict.delay-unknown.headlineNotATime', values),
      evidence: [t('verdict.delay-unknown.evidenceNotATime', values)],
      advice: [],
    }
  }
  if (facts.reason === 'no-sample') {
    return { headline: t('verdict.delay-unknown.headlineNoSample', values), evidence: skewed, advice: [] }
  }
  if (facts.reason === 'not-observed') {
    return {
      headline: t('verdict.delay-unknown.headlineNotObserved', values),
      evidence: [t('verdict.delay-unknown.evidence', values), ...skewed],
      advice: [],
    }
  }
  return {
    headline: t('verdict.delay-unknown.headline', values),
    evidence: [t('verdict.delay-unknown.evidence', values), ...skewed],
    advice: [t('verdict.delay-unknown.advice')],
  }
}
