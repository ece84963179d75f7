import { useClock } from '@/ui/clock'
import { Sparkline, type SparklineProps } from '@/ui/sparkline'
import { useStepSource } from './step-source'

const HOUR_MS = 3_600_000

interface SparkProps extends Pick<SparklineProps, 'column' | 'color' | 'label'> {
  readonly id: string
  readonly step: string
}

/** The last hour of one number of a step, beside the number itself. */
export function Spark({ id, step, ...line }: SparkProps) {
  const source = useStepSource(id, step)
  const { now } = useClock()
  return <Sparkline {...line} source={source} lastMs={HOUR_MS} now={now} />
}
