import { readiness } from '@/domain/cutover'
import type { Task } from '@/domain/task'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { Card } from '@/ui/card'
import { useNow } from '@/ui/clock'
import { useInSync } from './use-in-sync'

const LOOKS = {
  yes: { sign: '✓', colour: 'text-ok' },
  no: { sign: '!', colour: 'text-warn' },
  unknown: { sign: '?', colour: 'text-muted' },
  'not-needed': { sign: '–', colour: 'text-muted' },
} as const

const TONES = { ready: 'text-ok', 'not-yet': 'text-warn', 'cannot-tell': 'text-muted' } as const

const THRESHOLD_SECONDS = 30
const STEADY_SECONDS = 300

/** May the application be moved to the target now? A list with the evidence of each point. */
export function CutoverCard({ id, task }: { id: string; task: Task }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const { inSyncSinceMs, samplesSinceMs } = useInSync(id, THRESHOLD_SECONDS)
  const result = readiness({
    task,
    now,
    inSyncSinceMs,
    samplesSinceMs,
    thresholdSeconds: THRESHOLD_SECONDS,
    steadySeconds: STEADY_SECONDS,
  })
  const limits = { threshold: format.duration(THRESHOLD_SECONDS), steady: format.duration(STEADY_SECONDS) }
  return (
    <Card
      title={t('task.cutover.title')}
      aside={
        <span data-cutover={result.state} className={`text-sm font-semibold ${TONES[result.state]}`}>
          {t(`task.cutover.${result.state}`)}
        </span>
      }
    >
      <ul className="text-sm">
        {result.items.map((item) => (
          <li key={item.id} className="flex items-baseline gap-2 border-t border-line py-1.5 first:border-t-0">
            <span aria-hidden="true" className={`w-4 shrink-0 text-center font-semibold ${LOOKS[item.state].colour}`}>
              {LOOKS[item.state].sign}
            </span>
            <span className="min-w-0 flex-1">{t(`task.cutover.${item.id}`, limits)}</span>
            <span className="text-right text-muted">
              {item.state === 'no' ? t(`task.cutover.not.${item.id}`) : t(`task.cutover.${item.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
