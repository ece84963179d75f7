import { createContext, type ReactNode, use, useMemo } from 'react'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { createChartGroup } from '@/ui/chart/group'
import { Overview } from '@/ui/chart/overview'
import type { TimeChartProps } from '@/ui/chart/types'
import { useClock } from '@/ui/clock'
import { RangeBar } from './range-bar'
import type { RangeName } from './range-names'
import { useStepSource } from './step-source'
import { useChartMarks } from './use-chart-marks'
import { usePhases } from './use-phases'
import { useRange } from './use-range'

/** What the charts of a panel have in common. */
type PanelCharts = Pick<TimeChartProps, 'range' | 'group' | 'phases' | 'marks' | 'onZoom' | 'onZoomOut'>

const PanelContext = createContext<PanelCharts | null>(null)

/** What the panel around a chart gives it. */
export function usePanelCharts(): PanelCharts {
  const panel = use(PanelContext)
  if (!panel) throw new Error('A chart card needs a ChartPanel around it')
  return panel
}

interface ChartPanelProps {
  readonly id: string
  /** The name of the panel's own step. */
  readonly own: string
  /** Of another step that is drawn as well. */
  readonly other: string | null
  /** When the own step ended, epoch milliseconds: no named range shows more. Null while it goes on. */
  readonly endMs: number | null
  /** What is shown unless the address says otherwise. */
  readonly usual: RangeName
  readonly children: ReactNode
}

/** What the overview draws: the first of these that the step has. */
const MAIN_COLUMNS = ['dstRps', 'srcRps', 'delaySeconds', 'lagSeconds'] as const

/** The charts of a step, below the choice of time that holds for all of them. */
export function ChartPanel({ id, own, other, endMs, usual, children }: ChartPanelProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const clock = useClock()
  const { name, range: chosen, choose, zoom, move, back } = useRange(usual)
  const range = useMemo(
    () => ('from' in chosen || endMs === null ? chosen : { ...chosen, until: endMs }),
    [chosen, endMs],
  )
  const source = useStepSource(id, own)
  const beside = useStepSource(id, other ?? own)
  const group = useMemo(() => createChartGroup(source === beside ? [source] : [source, beside]), [source, beside])
  const phases = usePhases()
  const marks = useChartMarks(id)
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
          {...{ source, group, range, format, texts }}
          columns={MAIN_COLUMNS}
          color={own.includes('INCR') ? 'incr' : 'target'}
          now={clock.now}
          onMove={move}
          idle={t('charts.range.hint')}
        />
      </div>
      {children}
    </PanelContext>
  )
}
