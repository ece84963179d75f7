import { createContext, type ReactNode, use, useMemo } from 'react'
import { useServices } from '@/features/shared/services'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { createChartGroup } from '@/ui/chart/group'
import { Overview } from '@/ui/chart/overview'
import type { TimeChartProps } from '@/ui/chart/types'
import { useStable } from '@/ui/chart/use-stable'
import { useClock } from '@/ui/clock'
import { RangeBar } from './range-bar'
import { StepsContext } from './steps-context'
import { useChartEvents } from './use-chart-events'
import { usePhases } from './use-phases'
import { useRange } from './use-range'

/** What the charts of a panel have in common. */
export type PanelCharts = Pick<TimeChartProps, 'range' | 'group' | 'phases' | 'marks' | 'onZoom' | 'onZoomOut'>

const PanelContext = createContext<PanelCharts | null>(null)

/** What the panel around a chart gives it. */
export function usePanelCharts(): PanelCharts {
  const panel = use(PanelContext)
  if (!panel) throw new Error('A chart card needs a ChartPanel around it')
  return panel
}

interface ChartPanelProps {
  readonly id: string
  /** Names of the steps that are drawn, the panel's own first. */
  readonly drawn: readonly string[]
  readonly children: ReactNode
}

/** What the overview draws: the first of these that the step has. */
const MAIN_COLUMNS = ['dstRps', 'srcRps', 'delaySeconds', 'lagSeconds'] as const

/** The charts of a step, below the choice of time that holds for all of them. */
export function ChartPanel({ id, drawn, children }: ChartPanelProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const clock = useClock()
  const { history } = useServices()
  const { name, range, choose, zoom, move, back } = useRange()
  const steps = use(StepsContext)
  const [own = ''] = drawn
  const names = useStable(drawn.map((step) => ({ step })))
  const group = useMemo(() => createChartGroup(names.map(({ step }) => history.source(id, step))), [history, id, names])
  const phases = usePhases(steps, own)
  const named = useStable(steps.map(({ key, name: step, rawName }) => ({ key, name: step, rawName })))
  const marks = useChartEvents(id, named)
  const panel = useMemo(
    (): PanelCharts => ({ range, group, phases, marks, onZoom: zoom, onZoomOut: back }),
    [range, group, phases, marks, zoom, back],
  )
  const texts = useMemo(
    () => ({
      label: t('charts.overview.label'),
      from: t('charts.overview.from'),
      to: t('charts.overview.to'),
      window: t('charts.overview.window'),
      span: (values: { from: string; to: string; length: string }) => t('charts.overview.span', values),
    }),
    [t],
  )
  return (
    <PanelContext value={panel}>
      <div className="mb-2.5 grid items-center gap-x-4 gap-y-2 md:grid-cols-[auto_minmax(0,1fr)] print:hidden">
        <RangeBar name={name} onChoose={choose} onReset={back} />
        <Overview
          source={history.source(id, own)}
          columns={MAIN_COLUMNS}
          color={own.includes('INCR') ? 'incr' : 'target'}
          {...{ group, range, format, texts }}
          now={clock.now}
          onMove={move}
          idle={t('charts.range.hint')}
        />
      </div>
      {children}
    </PanelContext>
  )
}
