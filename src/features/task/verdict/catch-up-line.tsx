import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { useNow } from '@/ui/clock'
import { useAssessment } from '../assessment/assessment'
import { catchUpText } from '../assessment/catch-up-text'

/** When a target that is behind will have caught up: a line of the verdict's evidence. */
export function CatchUpLine({ step }: { step: string | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const assessed = useAssessment()
  if (!assessed || assessed.delay.step !== step || assessed.delay.catchUp.state === 'caught-up') return null
  return (
    <p data-catch-up={assessed.delay.catchUp.state} className="text-muted wrap-anywhere">
      {t('findings.catchUp.line', { when: catchUpText(assessed, t, format, now) })}
    </p>
  )
}
