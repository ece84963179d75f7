import { STEP_NAMES } from '@/domain/step-names'
import type { Step, StepExtraInfo, StepInfo } from '@/domain/task'
import { readErrorDetails } from './decode-error'
import { type FieldName, fields } from './fields'
import type { Reader } from './reader'
import { knownStep, STEP_STATUSES } from './vocabulary'

const STEP = fields<Omit<Step, 'rawName'>>([
  'order',
  'name',
  'description',
  'status',
  'extraInfo',
  'startTime',
  'finishTime',
  'progress',
  'stepInfo',
])

const STEP_EXTRA_INFO = fields<StepExtraInfo>(['errorDetails', 'errorCode', 'errorMsg', 'errorParam', 'failedTime'])

const STEP_INFO = fields<StepInfo>([
  'processedRecords',
  'capacity',
  'srcRps',
  'srcRt',
  'srcIops',
  'dstRps',
  'dstRt',
  'dstIops',
  'srcRpsRef',
  'srcRtRef',
  'srcIopsRef',
  'dstRpsRef',
  'dstRtRef',
  'incrTimestampCheckpoint',
  'checkpointSampleTimestamp',
  'enableIncrStatistics',
])

/** Reads the steps, sorted by `order`, those without one last. An entry that is no object is left out. */
export function readSteps<K extends string>(r: Reader<K>, key: K): readonly Step[] {
  const last = Number.POSITIVE_INFINITY
  return [...r.list(key, STEP, decodeStep)].sort((a, b) => {
    const [left, right] = [a.order ?? last, b.order ?? last]
    return left === right ? 0 : left - right
  })
}

function decodeStep(r: Reader<FieldName<Omit<Step, 'rawName'>>>): Step {
  const rawName = r.oneOf('name', STEP_NAMES, (text) => knownStep(text) ?? text)
  return {
    order: r.number('order'),
    name: rawName === null ? '' : (knownStep(rawName) ?? rawName),
    rawName,
    description: r.text('description'),
    status: r.oneOf('status', STEP_STATUSES),
    extraInfo: r.object('extraInfo', STEP_EXTRA_INFO, decodeStepExtraInfo),
    startTime: r.text('startTime'),
    finishTime: r.text('finishTime'),
    progress: r.percent('progress'),
    stepInfo: r.object('stepInfo', STEP_INFO, decodeStepInfo),
    others: r.others,
  }
}

function decodeStepExtraInfo(r: Reader<FieldName<StepExtraInfo>>): StepExtraInfo {
  return {
    errorDetails: readErrorDetails(r, 'errorDetails'),
    errorCode: r.text('errorCode'),
    errorMsg: r.text('errorMsg'),
    errorParam: r.record('errorParam'),
    failedTime: r.text('failedTime'),
    others: r.others,
  }
}

function decodeStepInfo(r: Reader<FieldName<StepInfo>>): StepInfo {
  return {
    processedRecords: r.number('processedRecords'),
    capacity: r.number('capacity'),
    srcRps: r.number('srcRps'),
    srcRt: r.numberInText('srcRt', 'number'),
    srcIops: r.number('srcIops'),
    dstRps: r.number('dstRps'),
    dstRt: r.number('dstRt'),
    dstIops: r.number('dstIops'),
    srcRpsRef: r.number('srcRpsRef'),
    srcRtRef: r.number('srcRtRef'),
    srcIopsRef: r.number('srcIopsRef'),
    dstRpsRef: r.number('dstRpsRef'),
    dstRtRef: r.number('dstRtRef'),
    incrTimestampCheckpoint: r.checkpoint('incrTimestampCheckpoint'),
    checkpointSampleTimestamp: r.number('checkpointSampleTimestamp', 'epoch seconds'),
    enableIncrStatistics: r.flag('enableIncrStatistics'),
    others: r.others,
  }
}
