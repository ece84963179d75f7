/** One task of a script: what it looks like on the wire at any second of the script. */
import { wireError } from '../parts/errors'
import { type LabelName, labels } from '../parts/settings'
import { type JsonObject, type JsonValue, zoneless, zonelessMs } from '../wire'

/**
 * What a task can be doing. Named like the verdict that it leads to, but for `flapping`, which is RUNNING and FAILED in
 * turns of ten seconds, and `gone`, where OMS no longer knows the task.
 */
export type Act =
  | 'not-started'
  | 'moving'
  | 'stalled'
  | 'catching-up'
  | 'in-sync'
  | 'falling-behind'
  | 'broken'
  | 'waiting-for-operator'
  | 'paused'
  | 'failed'
  | 'flapping'
  | 'finished'
  | 'released'
  | 'gone'

/** From so many seconds after the script began the task does this. */
export type Cue = readonly [seconds: number, act: Act]

/** A task and all that becomes of it. */
export interface ScriptedTask {
  readonly id: string
  /** Default: the id. */
  readonly name?: string
  /** Default: MIGRATION. */
  readonly type?: 'MIGRATION' | 'SYNC'
  readonly owner?: string
  readonly labels?: readonly LabelName[]
  /** In the order of time; the first one holds before it, too. */
  readonly course: readonly [Cue, ...Cue[]]
  /** Alarming from the first to the second, in seconds of the script. */
  readonly alarm?: readonly [from: number, to: number]
}

/** Seconds between two samples of OMS. */
const SAMPLING_SECONDS = 10
/** How long before the script the task was started. */
const BEFORE_SECONDS = 7200
const ROWS_PER_SECOND = 4000
/** Enough for a day. */
const CAPACITY = 400_000_000
/** A healthy link is a little behind. */
const HEALTHY_DELAY = 3
/** Seconds of delay at the start of catching up, seconds it loses and, falling behind, gains in each second. */
const PILE = 3600
const CATCHING_UP = 4
const FALLING_BEHIND = 0.7

/** An act and how long it has been going on. */
interface Now {
  readonly act: Act
  readonly since: number
  /** The act whose step it shows: what a failed or paused task did before. */
  readonly work: Act
}

/** What the task does `at` seconds after the script began. */
function actAt({ course }: ScriptedTask, at: number): Now {
  let now: Now = { act: course[0][1], since: course[0][0], work: 'moving' }
  for (const [from, act] of course) {
    if (from > at && from !== course[0][0]) break
    const own = act !== 'failed' && act !== 'flapping' && act !== 'paused'
    now = { act, since: from, work: own ? act : now.work }
  }
  return now
}

/** So long each turn of a flapping task is: the usual interval, so that each answer shows another one. */
const TURN_SECONDS = 10

/**
 * The task at a moment of the script; null where OMS does not know it.
 * @param epoch Unix seconds at which the script began.
 */
export function scriptedTaskAt(task: ScriptedTask, at: number, epoch: number): JsonObject | null {
  const { act, since, work } = actAt(task, at)
  if (act === 'gone') return null
  const flaps = act === 'flapping'
  const state: Act = flaps ? (Math.floor((at - since) / TURN_SECONDS) % 2 === 0 ? 'moving' : 'failed') : act
  const alarming = task.alarm !== undefined && at >= task.alarm[0] && at < task.alarm[1]
  const over = state === 'finished' || state === 'released'
  const fresh = state === 'not-started'
  return {
    id: task.id,
    type: task.type ?? 'MIGRATION',
    name: task.name ?? task.id,
    status: STATUS[state] ?? 'RUNNING',
    owner: task.owner ?? 'dba_team',
    importance: 'MEDIUM',
    labels: task.labels ? labels(...task.labels) : null,
    isSubProject: false,
    sourceEndpointType: 'MYSQL',
    sinkEndpointType: 'OB_MYSQL',
    gmtCreate: zoneless(epoch - BEFORE_SECONDS - 60),
    gmtModified: zoneless(epoch + sampled(at)),
    gmtStart: fresh ? null : zoneless(epoch - BEFORE_SECONDS),
    gmtFinish: over ? zoneless(epoch + since) : null,
    isMerging: false,
    isModifying: false,
    enableStructTransfer: true,
    enableFullTransfer: true,
    enableFullVerify: false,
    enableIncrTransfer: true,
    enableIncrVerify: false,
    enableReverseIncrTransfer: false,
    alarmStats: { target: task.id, alarming, recentlyTriggerCount: alarming ? 1 : 0, openMonitor: true },
    steps: fresh ? [] : stepsOf(task, state, flaps ? 'moving' : work, since, at, epoch),
  }
}

