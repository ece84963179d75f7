import { useDeferredValue, useState } from 'react'
import { useNavigate } from 'react-router'
import type { ListView } from '@/api/list-projects'
import { useOverview } from '@/features/shared/overview/use-overview'
import { ProblemBanner } from '@/features/shared/problem-banner'
import { tasks } from '@/i18n/en/tasks'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { usePageTitle } from '@/ui/page-title'
import { usePreferences } from '@/ui/preferences'
import { TaskTable } from './task-table'

const TEXTS = { tasks }
const NO_IDS: readonly string[] = []

/** All tasks that ListProjects answers, and the way to one by its id. */
export function TasksPage() {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  const [{ intervalSeconds }] = usePreferences()
  const [search, setSearch] = useState('')
  const searchKey = useDeferredValue(search.trim())
  const list: ListView = { searchKey, type: null, status: [], labelIds: [], page: 1, intervalSeconds }
  const { rows, total, at, problem, stale, askNow } = useOverview({ list, ids: NO_IDS })
  usePageTitle(t('tasks.title'))
  return (
    <>
      <h1 className="mb-3 text-xl font-bold tracking-tight">{t('tasks.title')}</h1>
      {problem && <ProblemBanner problem={problem} lastGoodAt={at} onRetry={askNow} />}
      <OpenById />
      <Card
        title={t('tasks.list')}
        aside={
          <input
            type="search"
            aria-label={t('tasks.search')}
            placeholder={t('tasks.search')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className="min-h-8 w-full rounded-lg border border-muted bg-card px-2.5 py-1 text-sm sm:w-72"
          />
        }
      >
        {rows ? (
          <div aria-busy={stale}>
            <TaskTable rows={rows} total={total} at={at ?? 0} searched={searchKey !== ''} />
          </div>
        ) : (
          <p className="min-h-40 text-sm text-muted">{problem ? t('tasks.noList') : t('common.loading')}</p>
        )}
      </Card>
    </>
  )
}

/** The way to a task that the list does not show, or where the list is refused. */
function OpenById() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [id, setId] = useState('')
  return (
    <form
      className="mb-3.5 flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (id.trim() !== '') void navigate(paths.task.href(id.trim()))
      }}
    >
      <label htmlFor="open-id" className="text-sm text-muted">
        {t('tasks.openLabel')}
      </label>
      <input
        id="open-id"
        value={id}
        onChange={(event) => setId(event.target.value)}
        placeholder="np_4wh8x2"
        autoComplete="off"
        spellCheck={false}
        className="min-h-8 min-w-0 flex-1 rounded-lg border border-muted bg-card px-2.5 py-1 font-mono text-sm sm:max-w-72"
      />
      <Button type="submit">{t('tasks.open')}</Button>
    </form>
  )
}
