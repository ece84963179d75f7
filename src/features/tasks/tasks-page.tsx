import { useCallback, useMemo, useRef } from 'react'
import type { ListView } from '@/api/list-projects'
import { attentionOf } from '@/features/shared/attention/attention'
import { useAttention } from '@/features/shared/attention/use-attention'
import { IntervalSelect, LiveBadge } from '@/features/shared/live-badge'
import { type Overview, useOverview } from '@/features/shared/overview/use-overview'
import { usePins } from '@/features/shared/pins/use-pins'
import { ProblemBanner } from '@/features/shared/problem-banner'
import { overview } from '@/i18n/en/overview'
import { tasks } from '@/i18n/en/tasks'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { InHeader } from '@/ui/header-slot'
import { usePageTitle } from '@/ui/page-title'
import { usePreferences } from '@/ui/preferences'
import { Counts } from './counts'
import { Filters } from './filters'
import { useKnownLabels } from './known-labels'
import { usePlace } from './last-opened'
import { isNarrowed, type ListState } from './list-state'
import { NoRows } from './no-rows'
import { Pager } from './pager'
import { Refused } from './refused'
import { inOrder } from './sort'
import { TaskTable } from './task-table'
import { useListState } from './use-list-state'
import { useRowKeys } from './use-row-keys'
import { WatchLink } from './watch-link-bar'
import { WatchList } from './watch-list'

const TEXTS = { tasks, overview }

/** `/`: the tasks of one page of OMS's list, and those that the viewer watches, the worst first. */
export function TasksPage() {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  const [state, change] = useListState()
  const pins = usePins()
  const found = useOverview({ list: useListView(state), ids: pins.ids })
  const { rows, at, problem, refused, dueMs, askNow } = found
  const labels = useKnownLabels(rows, state.labels)
  const table = useRef<HTMLTableElement>(null)
  const box = useRef<HTMLInputElement>(null)
  useRowKeys(table, box)
  usePlace(table, rows !== null && rows.length > 0)
  usePageTitle(t('tasks.title'))
  useAttention(attentionOf(rows, problem))
  return (
    <>
      <InHeader>
        <LiveBadge problem={problem} at={at} dueMs={dueMs} />
        <IntervalSelect />
        <Button onClick={askNow}>{t('tasks.refresh')}</Button>
      </InHeader>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h1 className="text-xl font-bold tracking-tight">{t('tasks.title')}</h1>
        {rows && rows.length > 0 && <Counts rows={rows} total={found.total} state={state} onChange={change} />}
      </div>
      <WatchLink />
      {refused && <Refused problem={refused} onRetry={askNow} />}
      {problem && <ProblemBanner problem={problem} lastGoodAt={at} retryMs={dueMs} onRetry={askNow} />}
      <Filters state={state} onChange={change} labels={labels} box={box} />
      <Card title={t('tasks.list')}>
        <List found={found} state={state} onChange={change} labels={labels} table={table} />
      </Card>
      <WatchList missing={found.missing} />
    </>
  )
}

/** What OMS is asked: the order of the rows is the page's own. */
function useListView({ search, type, status, labels, page }: ListState): ListView {
  const [{ intervalSeconds }] = usePreferences()
  return useMemo(
    () => ({ searchKey: search, type, status, labelIds: labels, page, intervalSeconds }),
    [search, type, status, labels, page, intervalSeconds],
  )
}

interface ListProps {
  readonly found: Overview
  readonly state: ListState
  readonly onChange: (change: Partial<ListState>) => void
  readonly labels: Parameters<typeof NoRows>[0]['labels']
  readonly table: Parameters<typeof TaskTable>[0]['table']
}

function List({ found, state, onChange, labels, table }: ListProps) {
  const { rows, at, total, pages, stale, problem, refused } = found
  const [{ locale }] = usePreferences()
  const { sort, descending } = state
  const ordered = useMemo(() => rows && inOrder(rows, sort, descending, locale), [rows, sort, descending, locale])
  const { page } = state
  const onSort = useCallback((next: Partial<ListState>) => onChange({ ...next, page }), [onChange, page])
  const listed = rows?.filter(({ pinned }) => !pinned).length ?? 0
  return (
    <div aria-busy={stale} className={stale ? 'opacity-60' : ''}>
      {ordered && ordered.length > 0 && (
        <TaskTable
          rows={ordered}
          minute={Math.floor((at ?? 0) / 60_000) * 60_000}
          state={state}
          onSort={onSort}
          table={table}
        />
      )}
      {listed === 0 && (
        <NoRows
          state={state}
          labels={labels}
          why={
            rows === null
              ? problem
                ? 'failed'
                : 'loading'
              : whyNone(state, problem !== null || refused !== null, total)
          }
          hasOthers={(rows?.length ?? 0) > 0}
          onChange={onChange}
        />
      )}
      {rows && !problem && !refused && (
        <Pager
          page={state.page}
          pages={pages}
          total={total}
          shown={listed}
          onPage={(page) => {
            onChange({ page })
            window.scrollTo({ top: 0 })
          }}
        />
      )}
    </div>
  )
}

function whyNone(state: ListState, failed: boolean, total: number | null) {
  if (failed) return 'failed'
  if (state.page > 1 && total !== 0) return 'beyond'
  return isNarrowed(state) ? 'narrowed' : 'none'
}
