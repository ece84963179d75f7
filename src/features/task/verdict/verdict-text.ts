import type { Facts, Verdict } from '@/domain/verdict'
import type { Translate } from '@/i18n/keys'
import { clockTime, estimateTexts, type Format } from '@/lib/format'

/** A verdict in words. */
export interface VerdictText {
  readonly headline: string
  /** What it rests on; empty lines are left out. */
  readonly evidence: readonly string[]
  /** What to do next, where there is something to do. */
  readonly advice: readonly string[]
}

export interface VerdictWords {
  readonly t: Translate
  readonly format: Format
  /** Epoch milliseconds. */
  readonly now: number
  /** When the verdict was judged, epoch milliseconds: since then what grows with time has grown. */
  readonly judgedMs: number
  /** The step's name in words. */
  readonly step: string
  /** OMS's status of the step, in words. */
  readonly stepStatus: string
  /** When the task ended, epoch milliseconds. */
  readonly finishedMs: number | null
}

/** Puts a verdict into the sentences of the page's language. */
export function verdictText(verdict: Verdict, words: VerdictWords): VerdictText {
  switch (verdict.kind) {
    case 'failed':
    case 'broken':
      return failure(verdict, words)
    case 'moving':
    case 'verifying':
      return motion(verdict, words)
    case 'stalled':
      return stalled(verdict, words)
    case 'falling-behind':
    case 'catching-up':
    case 'in-sync':
    case 'delay-unknown':
      return lag(verdict, words)
    default:
      return rest(verdict, words)
  }
}

const num = (facts: Facts, key: string): number | null => {
  const value = facts[key]
  return typeof value === 'number' ? value : null
}

const str = (facts: Facts, key: string): string | null => {
  const value = facts[key]
  return typeof value === 'string' && value !== '' ? value : null
}

/** A length of time that went on since it was judged. */
function grown(seconds: number | null, { now, judgedMs }: VerdictWords): number | null {
  return seconds === null ? null : seconds + Math.max(0, now - judgedMs) / 1000
}

function failure(
  { kind, step, evidence: facts }: Verdict,
  { t, format, step: name, stepStatus }: VerdictWords,
): VerdictText {
  const [code, message, proposal] = [str(facts, 'code'), str(facts, 'message'), str(facts, 'proposal')]
  const percent = num(facts, 'percent')
  const more = (num(facts, 'errorCount') ?? 0) - 1
  const said = message ?? str(facts, 'reason')
  const evidence = []
  if (code !== null && said !== null) evidence.push(t(`verdict.${kind as 'failed'}.evidence`, { code, message: said }))
  else if (code !== null || said !== null) {
    evidence.push(t(`verdict.${kind as 'failed'}.evidenceMessage`, { message: code ?? said ?? '' }))
  } else if (kind === 'failed') evidence.push(t('verdict.failed.evidenceNone'))
  if (more > 0) evidence.push(t(`verdict.${kind as 'failed'}.evidenceMore`, { count: more }))
  const proposed = proposal === null ? [] : [t(`verdict.${kind as 'failed'}.adviceProposal`, { proposal })]
  if (kind === 'broken') {
    const warning = str(facts, 'level')?.startsWith('WARN') ?? false
    const headline = t(warning ? 'verdict.broken.headlineWarning' : 'verdict.broken.headline', {
      step: name,
      status: stepStatus,
    })
    return { headline, evidence, advice: [...proposed, t('verdict.broken.advice')] }
  }
  const headline =
    step === null
      ? t('verdict.failed.headlineTask')
      : percent === null || percent === 0
        ? t('verdict.failed.headline', { step: name })
        : t('verdict.failed.headlineAt', { step: name, percent: format.percent(percent) })
  const advice = code === null && said === null ? t('verdict.failed.adviceNone') : t('verdict.failed.advice')
  return { headline, evidence, advice: [...proposed, advice] }
}

