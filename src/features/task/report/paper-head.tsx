import { useLocation, useSearchParams } from 'react-router'
import { usePageAddress } from '@/features/shared/page-address'
import { withStagedReport } from '@/features/shared/staged-report'
import { useProblemText } from '@/features/shared/use-problem-text'
import { useStage } from '@/features/shared/use-stage'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import { paths } from '@/lib/paths'
import { listed } from '@/lib/sentences'
import { usePreferences } from '@/ui/preferences'
import type { Assessed } from '../assessment/assessment'
import { bothZones } from '../handover/both-zones'
import type { HandoverProps } from '../handover/summary-input'
import { useStagedNote } from '../handover/use-staged-note'
import { useTaskTimes } from '../page/use-task-times'
import { shorten } from './shorten'
import { usePaperFormat } from './use-paper-format'

/** So many labels are named. */
const LABELS = 4
/** Characters of a name that are shown. */
const NAME = 64
const WORD = 32
/** Characters of an address: more than any has whose id is one of OMS's. */
const ADDRESS = 200

/** Whose report it is, when it was made, and from what. */
export function PaperHead({ id, answer, problem, assessed }: HandoverProps & { assessed: Assessed }) {
  const { t } = useTranslation()
  const label = useLabel()
  const format = usePaperFormat()
  const [{ locale }] = usePreferences()
  const { task, meta } = answer
  const { runningSinceMs, finishedMs } = useTaskTimes(task).times
  const { atMs } = assessed
  const stage = useStage()
  const problemText = useProblemText()
  const both = bothZones(locale)
  const note = useStagedNote()(both, atMs)
  const address = shorten(usePaperAddress(id), ADDRESS)
  const labels = task.labels.slice(0, LABELS).map(({ name, id: labelId }) => shorten(name ?? labelId ?? UNKNOWN, WORD))
  const rest = task.labels.length - LABELS
  const about = [
    label('taskType', task.type),
    label('taskStatus', task.status),
    `${t('task.header.owner')} ${shorten(task.owner ?? UNKNOWN, WORD)}`,
    ...(task.importance === null
      ? []
      : [t('task.header.importance', { level: shorten(label('importance', task.importance), WORD) })]),
    ...(task.isMerging === true ? [t('task.header.merging')] : []),
    ...(task.isModifying === true ? [t('task.header.modifying')] : []),
    ...(runningSinceMs === null ? [] : [t('handover.paper.started', { time: format.dateTime(runningSinceMs) })]),
    ...(finishedMs === null ? [] : [t('handover.paper.finished', { time: format.dateTime(finishedMs) })]),
    ...(labels.length === 0
      ? []
      : [
          t('handover.paper.labels', {
            labels: listed([...labels, ...(rest > 0 ? [t('handover.andMore', { count: rest })] : [])], format),
          }),
        ]),
  ]
  const answered = { time: both.dateTime(atMs), age: format.duration(Math.max(0, (atMs - answer.at) / 1000)) }
  const made = [
    t(stage ? 'handover.staged.answered' : 'handover.paper.made', answered),
    t('handover.paper.zone', { zone: format.zone(atMs) }),
    ...(meta.requestId === null ? [] : [t('handover.paper.request', { id: shorten(meta.requestId, WORD) })]),
    ...(problem === null ? [] : [t('handover.paper.failedPoll', { problem: problemText(problem, id).title })]),
  ]
  return (
    <header>
      {note !== null && (
        <p data-staged className="mb-2 rounded-lg border border-incr px-2.5 py-1 font-semibold wrap-anywhere">
          {note}
        </p>
      )}
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="min-w-0 text-xl font-bold tracking-tight wrap-anywhere">
          {task.name === null ? t('task.header.unnamed') : shorten(task.name, NAME)}
        </h1>
        <span className="font-mono wrap-anywhere">{shorten(task.id ?? id, NAME)}</span>
      </div>
      <p className="mt-0.5 wrap-anywhere">{about.join(' · ')}</p>
      <p className="mt-0.5 text-muted">
        {made.map((sentence) => (
          <span key={sentence} className="mr-1.5 inline-block wrap-anywhere">
            {sentence}
          </span>
        ))}
      </p>
      <p className="mt-0.5 text-muted wrap-anywhere">
        {t(stage ? `handover.staged.page.${stage.kind}` : 'handover.paper.page', { address })}
      </p>
    </header>
  )
}

/** Where the task's page is, or the moment of a stage: what a replay plays has to be opened there again. */
function usePaperAddress(id: string): string {
  const page = usePageAddress()
  const stage = useStage()
  const [params] = useSearchParams()
  const { pathname } = useLocation()
  return page.of(stage ? `${pathname}?${withStagedReport(params, false)}` : paths.task.href(id))
}
