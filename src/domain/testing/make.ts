import type { AssessedTask } from '../snapshots'
import type { ErrorDetail, Step, StepExtraInfo, StepInfo } from '../task'
import { UNKNOWN_TASK } from '../unknown-task'

/** Details of a step in which OMS said nothing but what is given. */
export function makeInfo(fields: Partial<StepInfo> = {}): StepInfo {
  return {
    processedRecords: null,
    capacity: null,
    srcRps: null,
    srcRt: null,
    srcIops: null,
    dstRps: null,
    dstRt: null,
    dstIops: null,
    srcRpsRef: null,
    srcRtRef: null,
    srcIopsRef: null,
    dstRpsRef: null,
    dstRtRef: null,
    incrTimestampCheckpoint: null,
    checkpointSampleTimestamp: null,
    enableIncrStatistics: null,
    others: {},
    ...fields,
  }
}

/** An error detail in which OMS said nothing but what is given. */
export function makeError(fields: Partial<ErrorDetail> = {}): ErrorDetail {
  return {
    code: null,
    level: null,
    message: null,
    extraContext: null,
    messageMcmsKey: null,
    messageMcmsContext: null,
    reason: null,
    reasonMcmsKey: null,
    reasonMcmsContext: null,
    proposal: null,
    proposalMcmsKey: null,
    proposalMcmsContext: null,
    upstreamErrorDetail: null,
    requestId: null,
    others: {},
    ...fields,
  }
}

/** Error fields of a step in which OMS said nothing but what is given. */
export function makeExtra(fields: Partial<StepExtraInfo> = {}): StepExtraInfo {
  return {
    errorDetails: [],
    errorCode: null,
    errorMsg: null,
    errorParam: null,
    failedTime: null,
    others: {},
    ...fields,
  }
}

interface StepFields extends Partial<Omit<Step, 'name' | 'status' | 'stepInfo' | 'extraInfo'>> {
  readonly stepInfo?: Partial<StepInfo>
  readonly extraInfo?: Partial<StepExtraInfo>
}

/** A step in which OMS said nothing but what is given. */
export function makeStep(name: string, status: string | null, fields: StepFields = {}): Step {
  return {
    order: null,
    name,
    rawName: name,
    description: null,
    status,
    startTime: null,
    finishTime: null,
    progress: null,
    others: {},
    ...fields,
    extraInfo: fields.extraInfo ? makeExtra(fields.extraInfo) : null,
    stepInfo: fields.stepInfo ? makeInfo(fields.stepInfo) : null,
  }
}

type TaskFields = AssessedTask

/** A task in which OMS said nothing but its status and what is given. */
export function makeTask(status: string | null, fields: Partial<TaskFields> = {}): TaskFields {
  return { ...UNKNOWN_TASK, status, ...fields }
}

/** The steps and settings of the task in the API reference, with its odd times and orders. */
export function referenceTask(): TaskFields {
  return makeTask('RUNNING', {
    gmtCreate: '2023-07-13T03:59:15',
    gmtModified: '2023-07-13T10:12:44',
    gmtStart: '2023-07-13T06:47:35',
    isMerging: false,
    isModifying: false,
    alarmStats: { alarming: false },
    enableStructTransfer: true,
    structTransferConfig: { deferIndexCreation: true },
    enableFullTransfer: true,
    enableFullVerify: true,
    enableIncrTransfer: true,
    enableIncrVerify: false,
    enableReverseIncrTransfer: true,
    steps: [
      makeStep('TRANSFER_PRECHECK', 'FINISHED', {
        order: 1,
        startTime: '2023-07-12T22:33:42',
        finishTime: '2023-07-12T22:33:48',
        progress: 100,
        extraInfo: {},
      }),
      makeStep('STRUCT_TRANSFER', 'FINISHED', {
        order: 2,
        startTime: '2023-07-12T22:35:24',
        finishTime: '2023-07-12T22:36:04',
        progress: 100,
        extraInfo: { failedTime: '2023-07-12T22:35:48.881' },
      }),
      makeStep('INCR_TRANSFER', 'MONITORING', {
        order: 6,
        startTime: '2023-07-12T22:41:20',
        finishTime: '2023-07-12T22:46:57',
        progress: 99,
        extraInfo: {},
        stepInfo: { incrTimestampCheckpoint: 1689213946, checkpointSampleTimestamp: 1689214358 },
      }),
    ],
  })
}

/** When the reference's checkpoint was sampled, epoch milliseconds. */
export const REFERENCE_SAMPLE_MS = 1689214358_000
