import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { sentences } from '@/lib/sentences'
import { useAssessment } from '../assessment/assessment'
import { limitText } from './limit-text'

/** What limits the step that the verdict is about, where something is known to: a line of its evidence. */
export function LimitLine({ step }: { step: string | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const assessed = useAssessment()
  const limit = assessed?.limit
  if (!limit || limit.step !== step) return null
  const known = limit.by === 'source' || limit.by === 'target' || limit.evidence.why === 'throttled'
  if (!known) return null
  const { headline, numbers } = limitText(limit, { t, format, now: assessed.atMs, steps: assessed.steps })
  return (
    <p data-limit={limit.by} className="text-muted wrap-anywhere">
      {sentences([headline, ...numbers.slice(0, 1)])}
    </p>
  )
}
