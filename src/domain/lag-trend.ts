import { lastSeconds, numberIn, type StepSample } from './samples'
import { median } from './statistics'

export type Trend = 'rising' | 'falling' | 'steady' | 'unknown'

const WINDOW_SECONDS = 300
const LEAST_SPAN_SECONDS = 60
const LEAST_SAMPLES = 5

/**
 * The checkpoint moves in steps of up to 20 s on a healthy link, so that the lag is a saw-tooth: a change
 * below this is not told from its teeth.
 */
const NOISE_SECONDS = 20

/**
 * Where the true lag went in the last five minutes. Compared are the middles of the first and the last third, which
 * single spikes do not move. Nothing is claimed from fewer than five samples or less than a minute.
 */
export function lagTrend(samples: readonly StepSample[]): Trend {
  const lags = lastSeconds(samples, WINDOW_SECONDS).flatMap(({ at, lagSeconds }) => {
    const lag = numberIn(lagSeconds)
    return lag === null ? [] : [{ at, lag }]
  })
  const [first, last] = [lags[0], lags.at(-1)]
  if (!first || !last || lags.length < LEAST_SAMPLES) return 'unknown'
  if ((last.at - first.at) / 1000 < LEAST_SPAN_SECONDS) return 'unknown'
  const third = Math.ceil(lags.length / 3)
  const change = median(lags.slice(-third).map(({ lag }) => lag)) - median(lags.slice(0, third).map(({ lag }) => lag))
  if (Math.abs(change) <= NOISE_SECONDS) return 'steady'
  return change > 0 ? 'rising' : 'falling'
}
