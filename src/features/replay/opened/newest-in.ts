import { findGmtOffset } from '@/domain/gmt-offset'
import type { Task } from '@/domain/task'
import { parseZoneless } from '@/lib/time'

/** The newest moment that an answer tells of, epoch milliseconds; null where it tells of none. */
export function newestIn(task: Task): number | null {
  const samples = task.steps.map(({ stepInfo }) => stepInfo?.checkpointSampleTimestamp)
  const sampled = [...samples, task.extraInfo?.syncDelaySampleTimestamp].flatMap((at) => (at ? [at * 1000] : []))
  const { minutes } = findGmtOffset(task)
  const told = [task.gmtModified, task.gmtFinish, task.gmtStart].flatMap((text) => parseZoneless(text, minutes) ?? [])
  const ofSteps = task.steps
    .flatMap(({ startTime, finishTime, extraInfo }) => [startTime, finishTime, extraInfo?.failedTime])
    .flatMap((text) => parseZoneless(text) ?? [])
  const moments = sampled.length > 0 ? sampled : [...told, ...ofSteps]
  const newest = Math.max(...moments.filter((at) => Number.isFinite(at)))
  return Number.isFinite(newest) ? newest : null
}
