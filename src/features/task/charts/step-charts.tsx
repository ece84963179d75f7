import { charts } from '@/i18n/en/charts'
import { useTranslator } from '@/i18n/use-translation'
import { ChartPanel } from './chart-panel'
import { DelayChart } from './delay-chart'
import { USUAL_RANGE } from './range-names'
import { RateCharts, type RateChartsProps } from './rate-charts'

export interface StepChartsProps {
  /** The task. */
  readonly id: string
  /** The current name of the step whose panel it is. */
  readonly step: string
  /** What its rates are drawn with; null where it has none. */
  readonly rates: Pick<RateChartsProps, 'targetReads' | 'still' | 'baselines'> | null
  /** The incremental step whose delay is drawn, itself or one beside it; null for none. */
  readonly delayOf: string | null
  /** The step has ended: what there is to see is all of it, and not the last minutes. */
  readonly ended: boolean
}

/** All charts of a step's panel, with the choice of time above them. */
export function StepCharts({ id, step, rates, delayOf, ended }: StepChartsProps) {
  const translator = useTranslator()
  // Words of their own chunk: those of all lazy panels would weigh several times as much.
  if (!translator.has('charts.showTable')) translator.add('en', { charts })
  const own = delayOf === step
  return (
    <ChartPanel id={id} own={step} other={delayOf} usual={ended ? 'all' : USUAL_RANGE}>
      <div className="grid grid-cols-1 gap-3.5 lg:grid-cols-2">
        {own && (
          <div className="min-w-0 lg:col-span-2">
            <DelayChart id={id} step={step} />
          </div>
        )}
        {rates && <RateCharts id={id} step={step} {...rates} />}
        {!own && delayOf !== null && <DelayChart id={id} step={delayOf} />}
      </div>
    </ChartPanel>
  )
}
