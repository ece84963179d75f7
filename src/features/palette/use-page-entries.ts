import { useNavigate } from 'react-router'
import { viewSteps } from '@/domain/step-view'
import { tabsOf } from '@/features/shared/task-tabs'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import type { Entry } from './entry'
import type { PresentTask } from './use-present-task'

/** The ways to the pages, and on a task's page to its tabs and its report. */
export function usePageEntries(present: PresentTask | null): Entry[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const page = (href: string, title: string, words: string): Entry => ({
    key: `page ${href}`,
    group: 'pages',
    title,
    words: [words],
    after: 'go',
    run: () => void navigate(href),
  })
  const entries = [
    page(paths.tasks.href(), t('common.nav.tasks'), t('palette.words.list')),
    page(paths.wall.href(), t('common.nav.wall'), t('palette.words.wall')),
    page(paths.demo.href(), t('common.nav.demo'), t('palette.words.demo')),
    page(paths.replay.href(), t('common.nav.replay'), t('palette.words.replay')),
  ]
  if (present === null) return entries
  const { id, task } = present
  // Which steps a task has does not depend on the time of day.
  const tabs = task === null ? [] : tabsOf(viewSteps(task, 0))
  return [
    ...tabs.map((tab) => page(`${paths.task.href(id)}?tab=${tab}`, t(`task.tabs.${tab}`), tab)),
    page(paths.report.href(id), t('palette.report'), t('palette.words.report')),
    ...entries,
  ]
}
