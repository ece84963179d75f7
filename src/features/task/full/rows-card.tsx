import { rowsOf } from '@/domain/rows'
import type { StepView } from '@/domain/step-view'
import { useFormat } from '@/i18n/use-format'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { clockTime, estimateTexts, LEAST_LEFT_SECONDS } from '@/lib/format'
import { Card } from '@/ui/card'
import { type KeyValue, KeyValues } from '@/ui/key-values'
import { ProgressBar } from '@/ui/progress-bar'
import { finishOf, useAssessment } from '../assessment/assessment'
import { Spark } from '../charts/spark'

interface RowsCardProps {
  readonly id: string
  readonly view: StepView
  /** Epoch milliseconds. */
  readonly now: number
}

/** How far a step's rows are, how fast they move, and when it will be done. */
export function RowsCard({ id, view, now }: RowsCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const label = useStepLabel()
  const assessed = useAssessment()
  // As of the judgement, as the verdict says it: between two answers the rows stand and only the time goes on.
  const rows = rowsOf(view, assessed?.atMs ?? now)
  const estimate = finishOf(assessed, view, now)
  const moves = view.state === 'running' && rows.currentRps !== null
  const rate = format.rowsPerSecond(rows.currentRps)
  const current = moves ? (
    <span className="flex flex-wrap items-center gap-x-3">
      {rate}
      <Spark id={id} step={view.name} column="dstRps" color="target" label={t('task.rows.spark')} />
    </span>
  ) : (
    rate
  )
  const item = (key: string, name: string, value: string): KeyValue => ({ id: key, label: name, value })
  const items = [
    item(
      'average',
      t('task.rows.average'),
      rows.averageRps === null
        ? format.rowsPerSecond(null)
        : t('task.rows.averageValue', { rate: format.rowsPerSecond(rows.averageRps) }),
    ),
    { id: 'current', label: t('task.rows.current'), value: current },
    ...finishItems(),
  ]

  function finishItems(): KeyValue[] {
    if (estimate.state === 'known') {
      const { low, mid, high } = estimate
      const left = (ms: number) => (ms - now) / 1000
      const clock = (ms: number) => clockTime(ms, now, format)
      const finish = { mid: clock(mid), low: clock(low), high: clock(high) }
      const rest = estimateTexts({ mid: left(mid), low: left(low), high: left(high) }, format)
      // With more rows than were estimated, or past the middle, a range is all that can be told.
      const isVague = rows.exceedsEstimate || left(mid) < LEAST_LEFT_SECONDS
      const range = (texts: { low: string; high: string }) => `${texts.low} – ${texts.high}`
      return [
        item('finish', t('task.rows.finish'), isVague ? range(finish) : t('task.rows.finishAbout', finish)),
        item('left', t('task.rows.left'), isVague ? range(rest) : t('task.rows.leftAbout', rest)),
      ]
    }
    if (view.endMs !== null && view.state !== 'failed')
      return [item('finish', t('task.rows.finish'), t('task.rows.finished', { time: format.dateTime(view.endMs) }))]
    if (estimate.state === 'not-applicable') return []
    return [item('finish', t('task.rows.finish'), t(`task.rows.${estimate.state}`))]
  }

  return (
    <Card title={t('task.rows.title')} level={3}>
      {rows.processed === null && rows.capacity === null ? (
        <p className="text-sm text-muted">{t(view.startMs === null ? 'task.rows.notStarted' : 'task.rows.none')}</p>
      ) : (
        <>
          <p className="mb-2">
            <span className="text-2xl font-semibold tabular-nums">{format.integer(rows.processed)}</span>{' '}
            <span className="text-sm text-muted">
              {rows.capacity === null
                ? t('task.rows.noEstimate')
                : t(rows.exceedsEstimate ? 'task.rows.more' : 'task.rows.of', {
                    capacity: format.integer(rows.capacity),
                  })}
            </span>
          </p>
          <ProgressBar label={label(view)} percent={view.progress} text={format.percent(view.progress)} />
          <KeyValues layout="fit-long" items={items} />
        </>
      )}
    </Card>
  )
}
