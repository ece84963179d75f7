import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'
import { listed } from '@/lib/sentences'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import type { KnownLabel } from './list-memory'
import type { ListState } from './list-state'

interface NoRowsProps {
  readonly state: ListState
  readonly labels: readonly KnownLabel[]
  /**
   * loading: no answer yet · failed: no good one · beyond: a page that is not there · narrowed: nothing matches ·
   * none: OMS has no task
   */
  readonly why: 'loading' | 'failed' | 'beyond' | 'narrowed' | 'none'
  /** Whether watched tasks are shown above. */
  readonly hasOthers: boolean
  readonly onChange: (change: Partial<ListState>) => void
}

/** Why the list is empty, and the way on. */
export function NoRows({ state, labels, why, hasOthers, onChange }: NoRowsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const asked = useAsked(state, labels)
  switch (why) {
    case 'loading':
      return <Loading />
    case 'failed':
      return hasOthers ? null : <Empty title={t('tasks.empty.noList')}>{t('tasks.empty.noListHint')}</Empty>
    case 'beyond':
      return (
        <Empty title={t('tasks.empty.beyond', { page: format.integer(state.page) })}>
          <p className="mb-2">{t('tasks.empty.beyondHint')}</p>
          <Button onClick={() => onChange({ page: 1 })}>{t('tasks.empty.first')}</Button>
        </Empty>
      )
    case 'narrowed':
      return (
        <Empty title={t('tasks.empty.narrowed')}>
          <p className="mb-2 wrap-anywhere">{t('tasks.empty.narrowedHint', { what: asked })}</p>
          <Button onClick={() => onChange({ search: '', type: null, status: [], labels: [] })}>
            {t('tasks.clear')}
          </Button>
        </Empty>
      )
    case 'none':
      return <Empty title={t('tasks.empty.none')}>{t('tasks.empty.noneHint')}</Empty>
  }
}

/** What the list was narrowed down to, in words. */
function useAsked({ search, type, status, labels: ids }: ListState, labels: readonly KnownLabel[]): string {
  const { t } = useTranslation()
  const label = useLabel()
  const format = useFormat()
  const names = ids.map((id) => labels.find((one) => one.id === id)?.name ?? id)
  return [
    ...(search === '' ? [] : [t('tasks.asked.search', { text: search })]),
    ...(type === null ? [] : [t('tasks.asked.type', { type: label('taskType', type) })]),
    ...(status.length === 0
      ? []
      : [
          t('tasks.asked.status', {
            status: listed(
              status.map((one) => label('taskStatus', one)),
              format,
            ),
          }),
        ]),
    ...(names.length === 0 ? [] : [t('tasks.asked.labels', { labels: listed(names, format) })]),
  ].join(' · ')
}

/** As high as some rows, so that the page does not jump when they come. */
function Loading() {
  const { t } = useTranslation()
  return (
    <div role="status" className="space-y-px">
      <span className="sr-only">{t('tasks.loading')}</span>
      {Array.from({ length: 8 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: eight times the same
        <div key={index} className="h-13 rounded-md bg-chip/60" />
      ))}
    </div>
  )
}
