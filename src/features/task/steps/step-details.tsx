import type { StepView } from '@/domain/step-view'
import { useFormat } from '@/i18n/use-format'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import { parseZoneless } from '@/lib/time'
import { type KeyValue, KeyValues } from '@/ui/key-values'
import { StepErrors } from './step-errors'
import { stepInfoItems } from './step-info'
import { useStepStatus } from './use-step-status'

/** All that OMS says of one step, errors first. */
export function StepDetails({ step }: { step: StepView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const label = useStepLabel()
  const status = useStepStatus()
  const sent = step.step
  const item = (id: string, name: string, value: string | null): KeyValue => ({
    id,
    label: name,
    value: value ?? UNKNOWN,
  })
  const time = (ms: number | null) => (ms === null ? null : `${format.dateTime(ms)} ${format.zone(ms)}`)
  // What cannot be read as a time is still what OMS sent.
  const timeOr = (ms: number | null, text: string | null | undefined) =>
    time(ms) ?? (text && parseZoneless(text) === null ? text : null)
  const failed = timeOr(step.failedAtMs, sent?.extraInfo?.failedTime)
  const sentEnd = step.openEnded && sent?.finishTime ? sent.finishTime : null
  const items = [
    item('status', t('task.steps.status'), sent?.status ?? null),
    item('state', t('task.steps.state'), status(step)),
    item('rawName', t('task.steps.sentName'), step.rawName ?? step.name),
    item('description', t('task.steps.description'), sent?.description ?? null),
    item('order', t('task.steps.order'), step.order === null ? null : String(step.order)),
    item('start', t('task.steps.start'), timeOr(step.startMs, sent?.startTime)),
    item('end', t('task.steps.end'), step.openEnded ? t('task.steps.open') : timeOr(step.endMs, sent?.finishTime)),
    ...(sentEnd === null ? [] : [item('finishTime', t('task.steps.firstCaughtUp'), `${sentEnd} UTC`)]),
    item(
      'duration',
      t(step.openEnded ? 'task.steps.elapsed' : 'task.steps.duration'),
      format.duration(step.durationSeconds ?? step.elapsedSeconds),
    ),
    item('progress', t('task.steps.progress'), format.percent(sent?.progress ?? null)),
    ...(failed === null ? [] : [item('failedAt', t('task.steps.failedAt'), failed)]),
    ...Object.entries(sent?.others ?? {}).map(([key, value]) => item(`other-${key}`, key, JSON.stringify(value))),
  ]
  const info = stepInfoItems(t, format, sent?.stepInfo ?? null)
  return (
    <section
      aria-label={t('task.steps.details', { step: label(step) })}
      className="border-t border-line bg-card px-3 py-3"
    >
      {step.planned && <p className="mb-2 text-muted">{t('task.steps.plannedText')}</p>}
      <StepErrors errors={step.errors} />
      <KeyValues layout="fit-long" items={items} />
      {info.length > 0 && (
        <>
          <h3 className="mt-3 mb-1 text-sm font-semibold">{t('task.steps.info')}</h3>
          <KeyValues layout="fit-long" items={info} />
        </>
      )}
    </section>
  )
}