const STATUS: Partial<Record<Act, string>> = {
  'not-started': 'INIT',
  paused: 'SUSPEND',
  failed: 'FAILED',
  finished: 'FINISHED',
  released: 'RELEASED',
}

/** Acts whose full migration is over. */
const INCREMENTAL: ReadonlySet<Act> = new Set([
  'catching-up',
  'in-sync',
  'falling-behind',
  'broken',
  'waiting-for-operator',
  'finished',
  'released',
])

function stepsOf(task: ScriptedTask, state: Act, work: Act, since: number, at: number, epoch: number): JsonObject[] {
  const step = (order: number, name: string, status: string, from: number, fields: Record<string, JsonValue> = {}) => ({
    order,
    name,
    description: name,
    status,
    extraInfo: null,
    startTime: zoneless(epoch + from),
    finishTime: status === 'FINISHED' ? zoneless(epoch + from + 30) : null,
    progress: status === 'FINISHED' ? 100 : 0,
    stepInfo: null,
    ...fields,
  })
  const stopped = state === 'paused' || state === 'failed' ? STATUS[state] : undefined
  const extraInfo = state === 'failed' || state === 'broken' ? trouble(epoch + since) : null
  const before = [
    step(1, 'TRANSFER_PRECHECK', 'FINISHED', -BEFORE_SECONDS),
    step(2, 'STRUCT_TRANSFER', 'FINISHED', -BEFORE_SECONDS + 40),
  ]
  const rows = rowsAt(task, sampled(at))
  const moves = state === 'moving' ? ROWS_PER_SECOND : 0
  const rates = { srcRps: moves, dstRps: moves, srcIops: moves * 200, dstIops: moves * 200 }
  const done = INCREMENTAL.has(work)
  const full = step(3, 'FULL_TRANSFER', done ? 'FINISHED' : (stopped ?? 'RUNNING'), -BEFORE_SECONDS + 80, {
    progress: done ? 100 : Math.floor((100 * rows) / CAPACITY),
    stepInfo: { processedRecords: done ? CAPACITY : rows, capacity: CAPACITY, ...rates },
    extraInfo: done ? null : extraInfo,
  })
  if (!done) return [...before, full]
  const over = work === 'finished' || work === 'released'
  const incremental = step(4, 'INCR_TRANSFER', over ? 'FINISHED' : (stopped ?? 'MONITORING'), -BEFORE_SECONDS + 120, {
    // 99 until it has caught up.
    progress: work === 'catching-up' && delayAt(task, work, at) > HEALTHY_DELAY ? 99 : 100,
    stepInfo: checkpoint(task, work, stopped || work === 'broken' ? Math.min(at, since) : at, epoch),
    extraInfo,
  })
  if (work !== 'waiting-for-operator') return [...before, full, incremental]
  return [...before, full, incremental, step(5, 'TRANSFER_APP_SWITCH', stopped ?? 'RUNNING', since)]
}

/** Rows move only while the task does. */
function rowsAt({ course }: ScriptedTask, at: number): number {
  let seconds = BEFORE_SECONDS
  course.forEach(([from, act], index) => {
    const until = Math.min(at, course[index + 1]?.[0] ?? at)
    if (act === 'moving' || act === 'flapping') seconds += Math.max(0, until - from)
  })
  return seconds * ROWS_PER_SECOND
}

/** What OMS sampled last. */
function checkpoint(task: ScriptedTask, work: Act, at: number, epoch: number): JsonObject {
  return {
    incrTimestampCheckpoint: epoch + Math.floor(sampled(at) - delayAt(task, work, at)),
    checkpointSampleTimestamp: epoch + sampled(at),
    enableIncrStatistics: true,
  }
}

/** Seconds that the target is behind at the last sample. */
function delayAt(task: ScriptedTask, work: Act, at: number): number {
  const started = task.course.findLast(([from, act]) => act === work && from <= at)?.[0] ?? 0
  const gone = Math.max(0, sampled(at) - started)
  if (work === 'falling-behind') return HEALTHY_DELAY + FALLING_BEHIND * gone
  return work === 'catching-up' ? Math.max(HEALTHY_DELAY, PILE - CATCHING_UP * gone) : HEALTHY_DELAY
}

function trouble(failed: number): JsonObject {
  return {
    errorDetails: [
      wireError({
        code: 'CONNECTOR-ALAL02000500',
        message: 'An exception occurred in the connector.',
        proposal: 'Look into the log of the connector, then resume the task.',
      }),
    ],
    errorCode: null,
    errorMsg: null,
    errorParam: null,
    failedTime: zonelessMs(failed),
  }
}

function sampled(at: number): number {
  return Math.floor(at / SAMPLING_SECONDS) * SAMPLING_SECONDS
}
