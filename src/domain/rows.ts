import { isVerifier } from './step-names'
import type { StepView } from './step-view'
import type { StepInfo } from './task'

/** The rows of a step that moves or compares rows. All numbers null where OMS did not say. */
export interface Rows {
  /** Rows done so far. */
  readonly processed: number | null
  /** Estimated rows in all; wrong both ways. */
  readonly capacity: number | null
  /** Estimated rows left; null when the estimate is used up. */
  readonly left: number | null
  /** Percent as OMS gives it, not rows ÷ capacity. */
  readonly progress: number | null
  /** More rows are done than were estimated. */
  readonly exceedsEstimate: boolean
  /** Rows per second since the step's start, pauses included. */
  readonly averageRps: number | null
  /** Rows per second right now; null unless the step runs. */
  readonly currentRps: number | null
  /** The last rate that OMS gave, also when the step has ended. */
  readonly lastRps: number | null
  /** Rows per second read at the source, the last that OMS gave. */
  readonly sourceRps: number | null
  /** Rows per second written to the target, for a verification read there, the last that OMS gave. */
  readonly targetRps: number | null
}

/** The fields of a step that its rows are computed from. */
export type RowsInput = Pick<
  StepView,
  'name' | 'state' | 'progress' | 'progressByRows' | 'startMs' | 'endMs' | 'durationSeconds'
> & {
  readonly step: {
    readonly stepInfo: Pick<StepInfo, 'processedRecords' | 'capacity' | 'srcRps' | 'dstRps'> | null
  } | null
}

/** Whether a step counts rows: by its fields, because no document says which steps do. */
export function hasRows(info: Pick<StepInfo, 'processedRecords' | 'capacity'> | null | undefined): boolean {
  return (info?.processedRecords ?? null) !== null || (info?.capacity ?? null) !== null
}

/**
 * Rows and rates of a step. Rows count when they are written; a verification needs both sides, so that its rate is
 * the slower one.
 * @param now epoch milliseconds by the server's clock.
 */
export function rowsOf(view: RowsInput, now: number): Rows {
  const info = view.step?.stepInfo ?? null
  const processed = count(info?.processedRecords)
  const capacity = count(info?.capacity)
  const sourceRps = count(info?.srcRps)
  const targetRps = count(info?.dstRps)
  const lastRps =
    isVerifier(view.name) && sourceRps !== null && targetRps !== null
      ? Math.min(sourceRps, targetRps)
      : (targetRps ?? sourceRps)
  const exceedsEstimate = processed !== null && capacity !== null && processed > capacity
  const seconds = runSeconds(view, now)
  return {
    processed,
    capacity,
    left: processed === null || capacity === null || exceedsEstimate ? null : capacity - processed,
    progress: view.progressByRows ? null : view.progress,
    exceedsEstimate,
    averageRps: processed === null || seconds === null || seconds < 1 ? null : processed / seconds,
    currentRps: view.state === 'running' ? lastRps : null,
    lastRps,
    sourceRps,
    targetRps,
  }
}

/** How long it ran; null where the step's own view says that no length can be told, e.g. while paused. */
function runSeconds(view: RowsInput, now: number): number | null {
  if (view.durationSeconds === null || view.endMs !== null || view.startMs === null) return view.durationSeconds
  return Math.max(0, (now - view.startMs) / 1000)
}

/** A negative count is not a count. */
function count(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
}
