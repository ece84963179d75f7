import { lagTrend } from './lag-trend'
import { lastSeconds, numberIn, type StepSample } from './samples'

/** How long until a target that is behind has caught up, or why that cannot be told. */
export type CatchUp =
  /** Seconds from the last sample, low ≤ mid ≤ high. */
  | { readonly state: 'known'; readonly low: number; readonly mid: number; readonly high: number }
  /** `no-trend`: too few samples, or they lead nowhere clear; `not-falling`: the lag stays or grows. */
  | { readonly state: 'unknown'; readonly why: 'no-lag' | 'no-trend' | 'not-falling' }
  /** There is nothing to catch up. */
  | { readonly state: 'caught-up' }

const WINDOW_SECONDS = 300

/**
 * When a falling lag comes down to `target` seconds, from its slope over the last five minutes. The slope is the
 * median of the slopes between samples (Theil–Sen), which the teeth of the checkpoint do not bend; the range
 * spans the middle half of them. Nothing is claimed while the direction is not clear.
 */
export function catchUp(samples: readonly StepSample[], target = 30): CatchUp {
  const points = lastSeconds(samples, WINDOW_SECONDS).flatMap(({ at, lagSeconds }) => {
    const lag = numberIn(lagSeconds)
    return lag === null ? [] : [{ at, lag }]
  })
  const last = points.at(-1)
  if (!last) return { state: 'unknown', why: 'no-lag' }
  if (last.lag <= target) return { state: 'caught-up' }
  const trend = lagTrend(samples)
  if (trend === 'unknown') return { state: 'unknown', why: 'no-trend' }
  if (trend !== 'falling') return { state: 'unknown', why: 'not-falling' }
  const slopes = slopesOf(points)
  const left = last.lag - target
  const secondsAt = (share: number) => left / -quantile(slopes, share)
  const [low, mid, high] = [secondsAt(0.25), secondsAt(0.5), secondsAt(0.75)]
  if (![low, mid, high].every((value) => Number.isFinite(value) && value > 0))
    return { state: 'unknown', why: 'no-trend' }
  return { state: 'known', low, mid, high }
}

/** Seconds of lag per second, between samples at least a third of the window apart. Ascending. */
function slopesOf(points: readonly { at: number; lag: number }[]): number[] {
  const span = ((points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0)) / 3
  const slopes = points.flatMap((a, i) =>
    points
      .slice(i + 1)
      .flatMap((b) => (b.at - a.at < span || b.at === a.at ? [] : [(b.lag - a.lag) / ((b.at - a.at) / 1000)])),
  )
  return slopes.sort((a, b) => a - b)
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
