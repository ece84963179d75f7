import { Link } from 'react-router'
import type { TaskRow } from '@/features/shared/overview/row'
import { VERDICT_LOOKS } from '@/features/shared/verdict/verdict-looks'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import { COUNT_KINDS, type CountKind, countKinds } from './count-kinds'
import type { ListState } from './list-state'

interface CountsProps {
  readonly rows: readonly TaskRow[]
  /** Tasks that match on the server; null when it did not say. */
  readonly total: number | null
  readonly state: ListState
  readonly onChange: (change: Partial<ListState>) => void
}

/** How many of the tasks shown are of which kind, what wants to be looked at first, and the way to see them from afar. */
export function Counts({ rows, total, state, onChange }: CountsProps) {
  const { t } = useTranslation()
  const counts = countKinds(rows)
  const { labels, status } = state
  const wall = new URLSearchParams(labels.length === 0 ? {} : { label: labels.map(encodeURIComponent).join(',') })
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
      <p role="status" aria-label={t('tasks.counts.label')} className="flex flex-wrap gap-x-4 gap-y-1">
        {COUNT_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <Count key={kind} kind={kind} count={counts[kind]} />
        ))}
        {total !== null && total > rows.length && (
          <span className="font-semibold text-warn">{t('tasks.counts.part', { count: rows.length, total })}</span>
        )}
      </p>
      {total !== null && total > rows.length && status.length === 0 && (
        <button
          type="button"
          onClick={() => onChange({ status: ['FAILED'] })}
          className="cursor-pointer text-source underline-offset-2 hover:underline print:hidden"
        >
          {t('tasks.counts.failed')}
        </button>
      )}
      <Link
        to={{ pathname: paths.wall.href(), search: wall.toString() }}
        className="text-source underline-offset-2 hover:underline print:hidden"
      >
        {t('tasks.wall')}
      </Link>
    </div>
  )
}

function Count({ kind, count }: { kind: CountKind; count: number }) {
  const { t } = useTranslation()
  const text = t(`tasks.counts.${kind}`, { count })
  if (kind !== 'critical' && kind !== 'attention') return <span className="text-muted">{text}</span>
  return (
    <span className={`font-semibold ${VERDICT_LOOKS[kind].text}`}>
      <span aria-hidden="true">{VERDICT_LOOKS[kind].sign} </span>
      {text}
    </span>
  )
}
