import { useSyncExternalStore } from 'react'
import { isVerifier } from '@/domain/step-names'
import type { StepView } from '@/domain/step-view'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { StaticChart, type StaticChartProps } from '@/ui/static-chart'
import type { Assessed } from '../assessment/assessment'
import { OlderNote } from '../charts/older-note'
import { chartFrom, useStepSource } from '../charts/step-source'
import { useOlderHistory } from '../charts/use-older-history'
import { lastHours } from './last-hours'
import { PaperPart } from './paper'

/** Rate and delay, or rate and time per row, over the last hours, as pictures that print. */
export function PaperCharts({ id, assessed }: { id: string; assessed: Assessed }) {
  const { t } = useTranslation()
  const { steps, limit, delay, atMs } = assessed
  const moved = steps.filter(({ startMs, step }) => startMs !== null && step?.stepInfo?.dstRps != null)
  const rate = steps.find(({ key }) => key === limit.step) ?? moved.at(-1)
  const behind = steps.find(({ key, startMs }) => key === delay.step && startMs !== null)
  // What is known of the past of one holds for the other, and is said once.
  const noted = rate ?? behind
  if (!noted) return null
  return (
    <PaperPart title={t('handover.paper.charts')}>
      <div className="grid break-inside-avoid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-2">
        {rate && <EndsChart what="rates" id={id} view={rate} now={atMs} />}
        {behind && <DelayChart id={id} view={behind} now={atMs} />}
        {rate && !behind && <EndsChart what="times" id={id} view={rate} now={atMs} />}
      </div>
      <p className="text-muted">
        <OlderNote id={id} view={noted} chartFrom={chartFrom} />
      </p>
    </PaperPart>
  )
}

interface OfStep {
  readonly id: string
  readonly view: StepView
  /** Epoch milliseconds. */
  readonly now: number
}

/** What both ends did: how fast, or, where there is no delay to show beside it, how long a row took. */
function EndsChart({ id, view, now, what }: OfStep & { what: 'rates' | 'times' }) {
  const { t } = useTranslation()
  const { compact, rowsPerSecond, msPerRow } = useFormat()
  const target = t(isVerifier(view.name) ? 'charts.line.targetRead' : 'charts.line.targetWrite')
  const isRates = what === 'rates'
  const format = isRates ? rowsPerSecond : msPerRow
  return (
    <OneChart
      id={id}
      view={view}
      now={now}
      title={t(isRates ? 'charts.title.throughput' : 'charts.title.timePerRow')}
      unit={t(isRates ? 'charts.unit.rowsPerSecond' : 'charts.unit.msPerRow')}
      formatAxis={compact}
      series={[
        { column: isRates ? 'srcRps' : 'srcRt', label: t('charts.line.sourceRead'), color: 'source', format },
        { column: isRates ? 'dstRps' : 'dstRt', label: target, color: 'target', format },
      ]}
    />
  )
}

function DelayChart({ id, view, now }: OfStep) {
  const { t } = useTranslation()
  const { duration } = useFormat()
  return (
    <OneChart
      id={id}
      view={view}
      now={now}
      title={t('charts.title.delay')}
      unit={t('charts.unit.delay')}
      valueSteps="seconds"
      formatAxis={duration}
      series={[{ column: 'delaySeconds', label: t('charts.line.delay'), color: 'incr', format: duration }]}
    />
  )
}

type ChartOfStep = OfStep & Pick<StaticChartProps, 'title' | 'unit' | 'series' | 'formatAxis' | 'valueSteps'>

function OneChart({ id, view, now, ...chart }: ChartOfStep) {
  const { t } = useTranslation()
  const format = useFormat()
  useOlderHistory(id, view, chartFrom)
  const source = useStepSource(id, view.name)
  const samples = useSyncExternalStore(source.subscribe, source.read)
  return (
    <StaticChart
      {...chart}
      samples={samples}
      window={lastHours(view, samples.times, now)}
      format={format}
      texts={{
        empty: t('handover.paper.noSamples'),
        separator: t('charts.separator'),
        summary: ({ title, from, to, series }) => t('charts.summaryRange', { title, from, to, series }),
        summarySeries: (values) => t('charts.summarySeries', { ...values }),
      }}
    />
  )
}
