import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import type { ErrorField, PaperError, PaperErrors } from './errors-on-paper'
import { PaperMore, PaperPart } from './paper'
import { PaperCode } from './paper-code'
import { usePaperFormat } from './use-paper-format'

const NAMES = {
  message: 'task.steps.error.message',
  reason: 'task.steps.error.reason',
  proposal: 'task.steps.error.proposal',
  upstream: 'task.steps.error.upstream',
  params: 'task.steps.error.parameters',
} as const satisfies Record<ErrorField, string>

/** What OMS says of the steps that failed or report errors. */
export function PaperErrorList({ errors: { errors, more } }: { errors: PaperErrors }) {
  const { t } = useTranslation()
  if (errors.length === 0) return null
  return (
    <PaperPart long title={t('handover.paper.errors')}>
      {errors.map((error) => (
        <OneError key={error.id} error={error} />
      ))}
      {more > 0 && <PaperMore>{t('handover.paper.moreErrors', { count: more })}</PaperMore>}
    </PaperPart>
  )
}

function OneError({ error }: { error: PaperError }) {
  const { t } = useTranslation()
  const format = usePaperFormat()
  const stepLabel = useStepLabel()
  const { code, level, requestId, atMs, view, texts } = error
  const head = [
    stepLabel(view),
    ...(level === null ? [] : [level]),
    ...(atMs === null ? [] : [format.dateTime(atMs)]),
    ...(requestId === null ? [] : [`${t('task.steps.error.requestId')} ${requestId}`]),
  ]
  return (
    <div className="mb-1.5">
      <p className="break-after-avoid wrap-anywhere">
        <span className="font-semibold text-bad">{code === null ? UNKNOWN : <PaperCode code={code} />}</span>{' '}
        {head.join(' · ')}
      </p>
      <dl className="grid grid-cols-[minmax(0,8.5rem)_minmax(0,1fr)] gap-x-2">
        {texts.map(([field, { text, of }]) => (
          <div key={field} className="contents">
            <dt className="text-muted">{t(NAMES[field])}</dt>
            <dd className="wrap-anywhere">
              {text}
              {of !== null && <span className="text-muted">{t('handover.cut', { count: of })}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
