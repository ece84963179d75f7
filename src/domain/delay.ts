import type { StepInfo } from './task'

/** How far behind an incremental step is. All numbers null where OMS did not say. */
export interface Delay {
  /** What OMS's console calls delay: how far the checkpoint was behind when it was sampled. Seconds, ≥ 0. */
  readonly delaySeconds: number | null
  /** How long ago that was. When sampling stops, the delay freezes and only this grows. Seconds, ≥ 0. */
  readonly ageSeconds: number | null
  /** How far the target may be behind now: delay and age together. Seconds, ≥ 0. */
  readonly trueLagSeconds: number | null
  /** A time lies in the future of a later one: clocks differ, and a zero here may stand for a negative. */
  readonly skewed: boolean
  /** Everything up to this moment at the source is applied. Epoch milliseconds. */
  readonly checkpointMs: number | null
  /** A checkpoint that is no time, as it came. */
  readonly checkpointText: string | null
  /** When OMS sampled the checkpoint. Epoch milliseconds. */
  readonly sampleMs: number | null
}

/** HTTP's Date header and OMS's own values are whole seconds, so that much is no skew. */
const RESOLUTION_SECONDS = 1

/**
 * Delay, age and true lag of an incremental step.
 * @param now epoch milliseconds by the server's clock.
 */
export function incrementalDelay(
  info: Pick<StepInfo, 'incrTimestampCheckpoint' | 'checkpointSampleTimestamp'> | null,
  now: number,
): Delay {
  const raw = info?.incrTimestampCheckpoint ?? null
  const checkpointMs = epochOf(raw)
  const sampleMs = epochOf(info?.checkpointSampleTimestamp ?? null)
  const delay = seconds(checkpointMs, sampleMs)
  const age = seconds(sampleMs, now)
  const lag = seconds(checkpointMs, now)
  return {
    delaySeconds: atLeastZero(delay),
    ageSeconds: atLeastZero(age),
    trueLagSeconds: atLeastZero(lag),
    skewed: (delay ?? 0) < 0 || (age ?? 0) < -RESOLUTION_SECONDS || (lag ?? 0) < -RESOLUTION_SECONDS,
    checkpointMs,
    checkpointText: checkpointMs === null ? textOf(raw) : null,
    sampleMs,
  }
}

/** Whether a step shows a checkpoint: by its fields, because no document says which steps do. */
export function hasCheckpoint(info: Pick<StepInfo, 'incrTimestampCheckpoint'> | null | undefined): boolean {
  return info?.incrTimestampCheckpoint !== null && info?.incrTimestampCheckpoint !== undefined
}

/** The last second that a date can hold: a number beyond is no time. */
const LAST_SECOND = 8.64e12

/** Unix seconds as epoch milliseconds. Zero is how a server writes "not yet", not 1970. */
function epochOf(value: number | string | null): number | null {
  const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value
  return typeof number === 'number' && number > 0 && number <= LAST_SECOND ? number * 1000 : null
}

/** What is no time and not just absent, as it came. */
function textOf(raw: number | string | null): string | null {
  if (typeof raw === 'string') return raw.trim() === '' ? null : raw
  return raw !== null && raw > LAST_SECOND ? String(raw) : null
}

function seconds(fromMs: number | null, toMs: number | null): number | null {
  return fromMs === null || toMs === null ? null : (toMs - fromMs) / 1000
}

function atLeastZero(value: number | null): number | null {
  return value === null ? null : Math.max(0, value)
}

/** OMS samples each 10 s: a delay whose sample is older than this says nothing about now. Seconds. */
const STALE_SAMPLE_SECONDS = 60

/** Whether a delay was measured too long ago to be called the present one. */
export function isStale(delay: Pick<Delay, 'ageSeconds'>): boolean {
  return delay.ageSeconds !== null && delay.ageSeconds > STALE_SAMPLE_SECONDS
}
