/** A life in a few points, for a picture of its course. */
import { knownStep } from '@/contract/vocabulary'
import { type StepState, stepState } from '@/domain/step-state'
import type { VerdictKind } from '@/domain/verdict-kinds'
import { expectedAt } from './expected'
import type { Life } from './life'
import type { JsonObject, JsonValue } from './wire'

/** What a step does that has begun and is not finished. */
export type CourseState = Exclude<StepState, 'planned' | 'waiting' | 'finished'>

/** A step that has begun and is not finished. */
export interface CourseStep {
  /** Its current name. */
  readonly name: string
  readonly state: CourseState
}

/** A life at one moment. */
export interface CoursePoint {
  /** Seconds since the life began. */
  readonly at: number
  /** Status of the task as OMS sends it. */
  readonly status: string
  /** Current names of the steps that run or monitor, in their order; pulling the log goes along and is left out. */
  readonly running: readonly string[]
  /** These, and those that are paused, failed or in an unknown state, with what they do as the task's page says it. */
  readonly steps: readonly CourseStep[]
  /** 0 to 100: of the last step that runs, is paused or failed; null where none has an end to go to. */
  readonly progress: number | null
  /** How far the target is behind, up to this moment; seconds, 0 or more; null where nothing is replicated. */
  readonly lag: number | null
  /** The verdict that the scenario says is right. */
  readonly verdict: VerdictKind
}

/** So many moments (at least two), spread evenly over the whole life, its first and last second among them. */
export function courseOf(life: Life, points: number): CoursePoint[] {
  const last = life.span - 1
  return Array.from({ length: points }, (_, i) => pointAt(life, Math.round((i / (points - 1)) * last)))
}

/** A life at a second of it. */
export function pointAt(life: Life, at: number): CoursePoint {
  const task = life.task(at, 0)
  const steps = objects(task.steps).flatMap((step) => {
    const name = knownStep(String(step.name))
    return name === null || name === 'TRANSFER_INCR_LOG_PULL' ? [] : [{ ...step, name, status: String(step.status) }]
  })
  const running = steps.filter(({ status }) => status === 'RUNNING' || status === 'MONITORING')
  return {
    at,
    status: String(task.status),
    running: running.map(({ name }) => name),
    steps: steps.flatMap(({ name, status, progress }: JsonObject & { name: string; status: string }) => {
      const state = stepState({ name, status, progress: number(progress) })
      return isUnderWay(state) ? [{ name, state }] : []
    }),
    progress: progressOf(steps.filter(({ status }) => ENDING.has(status)).at(-1)),
    lag: lagOf(
      running.map(({ stepInfo }: JsonObject) => stepInfo),
      life.seconds === null ? null : at,
    ),
    verdict: expectedAt(life, at)[0] ?? 'unknown',
  }
}

/** Statuses of a step that is on its way to an end, or was. */
const ENDING: ReadonlySet<string> = new Set(['RUNNING', 'SUSPEND', 'FAILED'])

function isUnderWay(state: StepState): state is CourseState {
  return state !== 'planned' && state !== 'waiting' && state !== 'finished'
}

function progressOf(step: JsonObject | undefined): number | null {
  return number(step?.progress)
}

/** What the last step that replicates is behind: up to `at`, or in a life without time up to its sample. */
function lagOf(infos: readonly (JsonValue | undefined)[], at: number | null): number | null {
  const info = infos.filter(isObject).findLast((one) => 'incrTimestampCheckpoint' in one)
  const checkpoint = number(info?.incrTimestampCheckpoint)
  const until = at ?? number(info?.checkpointSampleTimestamp)
  return checkpoint === null || until === null ? null : Math.max(0, until - checkpoint)
}

/** Some servers write numbers as text. */
function number(value: JsonValue | undefined): number | null {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof read === 'number' && Number.isFinite(read) ? read : null
}

function objects(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
