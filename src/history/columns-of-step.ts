import { timePerRow } from '@/domain/samples'
import type { Step } from '@/domain/task'

/** What is kept of a step at each answer. */
export const STEP_COLUMNS = [
  'processedRecords',
  'progress',
  'srcRps',
  'dstRps',
  'srcRt',
  'dstRt',
  'srcIops',
  'dstIops',
  'delaySeconds',
  'lagSeconds',
] as const

/**
 * processedRecords: rows · progress: percent · …Rps: rows per second · …Rt: milliseconds per row · …Iops: bytes per
 * second · delaySeconds: how far the checkpoint was behind when OMS sampled it, 0 or more ·
 * lagSeconds: how far it is behind at the answer; below 0 when clocks differ.
 */
export type StepColumn = (typeof STEP_COLUMNS)[number]

export type StepSample = Readonly<Partial<Record<StepColumn, number | null>>>

/** The fields that are needed of a step. */
export type SampledStep = Pick<Step, 'name' | 'status' | 'progress' | 'stepInfo'>

const STOPPED: ReadonlySet<string | null> = new Set(['FINISHED', 'FAILED', 'SUSPEND'])

/**
 * One step of an answer as numbers, or null when it says nothing that could be drawn: which numbers there are shows
 * by the fields that came, not by the step's name.
 * @param at epoch milliseconds of the answer, by the server's clock
 */
export function sampleOf({ status, progress, stepInfo }: SampledStep, at: number): StepSample | null {
  if (status === 'INIT') return null
  const checkpoint = seconds(stepInfo?.incrTimestampCheckpoint)
  const sampled = seconds(stepInfo?.checkpointSampleTimestamp)
  // OMS repeats the last rates of a step that has stopped; drawn on, they would say that rows still move.
  const moving = !STOPPED.has(status)
  const sample: StepSample = {
    processedRecords: stepInfo?.processedRecords ?? null,
    progress,
    srcRps: moving ? (stepInfo?.srcRps ?? null) : null,
    dstRps: moving ? (stepInfo?.dstRps ?? null) : null,
    srcRt: moving ? timePerRow(stepInfo?.srcRt, stepInfo?.srcRps) : null,
    dstRt: moving ? timePerRow(stepInfo?.dstRt, stepInfo?.dstRps) : null,
    srcIops: moving ? (stepInfo?.srcIops ?? null) : null,
    dstIops: moving ? (stepInfo?.dstIops ?? null) : null,
    delaySeconds: checkpoint === null || sampled === null ? null : Math.max(0, sampled - checkpoint),
    lagSeconds: checkpoint === null || status === 'FINISHED' ? null : at / 1000 - checkpoint,
  }
  return Object.values(sample).some((value) => typeof value === 'number' && Number.isFinite(value)) ? sample : null
}

/** A checkpoint can be a text that is no time, and 0 where there is none yet. */
function seconds(value: number | string | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null
}
