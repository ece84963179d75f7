import type { Translate } from '@/i18n/keys'
import { clockTime, estimateTexts, type Format } from '@/lib/format'
import type { BigNumber } from './big-number'

/** The number of a tile as it is written, and what stands below it. */
export interface NumberWords {
  readonly value: string
  readonly notes: readonly string[]
}

/** Further away than this a length of time says more than a day and a time. */
const NEAR_MS = 20 * 3_600_000

/**
 * Puts the number of a tile into words.
 * @param now epoch milliseconds by the server's clock.
 */
export function bigNumberWords(
  big: BigNumber,
  { t, format, now, following }: { t: Translate; format: Format; now: number; following: boolean },
): NumberWords {
  const notes: string[] = []
  if (big.since) {
    const since = clockTime(big.since.ms, now, format)
    notes.push(t(big.since.orEarlier ? 'wall.number.sinceOrEarlier' : 'wall.number.since', { since }))
  }
  if (big.at !== null) notes.push(t('wall.number.at', { percent: format.percent(big.at) }))
  if (following && big.unit === 'seconds' && big.value !== null && big.since === null)
    notes.push(t('wall.number.behind'))
  if (big.finish) notes.push(finishWords(big.finish, following ? 'caughtUp' : 'done', { t, format, now }))
  if (big.unit === 'moment') notes.push(t('wall.number.ended'))
  const most = big.value === null ? big.upTo : null
  if (most !== null) notes.push(t('wall.number.atMost'))
  if (big.why) notes.push(t(`wall.why.${big.why}`))
  return { value: most === null ? valueWords(big, format, now) : `≤ ${format.duration(most)}`, notes }
}

function valueWords({ unit, value }: BigNumber, format: Format, now: number): string {
  if (unit === 'percent') return format.percent(value)
  if (unit === 'seconds') return format.duration(value)
  if (value === null) return format.duration(null)
  return Math.abs(value - now) < NEAR_MS ? format.timeShort(value) : format.dateTime(value).slice(0, 10)
}

function finishWords(
  { low, high }: { readonly low: number; readonly high: number },
  kind: 'done' | 'caughtUp',
  { t, format, now }: { t: Translate; format: Format; now: number },
): string {
  if (high - now < NEAR_MS) {
    const [from, to] = [format.timeShort(low), format.timeShort(high)]
    return from === to ? t(`wall.number.${kind}At`, { at: to }) : t(`wall.number.${kind}`, { low: from, high: to })
  }
  const left = (ms: number) => (ms - now) / 1000
  const texts = estimateTexts({ low: left(low), mid: left(low), high: left(high) }, format)
  return t(`wall.number.${kind}In`, { low: texts.low, high: texts.high })
}
