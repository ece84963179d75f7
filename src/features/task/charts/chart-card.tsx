import { useMemo } from 'react'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { Card } from '@/ui/card'
import { TimeChart } from '@/ui/chart/time-chart'
import type { TimeChartProps } from '@/ui/chart/types'
import { useClock } from '@/ui/clock'
import { usePanelCharts } from './chart-panel'
import { chartTexts } from './chart-texts'
import { useStepSource } from './step-source'

interface ChartCardProps
  extends Pick<TimeChartProps, 'title' | 'unit' | 'formatAxis' | 'valueSteps' | 'series' | 'baselines'> {
  readonly id: string
  readonly step: string
  /** The step does not move, so that no samples are to be expected. */
  readonly still?: boolean
}

/** One chart of a step's samples under its heading, within a `ChartPanel`. */
export function ChartCard({ id, step, still = false, ...chart }: ChartCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const clock = useClock()
  const panel = usePanelCharts()
  const texts = useMemo(() => chartTexts(t, still), [t, still])
  return (
    <Card title={chart.title} level={3} className="lg:odd:last:col-span-2">
      <TimeChart {...chart} {...panel} source={useStepSource(id, step)} now={clock.now} format={format} texts={texts} />
    </Card>
  )
}
