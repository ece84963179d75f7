import { numberOf } from '@/domain/facts'
import type { Limit } from '@/domain/limit'
import type { Translate } from '@/i18n/keys'
import { clockTime, type Format } from '@/lib/format'

/** A limit in words. */
export interface LimitText {
  /** Which end it is, in a word or two. */
  readonly by: string
  readonly headline: string
  /** The numbers that led there; none where nothing is known. */
  readonly numbers: readonly string[]
}

const REASONS = [
  'at-baseline',
  'both-slow',
  'no-step',
  'no-numbers',
  'no-baseline',
  'nothing-moves',
  'too-early',
] as const

export interface LimitWords {
  readonly t: Translate
  readonly format: Format
  /** Epoch milliseconds. */
  readonly now: number
}

/** Puts what limits a step into the sentences of the page's language. */
export function limitText({ by, since, evidence }: Limit, { t, format, now }: LimitWords): LimitText {
  const share = format.percent(
    numberOf(evidence, 'rateShare') === null ? null : (numberOf(evidence, 'rateShare') ?? 0) * 100,
  )
  const rates = ratesLine()
  return { by: t(`findings.limit.by.${by}`), headline: headline(), numbers: [...times(), ...rates] }

  function headline(): string {
    if (by === 'source' || by === 'target') {
      const at = since === null ? format.dateTime(null) : clockTime(since, now, format)
      const earlier = evidence.sinceOrEarlier === true ? t('findings.sinceOrEarlier', { since: at }) : at
      const shown = evidence.sinceByOms === true ? t('findings.sinceByOms', { since: earlier }) : earlier
      const key = by === 'target' && evidence.reads === true ? 'targetReads' : by
      return t(`findings.limit.${key}`, { since: shown })
    }
    if (evidence.why === 'throttled') {
      return t('findings.limit.throttled', { throttle: format.rowsPerSecond(numberOf(evidence, 'throttleRps')) })
    }
    if (evidence.why === 'elsewhere') return t('findings.limit.elsewhere', { share })
    const why = REASONS.find((one) => one === evidence.why) ?? 'no-numbers'
    return t(`findings.limit.${why}`)
  }

  function times(): string[] {
    if (by !== 'source' && by !== 'target') return []
    const [own, other] = by === 'source' ? (['source', 'target'] as const) : (['target', 'source'] as const)
    const values = {
      time: format.msPerRow(numberOf(evidence, `${own}Time`)),
      baseline: format.msPerRow(numberOf(evidence, `${own}TimeRef`)),
    }
    if (numberOf(evidence, `${own}TimeRef`) === null) return []
    if (numberOf(evidence, `${other}TimeRef`) === null) return [t('findings.limit.timesAlone', values)]
    return [
      t('findings.limit.times', {
        ...values,
        otherTime: format.msPerRow(numberOf(evidence, `${other}Time`)),
        otherBaseline: format.msPerRow(numberOf(evidence, `${other}TimeRef`)),
      }),
    ]
  }

  function ratesLine(): string[] {
    const rate = numberOf(evidence, 'targetRps') ?? numberOf(evidence, 'sourceRps')
    if (by === 'unknown' || rate === null || numberOf(evidence, 'rateShare') === null) return []
    const window = format.duration(numberOf(evidence, 'windowSeconds'))
    return [t('findings.limit.rates', { rate: format.rowsPerSecond(rate), window, share })]
  }
}
