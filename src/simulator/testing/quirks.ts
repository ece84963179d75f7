/** How each quirk of the reference is told in an answer of OMS. */
import type { Step, StepInfo, Task } from '@/domain/task'
import { parseZoneless } from '@/lib/time'
import type { Quirk } from '../shows'
import type { Look } from './looks'

/** Whether a quirk is there to be seen. `earlier`: five minutes before, null where there was no answer. */
type Detector = (look: Look, earlier: Look | null) => boolean

/** Seconds between `earlier` and the look. */
export const EARLIER_SECONDS = 300

/** Seconds behind that are no reason to worry. */
const CALM_SECONDS = 25

const QUARTER = 900

/** One for each quirk that a page can show. */
export const DETECTORS: Readonly<Record<Quirk, Detector>> = {
  'Q-30': ({ task }) =>
    task.status === 'RUNNING' && task.steps.some((it) => it.status === 'MONITORING' && hasError(it)),
  'Q-31': ({ task }) => task.steps.some((it) => it.status === 'MONITORING' && it.finishTime !== null),
  'Q-32': ({ task }) =>
    task.steps.some((it) => it.status === 'MONITORING' && it.progress === 99 && (delayOf(it) ?? 0) > CALM_SECONDS),
  'Q-33': ({ task }) =>
    named(task, 'FULL_VERIFIER').some(
      ({ status, progress, finishTime }) => status === 'RUNNING' && progress === 100 && finishTime !== null,
    ),
  'Q-34': ({ task }) =>
    named(task, 'TRANSFER_APP_SWITCH').some(({ status, progress }) => status === 'RUNNING' && progress === 0),
  'Q-35': ({ task }) => task.steps.some(({ order }, i) => order !== i + 1),
  'Q-36': ({ task }) => task.status !== 'FINISHED' && promised(task).some((name) => named(task, name).length === 0),
  'Q-37': ({ task }) =>
    task.steps.some((it) => it.status === 'FINISHED' && it.extraInfo?.failedTime != null && !hasError(it)),
  'Q-38': ({ task }) =>
    task.steps.some(({ progress, stepInfo }) => {
      const { processedRecords: done, capacity } = stepInfo ?? {}
      if (done == null || capacity == null || progress === null) return false
      // Either more rows than OMS believed in, or all of them and yet fewer.
      return done > capacity || (progress === 100 && done < capacity)
    }),
  'Q-39': ({ task }) =>
    task.steps.filter(
      ({ name, status }) => name !== 'TRANSFER_INCR_LOG_PULL' && (status === 'RUNNING' || status === 'MONITORING'),
    ).length > 1,
  'Q-40': ({ task }, earlier) =>
    isMoving(named(task, 'FULL_TRANSFER')[0]) &&
    earlier !== null &&
    named(earlier.task, 'FULL_TRANSFER')[0]?.status === 'FAILED',
  'Q-42': ({ task }) =>
    task.steps.some(
      ({ startTime, extraInfo }) => isWhole(startTime) && /T\d\d:\d\d:\d\d\.\d{3}$/.test(extraInfo?.failedTime ?? ''),
    ),
  'Q-43': ({ task }) => (gmtAhead(task) ?? 0) !== 0,
  'Q-44': ({ task }) => gmtAhead(task) === 0,
  'Q-46': ({ task }) => {
    const started = seconds(task.gmtStart)
    const first = firstStart(task)
    return started !== null && first !== null && started - (gmtAhead(task) ?? 0) - first > 60
  },
  'Q-47': ({ now, task }, earlier) =>
    task.status === 'RUNNING' &&
    replicating(task).some((it) => {
      const { checkpointSampleTimestamp: sampled } = it.stepInfo
      const before = earlier && replicating(earlier.task).find(({ name }) => name === it.name)?.stepInfo
      // The very delay of five minutes ago, and a small one: only its age tells.
      return (
        sampled !== null &&
        now - sampled > EARLIER_SECONDS &&
        before?.checkpointSampleTimestamp === sampled &&
        (delayOf(it) ?? Number.POSITIVE_INFINITY) <= CALM_SECONDS
      )
    }),
  'Q-48': ({ now, task }) =>
    replicating(task).some(({ progress, stepInfo }) => {
      const { incrTimestampCheckpoint: checkpoint, checkpointSampleTimestamp: sampled } = stepInfo
      if (typeof checkpoint !== 'number' || sampled === null || progress !== 100) return false
      return now - sampled <= 10 && now - checkpoint >= 10 && now - checkpoint <= CALM_SECONDS
    }),
  'Q-49': ({ now, date, task }) => Math.abs(date - now) > 60 || replicating(task).some((it) => (delayOf(it) ?? 0) < 0),
  'Q-50': ({ task }, earlier) =>
    replicating(task).some(({ name, stepInfo }) => {
      const before = earlier && replicating(earlier.task).find((it) => it.name === name)?.stepInfo
      if (!before || stepInfo.srcRps !== 0 || stepInfo.checkpointSampleTimestamp === null) return false
      return (
        stepInfo.incrTimestampCheckpoint === before.incrTimestampCheckpoint &&
        stepInfo.checkpointSampleTimestamp > (before.checkpointSampleTimestamp ?? Number.POSITIVE_INFINITY)
      )
    }),
  'Q-51': ({ task }) =>
    replicating(task).some(
      ({ stepInfo: { incrTimestampCheckpoint: it } }) => typeof it === 'string' && !Number.isFinite(Number(it)),
    ),
}

