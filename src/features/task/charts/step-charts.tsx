import { charts } from '@/i18n/en/charts'
import { useTranslator } from '@/i18n/use-translation'
import { useAssessment } from '../assessment/assessment'
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
  /** When the step ended, epoch milliseconds; null while it goes on: what there is to see then is not the last minutes. */
  readonly endMs: number | null
  /** It came to its end, and all of it is worth a look. */
  readonly finished: boolean
}

/** All charts of a step's panel, with the choice of time above them. */
export function StepCharts({ id, step, rates, delayOf, endMs, finished }: StepChartsProps) {
  const translator = useTranslator()
  // Words of their own chunk: those of all lazy panels would weigh several times as much.
  if (!translator.has('charts.showTable')) translator.add('en', { charts })
  const own = delayOf === step
  const delayed = useAssessment()?.steps.find(({ name }) => name === delayOf)
  const still = delayed !== undefined && delayed.state !== 'monitoring' && delayed.state !== 'running'
  return (
    <ChartPanel id={id} own={step} other={delayOf} endMs={endMs} usual={finished ? 'all' : USUAL_RANGE}>
      <div className="grid grid-cols-1 gap-3.5 lg:grid-cols-2">
        {own && (
          <div className="min-w-0 lg:col-span-2">
            <DelayChart id={id} step={step} still={still} />
          </div>
        )}
        {rates && <RateCharts id={id} step={step} {...rates} />}
        {!own && delayOf !== null && <DelayChart id={id} step={delayOf} still={still} />}
      </div>
    </ChartPanel>
  )
}
