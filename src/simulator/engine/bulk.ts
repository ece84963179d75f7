/**
 * Moving or comparing many rows: full migration and full verification.
 *
 * Two pools of workers stand on either side of a small buffer. A worker needs some time per row; the slower pool
 * sets the pace and is busy as a whole, the other one waits in part. Rows, rates, times per row and bytes all
 * follow from that, so they agree at every moment. Time is cut into OMS's own sampling period; what was done in
 * each period is summed once, so any moment can be asked in any order.
 */
import { hash, noise } from './noise'

/** Seconds between two samples of OMS. */
export const SAMPLING_SECONDS = 10

/** One end of the transfer. */
export interface BulkSide {
  readonly workers: number
  /** Milliseconds that one worker needs for one row when nothing disturbs it. */
  readonly msPerRow: number
  /** Bytes of a row on this side, averaged over all tables. */
  readonly bytesPerRow: number
}

/** Something that happens while rows move. Seconds count from the start of the step. */
export interface BulkEvent {
  readonly from: number
  readonly to: number
  /** Factor on the time per row at the source, reached after `ramp` seconds. */
  readonly source?: number
  /** Factor on the time per row at the target, reached after `ramp` seconds. */
  readonly target?: number
  /** Seconds to get from normal to the full factor, and back at the end. Default 60. */
  readonly ramp?: number
  /** Nothing moves at all. */
  readonly halt?: boolean
}

/** A transfer to be played. */
export interface BulkSpec {
  readonly seed: number
  /** Rows there really are; what OMS estimates is not known here. */
  readonly rows: number
  readonly source: BulkSide
  readonly target: BulkSide
  /** Relative size of the noise on times per row. Default 0.12. */
  readonly jitter?: number
  /** Share of the rows at the end for which ever fewer workers find work. Default 0.02. */
  readonly tail?: number
  readonly events?: readonly BulkEvent[]
}

/** What OMS has sampled. Rates are means over the last sampling period; all are 0 while nothing moves. */
export interface BulkSample {
  readonly rows: number
  readonly srcRps: number
  readonly dstRps: number
  /** Milliseconds per row, three decimals. */
  readonly srcRt: number
  readonly dstRt: number
  /** Bytes per second. */
  readonly srcIops: number
  readonly dstIops: number
}

/** A transfer played to its end. */
export interface Bulk {
  /** Whole seconds from start to end. */
  readonly seconds: number
  readonly rows: number
  /** The newest sample at `elapsed` seconds after the start; after the end all rows and no rates. */
  at(elapsed: number): BulkSample
}

/** Lets no spec run forever: 60 hours. */
const MOST_PERIODS = 21_600

/** Plays a transfer from its first to its last row. */
export function playBulk(spec: BulkSpec): Bulk {
  const samples: BulkSample[] = [idle(0)]
  let written = 0
  let buffered = 0
  for (let period = 0; period < MOST_PERIODS; period++) {
    const pace = paceAt(spec, period * SAMPLING_SECONDS, spec.rows - written)
    const left = spec.rows - written
    const rows = Math.min(left, Math.round(pace.rowsPerSecond * SAMPLING_SECONDS))
    if (rows === left) {
      const seconds = period * SAMPLING_SECONDS + lastSeconds(left, pace.rowsPerSecond)
      return { seconds, rows: spec.rows, at: (elapsed) => sampleAt(samples, elapsed, seconds, spec.rows) }
    }
    const wanted = Math.min(left - rows, Math.round(pace.rowsPerSecond * pace.bufferSeconds))
    const read = Math.max(0, rows + wanted - buffered)
    buffered += read - rows
    written += rows
    samples.push(sampleOf(spec, period, written, read, rows, pace))
  }
  const seconds = MOST_PERIODS * SAMPLING_SECONDS
  return { seconds, rows: written, at: (elapsed) => sampleAt(samples, elapsed, seconds, written) }
}

interface Pace {
  readonly rowsPerSecond: number
  readonly sourceMs: number
  readonly targetMs: number
  readonly sourceWorkers: number
  readonly targetWorkers: number
  readonly bufferSeconds: number
}

