import { Link } from 'react-router'
import type { TaskRow } from '@/features/shared/overview/row'
import { VERDICT_LOOKS } from '@/features/shared/verdict/verdict-looks'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'

interface CountsProps {
  readonly rows: readonly TaskRow[]
  /** Ids of the labels that the list is narrowed down to: the wall can be so as well. */
  readonly labels: readonly string[]
}

/** How many of the tasks shown want to be looked at, and the way to see them from afar. */
export function Counts({ rows, labels }: CountsProps) {
  const { t } = useTranslation()
  const having = (severity: string) => rows.filter(({ overview }) => overview.severity === severity).length
  const critical = having('critical')
  const attention = having('attention')
  const wall = new URLSearchParams(labels.length === 0 ? {} : { label: labels.map(encodeURIComponent).join(',') })
  const search = wall.toString()
  return (
    <p role="status" aria-label={t('tasks.counts.label')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {critical > 0 && (
        <span className={`font-semibold ${VERDICT_LOOKS.critical.text}`}>
          <span aria-hidden="true">{VERDICT_LOOKS.critical.sign} </span>
          {t('tasks.counts.critical', { count: critical })}
        </span>
      )}
      {attention > 0 && (
        <span className={`font-semibold ${VERDICT_LOOKS.attention.text}`}>
          <span aria-hidden="true">{VERDICT_LOOKS.attention.sign} </span>
          {t('tasks.counts.attention', { count: attention })}
        </span>
      )}
      <span className="text-muted">{t('tasks.counts.fine', { count: rows.length - critical - attention })}</span>
      <Link
        to={{ pathname: paths.wall.href(), search }}
        className="text-source underline-offset-2 hover:underline print:hidden"
      >
        {t('tasks.wall')}
      </Link>
    </p>
  )
}
