/** Small films of what OMS sends, for tests of what is made of it. */
import { decodeDescribeProject } from '@/contract/decode'
import { type Assessment, type AssessOptions, assess, type Snapshot } from '@/domain/assess'
import { type JsonObject, type JsonValue, zoneless } from '../wire'

/** Unix seconds of the moment that most scenarios are looked at. */
export const NOW = 1_750_000_000
const EVERY = 10

export type Fields = Record<string, JsonValue>

/** A step on the wire; times are seconds before or after the moment of looking. */
export function step(name: string, status: string | null, fields: Fields = {}): JsonObject {
  return {
    order: null,
    name,
    description: name,
    status,
    extraInfo: null,
    startTime: zoneless(NOW - 7200),
    finishTime: status === 'FINISHED' ? zoneless(NOW - 3600) : null,
    progress: status === 'FINISHED' ? 100 : null,
    stepInfo: null,
    ...fields,
  }
}

/** A task on the wire: a migration without verification, with these steps. */
export function task(status: string | null, steps: readonly JsonObject[], fields: Fields = {}): JsonObject {
  return {
    id: 'np_1',
    type: 'MIGRATION',
    name: 'verdicts',
    status,
    gmtCreate: zoneless(NOW - 7260),
    gmtModified: zoneless(NOW),
    gmtStart: zoneless(NOW - 7200),
    gmtFinish: null,
    isMerging: false,
    isModifying: false,
    enableStructTransfer: true,
    enableFullTransfer: true,
    enableFullVerify: false,
    enableIncrTransfer: true,
    enableIncrVerify: false,
    enableReverseIncrTransfer: false,
    alarmStats: { alarming: false },
    ...fields,
    steps: steps.map((one, i) => ({ ...one, order: i + 1 })),
  }
}

/** Errors of a step. */
export const error = (code: string, level = 'ERROR') => ({
  errorDetails: [{ code, level, message: `what ${code} means` }],
})
/** A step that ended an hour ago. */
export const done = (name: string) => step(name, 'FINISHED')
/** What comes before the rows move. */
export const before = [done('TRANSFER_PRECHECK'), done('STRUCT_TRANSFER')]
/** A full migration that runs. */
export const full = (rows: number, fields: Fields = {}, info: Fields = {}) =>
  step('FULL_TRANSFER', 'RUNNING', {
    progress: Math.floor(rows / 10_000),
    stepInfo: { processedRecords: rows, capacity: 1_000_000, srcRps: 100, dstRps: 100, ...info },
    ...fields,
  })
/** An incremental step whose checkpoint was `delay` behind when it was sampled, `age` seconds before `at`. */
export const incr = (at: number, delay: number, age = 2, fields: Fields = {}) =>
  step('INCR_TRANSFER', 'MONITORING', {
    progress: 99,
    stepInfo: { incrTimestampCheckpoint: at - age - delay, checkpointSampleTimestamp: at - age },
    ...fields,
  })

/** What OMS answered, one answer each ten seconds, the last one at the moment of looking. `at`: Unix seconds. */
export type Film = (at: number, i: number) => JsonObject

/** What is to say after so many polls, at the last of them. */
export function played(film: Film, polls: number, options?: AssessOptions, every = EVERY): Assessment {
  const snapshots: Snapshot[] = []
  for (let i = 0; i < polls; i++) {
    const at = NOW - (polls - 1 - i) * every
    const result = decodeDescribeProject(JSON.parse(JSON.stringify({ success: true, data: [film(at, i)] })))
    if (!result.ok) throw new Error('the answer does not decode')
    snapshots.push({ at: at * 1000, task: result.task })
  }
  return assess({ snapshots, now: NOW * 1000, ...(options && { options }) })
}
