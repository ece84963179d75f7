import { parseZoneless } from '@/lib/time'
import type { Step, StepInfo, Task } from './task'

export interface GmtEvidence {
  /** The field of OMS's answer, e.g. gmtModified. */
  readonly field: string
  /** Its value as it came. */
  readonly text: string
  /** The moment it means, in epoch milliseconds: for a gmt field, read with the offset that was found. */
  readonly epochMs: number
}

/** How far OMS's gmt times are ahead of UTC, and why that is believed. */
export interface GmtOffset {
  /** −720 to +840, a multiple of 15. */
  readonly minutes: number
  /** What decided: the newest checkpoint sample, the start of the first step, or nothing (then UTC, as documented). */
  readonly source: 'checkpoint' | 'first-step' | 'assumed-utc'
  /** False when another time in the same answer speaks against it. */
  readonly agrees: boolean
  /** The two times that were laid side by side; empty when nothing was found. */
  readonly evidence: readonly GmtEvidence[]
}

type Steps = readonly {
  readonly startTime: Step['startTime']
  readonly stepInfo: Pick<StepInfo, 'checkpointSampleTimestamp'> | null
}[]

/** The fields of a task that tell something about its clock. */
export type GmtOffsetInput = Pick<Task, 'gmtCreate' | 'gmtModified' | 'gmtStart' | 'gmtFinish'> & {
  readonly steps: Steps
}

const MINUTE = 60_000
const QUARTER = 15 * MINUTE
const RANGE = { min: -12 * 60, max: 14 * 60 }

/** A gmt time and an epoch that mean the same event lie no further apart than this. */
const TOLERANCE = 3 * MINUTE
/** An offset that no zone of the world uses is more likely an accident: it needs a closer match. */
const TOLERANCE_UNUSED = 30_000
/** Quarters and halves of an hour that zones really use; whole hours all count as used. */
const USED_FRACTIONS = new Set([-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825])

/**
 * Finds how far the gmt times are ahead of UTC. They are documented as UTC and are local time on
 * some servers, while step times and epoch values are true. gmtModified follows the newest checkpoint sample
 * within seconds while the task lives, so that decides; without a sample, gmtStart or gmtCreate next to the start of the first step do.
 * What fits no offset closely enough is no evidence.
 */
export function findGmtOffset(task: GmtOffsetInput): GmtOffset {
  const first = earliestStart(task.steps)
  const sample = newestSample(task.steps)
  const byCheckpoint = sample && !modifiedAfterEnd(task) ? match('gmtModified', task.gmtModified, sample) : null
  const byFirstStep = first && (match('gmtStart', task.gmtStart, first) ?? match('gmtCreate', task.gmtCreate, first))

  // A task cannot have been created after its first step began.
  const possible = (minutes: number) => {
    const created = parseZoneless(task.gmtCreate, minutes)
    return created === null || !first || created - first.epochMs <= TOLERANCE
  }
  // The newest sample may be frozen, and then fits by accident: an offset that zones use goes first.
  const candidates = [byCheckpoint, byFirstStep].filter((candidate) => candidate !== null)
  const byUse = [...candidates].sort((a, b) => Number(isUsed(b.minutes)) - Number(isUsed(a.minutes)))
  const found = byUse.find((candidate) => possible(candidate.minutes)) ?? byCheckpoint ?? byFirstStep
  if (!found) return { minutes: 0, source: 'assumed-utc', agrees: possible(0), evidence: [] }
  const others = [byCheckpoint, byFirstStep].filter((candidate) => candidate && candidate !== found)
  return {
    minutes: found.minutes,
    source: found === byCheckpoint ? 'checkpoint' : 'first-step',
    agrees: possible(found.minutes) && others.every((other) => other?.minutes === found.minutes),
    evidence: found.evidence,
  }
}

/** A task's own times as epoch milliseconds, null where OMS did not say. */
export interface TaskTimes {
  readonly createdMs: number | null
  readonly modifiedMs: number | null
  readonly startedMs: number | null
  readonly finishedMs: number | null
  /** Start of the earliest step: gmtStart may be a later resume and is used only where no step has a start. */
  readonly runningSinceMs: number | null
}

/** Reads a task's gmt times, given how many minutes they are ahead of UTC. */
export function taskTimes(
  task: Pick<Task, 'gmtCreate' | 'gmtModified' | 'gmtStart' | 'gmtFinish'> & {
    readonly steps: readonly Pick<Step, 'startTime'>[]
  },
  offsetMinutes: number,
): TaskTimes {
  const startedMs = parseZoneless(task.gmtStart, offsetMinutes)
  return {
    createdMs: parseZoneless(task.gmtCreate, offsetMinutes),
    modifiedMs: parseZoneless(task.gmtModified, offsetMinutes),
    startedMs,
    finishedMs: parseZoneless(task.gmtFinish, offsetMinutes),
    runningSinceMs: earliestStart(task.steps)?.epochMs ?? startedMs,
  }
}

/** Somebody changed a task that had ended: that has nothing to do with its last sample. */
function modifiedAfterEnd({ gmtFinish, gmtModified }: Pick<Task, 'gmtFinish' | 'gmtModified'>): boolean {
  const [finished, modified] = [parseZoneless(gmtFinish), parseZoneless(gmtModified)]
  return finished !== null && modified !== null && modified - finished > TOLERANCE
}

function isUsed(minutes: number): boolean {
  return minutes % 60 === 0 || USED_FRACTIONS.has(minutes)
}

function match(field: string, text: string | null, truth: GmtEvidence) {
  const asUtc = parseZoneless(text)
  if (text === null || asUtc === null) return null
  const difference = asUtc - truth.epochMs
  const minutes = (Math.round(difference / QUARTER) * QUARTER) / MINUTE + 0
  if (minutes < RANGE.min || minutes > RANGE.max) return null
  if (Math.abs(difference - minutes * MINUTE) > (isUsed(minutes) ? TOLERANCE : TOLERANCE_UNUSED)) return null
  return { minutes, evidence: [{ field, text, epochMs: asUtc - minutes * MINUTE }, truth] }
}

function earliestStart(steps: readonly Pick<Step, 'startTime'>[]): GmtEvidence | null {
  let earliest: GmtEvidence | null = null
  for (const { startTime } of steps) {
    const epochMs = parseZoneless(startTime)
    if (startTime === null || epochMs === null || (earliest && earliest.epochMs <= epochMs)) continue
    earliest = { field: 'startTime', text: startTime, epochMs }
  }
  return earliest
}

function newestSample(steps: Steps): GmtEvidence | null {
  let newest = 0
  for (const { stepInfo } of steps) newest = Math.max(newest, stepInfo?.checkpointSampleTimestamp || 0)
  return Number.isFinite(newest) && newest > 0
    ? { field: 'checkpointSampleTimestamp', text: String(newest), epochMs: newest * 1000 }
    : null
}
