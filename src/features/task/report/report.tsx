import { Link, useSearchParams } from 'react-router'
import { withStagedReport } from '@/features/shared/staged-report'
import { useStage } from '@/features/shared/use-stage'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { useAssessment } from '../assessment/assessment'
import { mayCutOver } from '../cutover/may-cut-over'
import type { HandoverProps } from '../handover/summary-input'
import { PaperCharts } from './paper-charts'
import { PaperCutover } from './paper-cutover'
import { PaperDelay } from './paper-delay'
import { PaperErrorList } from './paper-errors'
import { PaperEvents } from './paper-events'
import { PaperHead } from './paper-head'
import { paperRoom } from './paper-room'
import { PaperRoute } from './paper-route'
import { PaperRows } from './paper-rows'
import { PaperSteps } from './paper-steps'
import { PaperVerdict } from './paper-verdict'

/** One task on paper: all that who takes over has to know, as of the last judgement. */
export function Report({ id, answer, problem }: HandoverProps) {
  const { t } = useTranslation()
  const stage = useStage()
  const [params] = useSearchParams()
  const assessed = useAssessment()
  if (!assessed) return <p className="min-h-80 text-muted">{t('common.loading')}</p>
  const { task, notes } = answer
  const room = paperRoom(assessed.steps)
  return (
    <>
      <div className="mx-auto mb-3.5 flex max-w-[52rem] flex-wrap items-center justify-between gap-3 print:hidden">
        <Link
          to={stage ? { search: withStagedReport(params, false).toString() } : paths.task.href(id)}
          className="text-sm text-source underline-offset-2 hover:underline"
        >
          ← {t('handover.paper.back')}
        </Link>
        <Button onClick={() => window.print()}>{t('handover.paper.print')}</Button>
      </div>
      <article
        data-report
        className="mx-auto max-w-[52rem] rounded-card border border-line bg-card px-4 py-5 text-xs sm:px-9 sm:py-8 print:max-w-none print:border-0 print:p-0"
      >
        <PaperHead id={id} answer={answer} problem={problem} assessed={assessed} />
        <PaperVerdict task={task} assessed={assessed} />
        <PaperRoute task={task} />
        <PaperErrorList errors={room.errors} />
        <PaperSteps steps={room.steps} more={room.moreSteps} />
        <PaperRows assessed={assessed} />
        <PaperDelay assessed={assessed} />
        <PaperCharts id={id} assessed={assessed} />
        {mayCutOver(task) && <PaperCutover cutover={assessed.cutover} atMs={assessed.atMs} />}
        <PaperEvents id={id} most={room.events} />
        <p className="mt-3 border-t border-line pt-1.5 text-muted">
          {notes.length === 0 ? t('handover.paper.noNotes') : t('handover.paper.notes', { count: notes.length })}
        </p>
      </article>
    </>
  )
}
