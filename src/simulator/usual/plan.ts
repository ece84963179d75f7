/** The course of a usual task: which steps it does, how long they take, what happens on the way. */
import type { StepKind } from '../engine/names'
import { hash, hashText } from '../engine/noise'
import type { BulkPlanSpec, PlanSpec } from '../engine/plan'
import { wireError } from '../parts/errors'
import { tablesIn } from './objects'
import type { UsualTask } from './row'

const HOUR = 3600

/** A step that takes long has more to do, lest it seems to stand still between two items. */
function itemsIn(seconds: number, least: number): number {
  return Math.max(least, Math.ceil(seconds / 20))
}

/** The plan of a task that does these steps. */
export function planOf(row: UsualTask, does: readonly StepKind[]): PlanSpec {
  const tables = tablesIn(row)
  const has = (kind: StepKind) => does.includes(kind)
  return {
    ...(row.waits !== undefined && { wait: row.waits }),
    rows: row.rows,
    estimate: row.estimate ?? 1.02,
    precheck: { seconds: row.takes?.precheck ?? 8, items: itemsIn(row.takes?.precheck ?? 8, 14) },
    ...(has('prepare') && { prepare: { seconds: 6 } }),
    ...(has('structure') && { structure: { seconds: row.takes?.structure ?? 6 + 2 * tables, items: tables } }),
    ...(has('full') && {
      full: {
        ...bulkOf(row, 1),
        ...(row.events && { events: row.events }),
        ...(row.pause && { pause: row.pause }),
        ...(row.recovers && { failure: { ...row.recovers, trouble: { details: [wireError(row.recovers.error)] } } }),
      },
    }),
    ...(has('index') && {
      index: { seconds: row.takes?.index ?? 30 + tables, items: itemsIn(row.takes?.index ?? 0, tables) },
    }),
    ...(has('incremental') && {
      incremental: {
        speed: 7,
        seconds: (row.lasts ?? 40) * HOUR,
        statistics: true,
        ...row.link,
        ...(row.lag && { slowdowns: row.lag }),
        ...(row.breaks && {
          trouble: { after: row.breaks.after, samplingStops: true, details: [wireError(row.breaks.error)] },
        }),
      },
    }),
    ...(has('verify') && { verify: { ...bulkOf(row, 1.3), hold: row.holds ?? 120 } }),
    ...(has('switchover') && { switchover: { wait: 6 * HOUR, seconds: 140 } }),
    ...(has('incrementalVerify') && { incrementalVerify: true }),
    ...(has('reverse') && { reverse: { seconds: 30 * HOUR, beside: row.activeActive ?? false } }),
    ...(row.fails && {
      fails: { step: row.fails.step, after: row.fails.after, trouble: { details: [wireError(row.fails.error)] } },
    }),
  }
}

/** A transfer at the row's pace times `factor`; the target sets it, the source could go a quarter faster. */
function bulkOf(row: UsualTask, factor: number): BulkPlanSpec {
  const writers = row.workers ?? 16
  const readers = Math.max(1, Math.round(writers / 2))
  const pace = (row.pace ?? 9000) * factor
  const bytesPerRow = row.bytes ?? 120 + (hash(hashText(row.id)) % 500)
  const baseline = Math.round(pace / 1000) * 1000 || 500
  return {
    source: { workers: readers, msPerRow: (readers * 800) / pace, bytesPerRow },
    target: { workers: writers, msPerRow: (writers * 1000) / pace, bytesPerRow },
    references: {
      srcRpsRef: baseline,
      srcRtRef: 1,
      srcIopsRef: 4_194_304,
      dstRpsRef: baseline,
      dstRtRef: Math.max(1, Math.ceil((writers * 1000) / pace)),
    },
  }
}
