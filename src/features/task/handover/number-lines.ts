import { incrementalDelay } from '@/domain/delay'
import { rowsOf } from '@/domain/rows'
import { goesOnNow } from '@/domain/spell'
import type { StepView } from '@/domain/step-view'
import { catchUpText } from '../assessment/catch-up-text'
import { limitText } from '../limit/limit-text'
import { type Line, lineOf, MOST, server, words } from './lines'
import type { SummaryInput, SummaryWords } from './summary-input'

/** How far the rows are, when that is done and what holds it up; how far the target is behind. */
export function numberLines(input: SummaryInput, say: SummaryWords, about: StepView | undefined): Line[] {
  const { estimates, limit, steps } = input.assessed
  const key = about?.step?.stepInfo?.processedRecords != null ? about.key : (limit.step ?? estimates[0]?.step)
  const view = steps.find((step) => step.key === key)
  return [...(view ? rowLines(view, input, say) : []), ...delayLines(input, say)]
}

function rowLines(view: StepView, { assessed, now }: SummaryInput, { t, format }: SummaryWords): Line[] {
  const rows = rowsOf(view, assessed.atMs)
  const estimate = assessed.estimates.find(({ step }) => step === view.key)
  const { limit } = assessed
  const known = limit.by === 'source' || limit.by === 'target' || limit.evidence.why === 'throttled'
  const rowsText = [
    t('handover.rows', { processed: format.integer(rows.processed), capacity: format.integer(rows.capacity) }),
    ...(rows.currentRps === null ? [] : [t('handover.rowsNow', { rate: format.rowsPerSecond(rows.currentRps) })]),
    ...(rows.averageRps === null ? [] : [t('handover.rowsAverage', { rate: format.rowsPerSecond(rows.averageRps) })]),
  ]
  const finish = () => {
    if (estimate?.state === 'known') {
      const at = format.dateTimeShort
      return [t('handover.finish', { mid: at(estimate.mid), low: at(estimate.low), high: at(estimate.high) })]
    }
    return estimate && estimate.state !== 'not-applicable' ? [t(`task.rows.${estimate.state}`)] : []
  }
  return [
    ...(rows.processed === null ? [] : lineOf(t, 'rows', [words(rowsText.join(' · '))])),
    ...lineOf(t, 'finish', finish().map(words)),
    ...(known && limit.step === view.key
      ? lineOf(t, 'limit', [words(limitText(limit, { t, format, now, steps: assessed.steps }).headline)])
      : []),
  ]
}

function delayLines({ assessed, now }: SummaryInput, { t, format }: SummaryWords): Line[] {
  const view = assessed.steps.find(({ key }) => key === assessed.delay.step)
  if (!view) return []
  const delay = incrementalDelay(view.step?.stepInfo ?? null, now)
  const { delaySeconds, ageSeconds, trueLagSeconds, checkpointMs, checkpointText } = delay
  const goesOn = goesOnNow(view)
  const measured = t('handover.delay', {
    delay: format.duration(delaySeconds),
    age: format.duration(ageSeconds),
    lag: format.duration(trueLagSeconds),
  })
  const trend = goesOn ? [t('handover.trend', { trend: t(`task.delay.${assessed.delay.trend}`) })] : []
  const behind = goesOn && assessed.delay.catchUp.state !== 'caught-up' && delaySeconds !== null
  return [
    ...(delaySeconds === null ? [] : lineOf(t, 'delay', [words([measured, ...trend].join(' · '))])),
    ...lineOf(t, 'checkpoint', [
      ...(checkpointMs === null ? [] : [words(format.dateTime(checkpointMs))]),
      ...(checkpointText === null ? [] : [server(checkpointText, MOST.code)]),
    ]),
    ...(behind ? lineOf(t, 'catchUp', [words(catchUpText(assessed, t, format, now))]) : []),
  ]
}
