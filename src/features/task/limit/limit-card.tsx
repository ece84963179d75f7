import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { Card } from '@/ui/card'
import { useAssessment } from '../assessment/assessment'
import { limitText } from './limit-text'

const TONES = { source: 'text-warn', target: 'text-warn', neither: 'text-ok', unknown: 'text-muted' } as const

/** What limits a step that moves rows: an end, or neither, since when, and the numbers that led there. */
export function LimitCard({ step }: { step: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const assessed = useAssessment()
  const limit = assessed?.limit
  // Of two steps that move rows at once the rules speak of one.
  if (!limit || limit.step !== step) return null
  const { by, headline, numbers } = limitText(limit, { t, format, now: assessed.atMs, steps: assessed.steps })
  return (
    <Card
      level={3}
      title={t('findings.limit.title')}
      aside={
        <span data-limit={limit.by} className={`text-sm font-semibold ${TONES[limit.by]}`}>
          {by}
        </span>
      }
    >
      <p className="text-sm">{headline}</p>
      {numbers.map((line) => (
        <p key={line} className="mt-1 text-sm text-muted">
          {line}
        </p>
      ))}
    </Card>
  )
}
