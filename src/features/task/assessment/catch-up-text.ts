import { isStale } from '@/domain/delay'
import type { Translate } from '@/i18n/keys'
import { clockTime, estimateTexts, type Format } from '@/lib/format'
import type { Assessed } from './assessment'

/** When the target will have caught up, as far as that can be told. */
export function catchUpText({ delay, atMs }: Assessed, t: Translate, format: Format, now: number): string {
  const { catchUp } = delay
  if (catchUp.state === 'caught-up') return t('findings.catchUp.caught-up')
  if (catchUp.state === 'unknown') {
    // A frozen sample leaves the rules without a lag of now, and few samples without a trend.
    if (delay.checkpointMs !== null && isStale(delay)) return t('findings.catchUp.stale')
    if (catchUp.why === 'no-trend' && delay.trend === 'unknown') return t('findings.catchUp.few')
    return t(`findings.catchUp.${catchUp.why}`)
  }
  const left = (seconds: number) => seconds - (now - atMs) / 1000
  const { low, mid, high } = catchUp
  const texts = estimateTexts({ low: left(low), mid: left(mid), high: left(high) }, format)
  return t('findings.catchUp.known', { ...texts, time: clockTime(atMs + mid * 1000, now, format) })
}
