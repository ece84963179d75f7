import { numberOf } from '@/domain/facts'
import type { Limit } from '@/domain/limit'
import type { StepView } from '@/domain/step-view'
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
  /** The steps of the task, for when the limited one began. */
  readonly steps?: readonly Pick<StepView, 'key' | 'startMs'>[]
}

/** A limit is told by whole minutes of samples: what is so soon after the start of its step was there from the start. */
const AT_ONCE_MS = 120_000

/** Puts what limits a step into the sentences of the page's language. */
export function limitText({ by, step, since, evidence }: Limit, { t, format, now, steps = [] }: LimitWords): LimitText {
  const share = format.percent(
    numberOf(evidence, 'rateShare') === null ? null : (numberOf(evidence, 'rateShare') ?? 0) * 100,
  )
  const rates = ratesLine()
  return { by: t(`findings.limit.by.${by}`), headline: headline(), numbers: [...times(), ...rates] }

  function headline(): string {
    if (by === 'source' || by === 'target') {
      const key = by === 'target' && evidence.reads === true ? 'targetReads' : by
      return t(`findings.limit.${key}`, { since: sinceWords() })
    }
    if (evidence.why === 'throttled') {
      return t('findings.limit.throttled', { throttle: format.rowsPerSecond(numberOf(evidence, 'throttleRps')) })
    }
    if (evidence.why === 'elsewhere') return t('findings.limit.elsewhere', { share })
    const why = REASONS.find((one) => one === evidence.why) ?? 'no-numbers'
    return t(`findings.limit.${why}`)
  }

  function sinceWords(): string {
    const startMs = steps.find(({ key }) => key === step)?.startMs ?? null
    if (since !== null && startMs !== null && since - startMs <= AT_ONCE_MS) return t('findings.limit.since.start')
    const at = { since: since === null ? format.dateTime(null) : clockTime(since, now, format) }
    const orEarlier = evidence.sinceOrEarlier === true
    if (evidence.sinceByOms === true) return t(`findings.limit.since.${orEarlier ? 'byOmsOrEarlier' : 'byOms'}`, at)
    return t(`findings.limit.since.${orEarlier ? 'orEarlier' : 'at'}`, at)
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
