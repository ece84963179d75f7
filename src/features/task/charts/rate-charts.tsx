import { memo, useMemo } from 'react'
import type { StepInfo } from '@/domain/task'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import type { ChartBaseline, ChartSeries, FormatValue } from '@/ui/chart/types'
import { ChartCard } from './chart-card'

/** The baselines of a step: the fields of `stepInfo` that end in Ref. */
export type Baselines = Pick<StepInfo, 'srcRpsRef' | 'dstRpsRef' | 'srcRtRef' | 'dstRtRef' | 'srcIopsRef'>

export interface RateChartsProps {
  readonly id: string
  /** The step's current name. */
  readonly step: string
  /** A verification reads on both sides. */
  readonly targetReads: boolean
  /** The step does not move. */
  readonly still: boolean
  readonly baselines: Baselines | null
}

/** Throughput, time per row and bandwidth of source and target, with their baselines. */
export const RateCharts = memo(function RateCharts({ id, step, targetReads, still, baselines }: RateChartsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const charts = useMemo(() => {
    const source = t('charts.line.sourceRead')
    const target = t(targetReads ? 'charts.line.targetRead' : 'charts.line.targetWrite')
    const pair = (sourceColumn: string, targetColumn: string, show: FormatValue): ChartSeries[] => [
      { id: sourceColumn, label: source, column: sourceColumn, color: 'source', format: show },
      { id: targetColumn, label: target, column: targetColumn, color: 'target', format: show },
    ]
    const refs = (show: FormatValue, source: number | null, target: number | null): ChartBaseline[] =>
      source !== null && source === target
        ? [{ id: 'both', label: t('charts.baseline.both', { value: show(source) }), value: source, color: 'muted' }]
        : [
            {
              id: 'source',
              label: t('charts.baseline.source', { value: show(source) }),
              value: source,
              color: 'source',
            },
            {
              id: 'target',
              label: t('charts.baseline.target', { value: show(target) }),
              value: target,
              color: 'target',
            },
          ]
    return [
      {
        id: 'throughput',
        title: t('charts.title.throughput'),
        unit: t('charts.unit.rowsPerSecond'),
        series: pair('srcRps', 'dstRps', format.rowsPerSecond),
        baselines: refs(format.rowsPerSecond, baselines?.srcRpsRef ?? null, baselines?.dstRpsRef ?? null),
        formatAxis: format.compact,
      },
      {
        id: 'time-per-row',
        title: t('charts.title.timePerRow'),
        unit: t('charts.unit.msPerRow'),
        series: pair('srcRt', 'dstRt', format.msPerRow),
        baselines: refs(format.msPerRow, baselines?.srcRtRef ?? null, baselines?.dstRtRef ?? null),
        formatAxis: format.compact,
      },
      {
        id: 'bandwidth',
        title: t('charts.title.bandwidth'),
        unit: t('charts.unit.bytesPerSecond'),
        series: pair('srcIops', 'dstIops', format.bytesPerSecond),
        baselines: refs(format.bytesPerSecond, baselines?.srcIopsRef ?? null, null),
        formatAxis: format.bytes,
      },
    ]
  }, [t, format, targetReads, baselines])
  return charts.map(({ id: chart, ...rest }) => <ChartCard key={chart} id={id} step={step} still={still} {...rest} />)
})
