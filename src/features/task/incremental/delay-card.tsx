import { incrementalDelay, isStale } from '@/domain/delay'
import type { StepView } from '@/domain/step-view'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { Card } from '@/ui/card'
import { type KeyValue, KeyValues } from '@/ui/key-values'
import { useAssessment } from '../assessment/assessment'
import { catchUpText } from '../assessment/catch-up-text'
import { Spark } from '../charts/spark'

interface DelayCardProps {
  readonly id: string
  readonly view: StepView
  readonly now: number
}

/** Delay and its age as two numbers, and the true lag that counts. */
export function DelayCard({ id, view, now }: DelayCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const info = view.step?.stepInfo ?? null
  const assessed = useAssessment()
  // Where several steps follow changes, the rules speak of the one that counts.
  const found = assessed?.delay.step === view.key ? assessed : null
  const delay = incrementalDelay(info, now)
  const moment = (ms: number | null) =>
    ms === null ? format.dateTime(null) : `${format.dateTime(ms)} ${format.zone(ms)}`
  const item = (key: string, label: string, value: string): KeyValue => ({ id: key, label, value })
  // What has ended is not behind: its last numbers are history.
  const goesOn = view.state === 'monitoring' || view.state === 'running'
  const stale = goesOn && isStale(delay)
  const statistics = info?.enableIncrStatistics ?? null

  function moving(): KeyValue[] {
    return [
      item('age', t('task.delay.age'), format.duration(delay.ageSeconds)),
      item('lag', t('task.delay.lag'), format.duration(delay.trueLagSeconds)),
      item('trend', t('task.delay.trend'), t(`task.delay.${found?.delay.trend ?? 'unknown'}`)),
      ...(found ? [item('catchUp', t('task.delay.catchUp'), catchUpText(found, t, format, now))] : []),
    ]
  }

  return (
    <Card title={t(view.name === 'REVERSE_INCR_TRANSFER' ? 'task.delay.reverseTitle' : 'task.delay.title')} level={3}>
      <p className="mb-2 flex items-center justify-between gap-3" data-delay-seconds={delay.delaySeconds ?? ''}>
        <span className={`text-2xl font-semibold tabular-nums ${stale ? 'text-muted' : ''}`}>
          {format.duration(delay.delaySeconds)}
        </span>
        {goesOn && <Spark id={id} step={view.name} column="delaySeconds" color="incr" label={t('task.delay.spark')} />}
      </p>
      <KeyValues
        layout="fit-long"
        items={[
          ...(goesOn ? moving() : []),
          item('checkpoint', t('task.delay.checkpoint'), delay.checkpointText ?? moment(delay.checkpointMs)),
          item('sample', t('task.delay.sample'), moment(delay.sampleMs)),
          ...(statistics === null
            ? []
            : [item('statistics', t('task.delay.statistics'), t(statistics ? 'task.delay.on' : 'task.delay.off'))]),
        ]}
      />
      <div className="mt-2 space-y-1 text-xs">
        {stale && <p className="text-warn">{t('task.delay.stale', { age: format.duration(delay.ageSeconds) })}</p>}
        {delay.skewed && <p className="text-warn">{t('task.delay.skew')}</p>}
        {delay.checkpointText !== null && (
          <p className="text-warn">{t('task.delay.textCheckpoint', { text: delay.checkpointText })}</p>
        )}
        {info?.incrTimestampCheckpoint == null && <p className="text-muted">{t('task.delay.noCheckpoint')}</p>}
        <p className="text-muted">{t(goesOn ? 'task.delay.explain' : 'task.delay.ended')}</p>
      </div>
    </Card>
  )
}
