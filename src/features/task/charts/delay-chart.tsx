import { memo, useMemo } from 'react'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import type { ChartSeries } from '@/ui/chart/types'
import { ChartCard } from './chart-card'

interface DelayChartProps {
  readonly id: string
  readonly step: string
  /** The step does not go on. */
  readonly still: boolean
}

/** How far an incremental step is behind: as OMS measured it, and up to now. */
export const DelayChart = memo(function DelayChart({ id, step, still }: DelayChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const series = useMemo(
    (): ChartSeries[] => [
      {
        id: 'delay',
        label: t('charts.line.delay'),
        column: 'delaySeconds',
        color: 'incr',
        format: format.duration,
      },
      { id: 'lag', label: t('charts.line.lag'), column: 'lagSeconds', color: 'muted', format: format.duration },
    ],
    [t, format],
  )
  return (
    <ChartCard
      id={id}
      step={step}
      still={still}
      title={t('charts.title.delay')}
      unit={t('charts.unit.delay')}
      formatAxis={format.duration}
      valueSteps="seconds"
      series={series}
    />
  )
})