function named(task: Task, name: string): readonly Step[] {
  return task.steps.filter((step) => step.name === name)
}

function hasError({ extraInfo }: Step): boolean {
  return extraInfo !== null && (extraInfo.errorDetails.length > 0 || Boolean(extraInfo.errorCode ?? extraInfo.errorMsg))
}

function isMoving(step: Step | undefined): boolean {
  return step?.status === 'RUNNING' || step?.status === 'FINISHED'
}

function replicating(task: Task): readonly (Step & { readonly stepInfo: StepInfo })[] {
  return task.steps.flatMap(({ stepInfo, ...step }) =>
    step.status === 'MONITORING' && stepInfo !== null ? [{ ...step, stepInfo }] : [],
  )
}

/** Seconds from the checkpoint to its sample, as the console counts. */
function delayOf({ stepInfo }: Pick<Step, 'stepInfo'>): number | null {
  const { incrTimestampCheckpoint: checkpoint, checkpointSampleTimestamp: sampled } = stepInfo ?? {}
  return typeof checkpoint === 'number' && sampled != null ? sampled - checkpoint : null
}

/** The steps that the flags promise. */
function promised(task: Task): readonly string[] {
  const flags = [
    [task.enableStructTransfer, 'STRUCT_TRANSFER'],
    [task.enableFullTransfer, 'FULL_TRANSFER'],
    [task.enableIncrTransfer, 'INCR_TRANSFER'],
    [task.enableFullVerify, 'FULL_VERIFIER'],
    [task.enableReverseIncrTransfer, 'REVERSE_INCR_TRANSFER'],
  ] as const
  return flags.flatMap(([promises, name]) => (promises ? [name] : []))
}

function isWhole(time: string | null): boolean {
  return /T\d\d:\d\d:\d\d$/.test(time ?? '')
}

function seconds(time: string | null): number | null {
  const ms = parseZoneless(time)
  return ms === null ? null : ms / 1000
}

function firstStart(task: Task): number | null {
  const starts = task.steps.flatMap(({ startTime }) => seconds(startTime) ?? [])
  return starts.length > 0 ? Math.min(...starts) : null
}

/**
 * Seconds that the gmt fields are ahead of UTC, in whole quarters of an hour, against the newest sample and the start of
 * the first step; null where neither tells, or one another thing than the other (a sample that is old, a resumed task).
 */
function gmtAhead(task: Task): number | null {
  const samples = task.steps.flatMap(({ stepInfo }) => stepInfo?.checkpointSampleTimestamp ?? [])
  const said = [
    quartersAhead(seconds(task.gmtModified), samples.length > 0 ? Math.max(...samples) : null),
    quartersAhead(seconds(task.gmtStart), firstStart(task)),
  ].filter((ahead) => ahead !== null)
  return said.every((ahead) => ahead === said[0]) ? (said[0] ?? null) : null
}

function quartersAhead(gmt: number | null, utc: number | null): number | null {
  if (gmt === null || utc === null) return null
  const ahead = Math.round((gmt - utc) / QUARTER) * QUARTER
  return Math.abs(gmt - utc - ahead) <= 60 ? ahead : null
}
