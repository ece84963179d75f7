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
  const num = (key: string) => {
    const value = evidence[key]
    return typeof value === 'number' ? value : null
  }
  const share = format.percent(num('rateShare') === null ? null : (num('rateShare') ?? 0) * 100)
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
      return t('findings.limit.throttled', { throttle: format.rowsPerSecond(num('throttleRps')) })
    }
    if (evidence.why === 'elsewhere') return t('findings.limit.elsewhere', { share })
    const why = REASONS.find((one) => one === evidence.why) ?? 'no-numbers'
    return t(`findings.limit.${why}`)
  }

  function times(): string[] {
    if (by !== 'source' && by !== 'target') return []
    const [own, other] = by === 'source' ? (['source', 'target'] as const) : (['target', 'source'] as const)
    const values = { time: format.msPerRow(num(`${own}Time`)), baseline: format.msPerRow(num(`${own}TimeRef`)) }
    if (num(`${own}TimeRef`) === null) return []
    if (num(`${other}TimeRef`) === null) return [t('findings.limit.timesAlone', values)]
    return [
      t('findings.limit.times', {
        ...values,
        otherTime: format.msPerRow(num(`${other}Time`)),
        otherBaseline: format.msPerRow(num(`${other}TimeRef`)),
      }),
    ]
  }

  function ratesLine(): string[] {
    const rate = num('targetRps') ?? num('sourceRps')
    if (by === 'unknown' || rate === null || num('rateShare') === null) return []
    return [t('findings.limit.rates', { rate: format.rowsPerSecond(rate), share })]
  }
}
