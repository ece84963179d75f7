import type { Readiness, ReadinessItem } from '@/domain/cutover-kinds'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { Card } from '@/ui/card'
import { useNow } from '@/ui/clock'
import { usePreferences } from '@/ui/preferences'
import { useAssessment } from '../assessment/assessment'
import { useStepName } from '../assessment/use-step-name'
import { CUTOVER_LOOKS } from './cutover-looks'
import { CUTOVER_PLACE } from './cutover-place'
import { CutoverSettings } from './cutover-settings'
import { cutoverSum, cutoverText } from './cutover-text'

const TONES = {
  ready: 'text-ok',
  'not-yet': 'text-warn',
  'cannot-tell': 'text-muted',
  'switched-over': 'text-ok',
} as const

/**
 * May the application be moved to the target now? A list, each point with the evidence for its answer. Once it was
 * moved: when, and whether there is a way back.
 */
export function CutoverCard() {
  const { t } = useTranslation()
  const assessed = useAssessment()
  if (!assessed) return null
  const { cutover, atMs } = assessed
  const done = cutover.state === 'switched-over'
  return (
    <Card
      title={t(done ? 'cutover.titleDone' : 'cutover.title')}
      aside={<Sum cutover={cutover} atMs={atMs} />}
      className={CUTOVER_PLACE}
    >
      <ul className="text-sm">
        {cutover.items.map((item) => (
          <Item key={item.id} item={item} atMs={atMs} />
        ))}
      </ul>
      {!done && <CutoverSettings />}
    </Card>
  )
}

function Sum({ cutover, atMs }: { cutover: Readiness; atMs: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, items } = cutover
  const open = items.filter((item) => item.state === 'no' || item.state === 'unknown').length
  return (
    <span data-cutover={state} className="text-sm">
      <span className={`font-semibold ${TONES[state]}`}>{cutoverSum(cutover, t, format, atMs)}</span>
      {open > 0 && <span className="text-muted"> · {t('cutover.open', { count: open })}</span>}
    </span>
  )
}

function Item({ item, atMs }: { item: ReadinessItem; atMs: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const step = useStepName()
  const later = Math.max(0, (useNow() - atMs) / 1000)
  const [{ cutoverSeconds, steadySeconds }] = usePreferences()
  const limits = { threshold: format.duration(cutoverSeconds), steady: format.duration(steadySeconds) }
  return (
    <li
      data-readiness={item.id}
      data-state={item.state}
      className="flex items-baseline gap-2 border-t border-line py-1.5 first:border-t-0"
    >
      <span aria-hidden="true" className={`w-4 shrink-0 text-center font-semibold ${CUTOVER_LOOKS[item.state].colour}`}>
        {CUTOVER_LOOKS[item.state].sign}
      </span>
      <span className="min-w-0 flex-1">
        {t(`cutover.item.${item.id}`, limits)}
        <span className="sr-only">{t('cutover.said', { state: t(`cutover.state.${item.state}`) })}</span>
      </span>
      <span className="max-w-1/2 text-right text-muted wrap-anywhere">
        {cutoverText(item, { t, format, step, later })}
      </span>
    </li>
  )
}
