import type { StepView } from '@/domain/step-view'
import { useFormat } from '@/i18n/use-format'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { type Format, UNKNOWN } from '@/lib/format'
import { STEP_LOOKS } from '../steps/step-looks'
import { useStepStatus } from '../steps/use-step-status'
import { PaperMore, PaperPart, PaperTable } from './paper'
import { PaperCode } from './paper-code'
import { LONGEST_CODE, shorten } from './shorten'

/** Characters of a step's name and status. */
const WORD = 32

/** Every step with its state, progress, times and error. */
export function PaperSteps({ steps, more }: { steps: readonly StepView[]; more: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const label = useStepLabel()
  const status = useStepStatus()
  const broken = steps.some(({ errors }) => errors.length > 0)
  const rows = steps.map((view) => ({
    key: view.key,
    cells: [
      <span key="name" className="block min-w-32 font-semibold wrap-anywhere">
        <span aria-hidden="true" className={`inline-block w-4 ${STEP_LOOKS[view.state].text}`}>
          {STEP_LOOKS[view.state].sign}
        </span>
        {shorten(label(view), WORD)}
      </span>,
      <span key="status" className="block min-w-20 wrap-anywhere">
        {shorten(view.state === 'unknown' && view.status ? view.status : status(view), WORD)}
      </span>,
      view.progress === null ? UNKNOWN : format.percent(view.progress),
      <span key="start" className="whitespace-nowrap">
        {format.dateTime(view.startMs)}
      </span>,
      <span key="end" className="whitespace-nowrap">
        {view.openEnded ? t('task.steps.open') : endText(view, format)}
      </span>,
      format.duration(view.durationSeconds ?? view.elapsedSeconds),
      ...(broken
        ? [
            <span key="code" className="block min-w-32 wrap-anywhere text-bad">
              <Code view={view} />
            </span>,
          ]
        : []),
    ],
  }))
  const heads = [
    t('handover.paper.step'),
    t('task.steps.status'),
    t('task.steps.progress'),
    t('task.steps.start'),
    t('task.steps.end'),
    t('task.steps.duration'),
    ...(broken ? [t('handover.paper.errorCode')] : []),
  ]
  return (
    <PaperPart long title={t('task.steps.title')}>
      {rows.length === 0 ? (
        <p>{t('task.steps.none')}</p>
      ) : (
        <PaperTable title={t('task.steps.title')} heads={heads} numbers={[2, 5]} rows={rows} />
      )}
      {more > 0 && <PaperMore>{t('handover.paper.moreSteps', { count: more })}</PaperMore>}
    </PaperPart>
  )
}

/** The day only where it is another than the start's. */
function endText({ startMs, endMs }: StepView, format: Format): string {
  const end = format.dateTime(endMs)
  return endMs !== null && format.dateTime(startMs).slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end
}

/** The code of its first error, and how many there are besides. */
function Code({ view: { errors } }: { view: StepView }) {
  const [first] = errors
  if (!first) return null
  return (
    <>
      <PaperCode code={shorten(first.code ?? '!', LONGEST_CODE)} />
      {errors.length > 1 && ` +${errors.length - 1}`}
    </>
  )
}
