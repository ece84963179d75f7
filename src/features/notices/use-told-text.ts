import { useCallback } from 'react'
import type { Problem } from '@/api/problem'
import type { Notice } from '@/domain/notice-kinds'
import { viewSteps } from '@/domain/step-view'
import type { TaskRow } from '@/features/shared/overview/row'
import { problemText } from '@/features/shared/problem-text'
import { verdictText } from '@/features/shared/verdict/verdict-text'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import type { NotificationText } from './browser'
import { noticeWord } from './notice-word'

/** What a notice is about, as it was seen when it was told. */
export interface ToldAbout {
  readonly rows: readonly TaskRow[]
  readonly problem: Problem | null
}

/** Puts a notice into the two sentences of a notification. */
export function useToldText(): (notice: Notice, about: ToldAbout) => Pick<NotificationText, 'title' | 'body'> {
  const { t } = useTranslation()
  const format = useFormat()
  const label = useLabel()
  const stepLabel = useStepLabel()
  return useCallback(
    (notice, { rows, problem }) => {
      const { kind, task: id, step, at } = notice
      const what = noticeWord(t, notice)
      if (id === null) return { title: what, body: problem && !notice.over ? problemText(t, problem).title : '' }
      const row = rows.find((one) => one.id === id)
      const title = t('notices.told', { name: row?.task.name ?? id, what })
      const verdict = row && [row.overview.verdict, ...row.overview.others].find((one) => one.kind === kind)
      if (!row || !verdict) return { title, body: '' }
      const view = viewSteps(row.task, at).find(({ key }) => key === step)
      const { headline } = verdictText(verdict, {
        t,
        format,
        now: at,
        judgedMs: row.at,
        step: view ? stepLabel(view) : '',
        stepStatus: label('stepStatus', view?.status),
        finishedMs: null,
      })
      return { title, body: headline }
    },
    [t, format, label, stepLabel],
  )
}
