import type { Translate } from '@/i18n/keys'
import { clockTime, estimateTexts, type Format } from '@/lib/format'
import type { Assessed } from './assessment'

/** When the target will have caught up, as far as that can be told. */
export function catchUpText({ delay: { catchUp }, atMs }: Assessed, t: Translate, format: Format, now: number): string {
  if (catchUp.state === 'caught-up') return t('findings.catchUp.caught-up')
  if (catchUp.state === 'unknown') return t(`findings.catchUp.${catchUp.why}`)
  const left = (seconds: number) => seconds - (now - atMs) / 1000
  const { low, mid, high } = catchUp
  const texts = estimateTexts({ low: left(low), mid: left(mid), high: left(high) }, format)
  return t('findings.catchUp.known', { ...texts, time: clockTime(atMs + mid * 1000, now, format) })
}
