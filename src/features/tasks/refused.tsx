import type { Problem } from '@/api/problem'
import { problemText } from '@/features/shared/problem-text'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'

interface RefusedProps {
  readonly problem: Problem
  readonly onRetry: () => void
}

/** OMS does not give its list: no fault of the tasks that are watched, which go on. */
export function Refused({ problem, onRetry }: RefusedProps) {
  const { t } = useTranslation()
  const { title, said } = problemText(t, problem)
  return (
    <section
      role="status"
      data-refused
      className="mb-3.5 flex flex-wrap items-start justify-between gap-3 rounded-card border border-l-4 border-line border-l-source bg-card px-4 py-3 text-sm"
    >
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold">{t('tasks.refused.title')}</h2>
        <p className="text-muted">{t('tasks.refused.text')}</p>
        <p className="text-muted wrap-anywhere">{said ?? title}</p>
      </div>
      <Button onClick={onRetry}>{t('problems.now')}</Button>
    </section>
  )
}
