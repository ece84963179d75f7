import type { StepView } from '@/domain/step-view'
import type { StepInfo } from '@/domain/task'

/** What the axis needs of a step. */
export type AxisStep = Pick<StepView, 'startMs' | 'endMs'> & {
  readonly step: { readonly stepInfo: Pick<StepInfo, 'checkpointSampleTimestamp'> | null } | null
}

/** The time axis that all steps share, in epoch milliseconds. */
export interface StepAxis {
  readonly from: number
  readonly to: number
}

/** A bar on the axis, in percent of its width. */
export interface Bar {
  readonly left: number
  readonly width: number
}

const MIN_SPAN_MS = 60_000

/** A step whose own clock stood still for longer than this ends, on the axis, where it was last seen. */
const UNSEEN_MS = 3_600_000

/**
 * From the first start to the last end, where a step that still runs reaches to `now`, or to the moment at which it
 * is expected to end (`expected`). Null before any start.
 */
export function stepAxis(steps: readonly AxisStep[], now: number, expected: readonly number[] = []): StepAxis | null {
  const starts = steps.flatMap((step) => (step.startMs === null ? [] : [step.startMs]))
  if (starts.length === 0) return null
  const from = Math.min(...starts)
  const ends = steps.flatMap((step) => (step.startMs === null ? [] : [endOf(step, now)]))
  return { from, to: Math.max(from + MIN_SPAN_MS, ...ends, ...expected) }
}

/**
 * Where the bar of a step ends. An open step reaches to now, unless its last sample is long past (a recorded answer,
 * a dead component): what was not observed is not drawn, and years of it would hide all other steps.
 */
function endOf(step: AxisStep, now: number): number {
  const start = step.startMs ?? now
  const sample = step.step?.stepInfo?.checkpointSampleTimestamp ?? null
  const seen = sample !== null && now - sample * 1000 > UNSEEN_MS ? sample * 1000 : now
  return Math.max(start, step.endMs ?? seen)
}

/** Where a moment is on the axis, percent. */
export function place(ms: number, { from, to }: StepAxis): number {
  return Math.min(100, Math.max(0, ((ms - from) / (to - from)) * 100))
}

/** The bar of a step, at least `minWidth` percent wide so that six seconds can be seen beside six days. */
export function stepBar(step: AxisStep, axis: StepAxis, now: number, minWidth = 1): Bar | null {
  if (step.startMs === null) return null
  const left = Math.min(place(step.startMs, axis), 100 - minWidth)
  return { left, width: Math.max(minWidth, place(endOf(step, now), axis) - left) }
}

/** The part of the axis from now to the moment at which a running step is expected to end. */
export function restBar(expectedMs: number, axis: StepAxis, now: number): Bar | null {
  const span = axis.to - axis.from
  const left = ((now - axis.from) / span) * 100
  const width = ((Math.min(expectedMs, axis.to) - now) / span) * 100
  return width > 0 && left >= 0 ? { left, width } : null
}