function motion({ kind, evidence: facts }: Verdict, { t, format, now, step }: VerdictWords): VerdictText {
  const key = kind as 'moving' | 'verifying'
  if (facts.betweenSteps === true) return { headline: t('verdict.moving.headlineBetween'), evidence: [], advice: [] }
  if (facts.done === true) {
    return {
      headline: t('verdict.verifying.headlineDone', { step }),
      evidence: rowsLine(facts, key, t, format),
      advice: [t('verdict.verifying.adviceDone')],
    }
  }
  const percent = num(facts, 'percent')
  const shown = { step, percent: format.percent(percent) }
  const [low, mid, high] = [num(facts, 'etaLow'), num(facts, 'etaMid'), num(facts, 'etaHigh')]
  const eta = low === null || mid === null || high === null || facts.etaState !== 'known' ? null : { low, mid, high }
  const headline = () => {
    if (eta && percent !== null) {
      const left = (ms: number) => (ms - now) / 1000
      const texts = estimateTexts({ low: left(eta.low), mid: left(eta.mid), high: left(eta.high) }, format)
      return t(`verdict.${key}.headline`, { ...shown, left: texts.mid, low: texts.low, high: texts.high })
    }
    if (facts.exceedsEstimate === true) return t(`verdict.${key}.headlineOver`, { step })
    if (percent === null) return t(`verdict.${key}.headlinePlain`, { step })
    return t(
      facts.etaState === 'estimating' ? `verdict.${key}.headlineEstimating` : `verdict.${key}.headlineProgress`,
      shown,
    )
  }
  const rows = rowsLine(facts, key, t, format)
  const elapsed = num(facts, 'elapsedSeconds')
  const running = elapsed === null ? [] : [t(`verdict.${key}.evidenceElapsed`, { elapsed: format.duration(elapsed) })]
  const at = (ms: number) => clockTime(ms, now, format)
  const finish = eta ? [t('verdict.finishAt', { mid: at(eta.mid), low: at(eta.low), high: at(eta.high) })] : []
  return { headline: headline(), evidence: [...finish, ...(rows.length > 0 ? rows : running)], advice: [] }
}

function rowsLine(facts: Facts, key: 'moving' | 'verifying', t: Translate, format: Format): string[] {
  const [processed, capacity] = [num(facts, 'processed'), num(facts, 'capacity')]
  if (processed === null || capacity === null) return []
  const [rate, average] = [num(facts, 'currentRps'), num(facts, 'averageRps')]
  const rows = { processed: format.integer(processed), capacity: format.integer(capacity) }
  if (rate === null || average === null) return [t(`verdict.${key}.evidenceRows`, rows)]
  return [
    t(`verdict.${key}.evidence`, { ...rows, rate: format.rowsPerSecond(rate), average: format.rowsPerSecond(average) }),
  ]
}

function stalled({ evidence: facts, since: sinceMs }: Verdict, words: VerdictWords): VerdictText {
  const { t, format, step } = words
  const percent = num(facts, 'percent')
  const duration = format.duration(grown(num(facts, 'stalledSeconds'), words))
  const incremental = facts.stepState === 'monitoring'
  return {
    headline:
      percent === null
        ? t('verdict.stalled.headline', { step, duration })
        : t('verdict.stalled.headlineAt', { step, duration, percent: format.percent(percent) }),
    evidence: [t('verdict.stalled.evidence', { since: format.time(sinceMs) })],
    advice: [t(incremental ? 'verdict.stalled.adviceIncremental' : 'verdict.stalled.advice')],
  }
}

function lag({ kind, evidence: facts, since: sinceMs }: Verdict, words: VerdictWords): VerdictText {
  const { t, format, step } = words
  const checkpointMs = num(facts, 'checkpointMs')
  const values: LagValues = {
    step,
    lag: format.duration(grown(num(facts, 'trueLagSeconds'), words)),
    delay: format.duration(num(facts, 'delaySeconds')),
    age: format.duration(grown(num(facts, 'ageSeconds'), words)),
    checkpoint:
      checkpointMs === null ? (str(facts, 'checkpointText') ?? format.dateTime(null)) : format.dateTime(checkpointMs),
    sampled: format.dateTime(sinceMs),
    since: format.time(sinceMs),
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
  const evidence = t(sinceMs === null ? 'verdict.in-sync.evidence' : 'verdict.in-sync.evidenceSince', values)
  return { headline: t('verdict.in-sync.headline', values), evidence: [evidence, ...skewed], advice: [] }
}

/** What the sentences about lag put in, as text. */
type LagValues = Readonly<Record<'step' | 'lag' | 'delay' | 'age' | 'checkpoint' | 'sampled' | 'since', string>>

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

function rest(
  { kind, step: about, evidence: facts, since: sinceMs }: Verdict,
  { t, format, now, step, finishedMs }: VerdictWords,
): VerdictText {
  const status = str(facts, 'stepStatus') ?? str(facts, 'status')
  const percent = num(facts, 'percent')
  switch (kind) {
    case 'paused': {
      const headline =
        about !== null
          ? t('verdict.paused.headlineStep', { step })
          : str(facts, 'atStep') !== null && percent !== null
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