function paceAt(spec: BulkSpec, elapsed: number, left: number): Pace {
  const middle = elapsed + SAMPLING_SECONDS / 2
  const jitter = spec.jitter ?? 0.12
  const wobble = (salt: number) =>
    1 + jitter * (0.6 * noise(hash(spec.seed, salt), middle, 240) + 0.4 * noise(hash(spec.seed, salt, 1), middle, 20))
  const sourceMs = spec.source.msPerRow * wobble(1) * factorAt(spec, middle, 'source')
  const targetMs = spec.target.msPerRow * wobble(2) * factorAt(spec, middle, 'target')
  // Workers start one after the other, and at the end fewer tables are left than workers.
  const tail = Math.max(1, spec.rows * (spec.tail ?? 0.02))
  const share = Math.min(1, (elapsed + SAMPLING_SECONDS) / 40, left / tail)
  const sourceWorkers = Math.max(1, Math.ceil(spec.source.workers * share))
  const targetWorkers = Math.max(1, Math.ceil(spec.target.workers * share))
  const halted = spec.events?.some((event) => event.halt && middle >= event.from && middle < event.to) ?? false
  const rowsPerSecond = halted ? 0 : Math.min((sourceWorkers * 1000) / sourceMs, (targetWorkers * 1000) / targetMs)
  const bufferSeconds = 0.3 + 0.25 * noise(hash(spec.seed, 3), middle, 30)
  return { rowsPerSecond, sourceMs, targetMs, sourceWorkers, targetWorkers, bufferSeconds }
}

function factorAt(spec: BulkSpec, elapsed: number, side: 'source' | 'target'): number {
  let factor = 1
  for (const event of spec.events ?? []) {
    const peak = event[side]
    if (peak === undefined || elapsed < event.from || elapsed >= event.to) continue
    const ramp = Math.max(1, event.ramp ?? 60)
    const share = Math.min(1, (elapsed - event.from) / ramp, (event.to - elapsed) / ramp)
    factor *= 1 + (peak - 1) * share
  }
  return factor
}

/** A period ends early when the rows do; a rate of zero cannot occur with rows left to finish on. */
function lastSeconds(left: number, rowsPerSecond: number): number {
  if (left === 0 || rowsPerSecond <= 0) return 1
  return Math.max(1, Math.min(SAMPLING_SECONDS, Math.ceil(left / rowsPerSecond)))
}

function sampleOf(spec: BulkSpec, period: number, rows: number, read: number, write: number, pace: Pace): BulkSample {
  const srcRps = Math.round(read / SAMPLING_SECONDS)
  const dstRps = Math.round(write / SAMPLING_SECONDS)
  // Which tables are on their way changes slowly, and with them the size of a row.
  const mix = 1 + 0.08 * noise(hash(spec.seed, 4), period * SAMPLING_SECONDS, 600)
  return {
    rows,
    srcRps,
    dstRps,
    srcRt: timePerRow(busy(srcRps, pace.sourceMs, pace.sourceWorkers), srcRps),
    dstRt: timePerRow(busy(dstRps, pace.targetMs, pace.targetWorkers), dstRps),
    srcIops: srcRps * Math.round(spec.source.bytesPerRow * mix),
    dstIops: dstRps * Math.round(spec.target.bytesPerRow * mix),
  }
}

function busy(rps: number, ms: number, workers: number): number {
  return Math.max(1, Math.min(workers, Math.round((rps * ms) / 1000)))
}

function timePerRow(workers: number, rps: number): number {
  return rps === 0 ? 0 : Math.round((workers * 1_000_000) / rps) / 1000
}

function sampleAt(samples: readonly BulkSample[], elapsed: number, seconds: number, total: number): BulkSample {
  if (elapsed >= seconds) return idle(total)
  const index = Math.max(0, Math.floor(elapsed / SAMPLING_SECONDS))
  return samples[Math.min(index, samples.length - 1)] ?? idle(0)
}

function idle(rows: number): BulkSample {
  return { rows, srcRps: 0, dstRps: 0, srcRt: 0, dstRt: 0, srcIops: 0, dstIops: 0 }
}
