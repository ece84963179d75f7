import { createColumns, type Gap, type GapReason, type Samples } from '@/lib/series'
import { type SampledStep, STEP_COLUMNS, type StepColumn, type StepSample, sampleOf } from './columns-of-step'
import type { Buckets, Rows } from './rollup'
import type { StepSamples } from './step-samples'

/** What a step's samples need to know of the task's answers. */
export interface Watch {
  readonly gaps: readonly Gap[]
  readonly silenceMs: number | null
  /** Why there has been no answer since the last one. */
  readonly silenceWhy?: GapReason
}

/** What was kept of a step at one answer. No number: the step has gone from the answer, or says nothing. */
export interface TakenRow {
  readonly step: string
  readonly sample: StepSample
  /** The step has finished: its numbers do not change any more. */
  readonly ended: boolean
}

/** Samples of a step, and whether it had finished at the last of them. */
export interface KeptStep {
  readonly rows: Rows
  readonly ended: boolean
}

/** Samples of a step from an earlier visit. */
export interface StoredStep extends KeptStep {
  /** The rows before spikes were turned into rows. */
  readonly buckets: Buckets
}

/** Makes rows coarser as their age allows: see `thin`. Gives the same object when it cannot. */
export type Thin = (rows: Rows, now: number, gaps: readonly Gap[]) => Rows

export interface StepSeries {
  /**
   * @param background told by an overview, which knows the newest samples only: it may not know that the end of a step
   * was kept long ago, and must not repeat it
   * @returns what was kept; null when there is nothing new
   */
  record(name: string, step: SampledStep | undefined, at: number, background?: boolean): TakenRow | null
  /** Begins with samples from before, in place of all that is there. */
  fill(stored: KeptStep): void
  /** All samples, to begin another series with. */
  kept(): KeptStep
  /** Makes coarser what is old. */
  thin(by: Thin, now: number, gaps: readonly Gap[]): void
  /** Forgets the samples at and after a moment. */
  dropFrom(at: number): void
  /** The same object until something in it changes; a new one gets its version from `stamp`. */
  read(watch: Watch, stamp: () => number): StepSamples
  /** The first and the last sample, epoch milliseconds; null of none. */
  readonly extent: { readonly from: number; readonly to: number } | null
  /** Memory that the samples take. */
  readonly bytes: number
}

/** Keeps the samples of one step, at most `capacity` of them. */
export function createStepSeries(capacity: number): StepSeries {
  const columns = createColumns(STEP_COLUMNS, { capacity })
  let runs: readonly number[] = []
  let rows: number | null = null
  let ended = false
  let broken = true
  let view: { readonly gaps: Watch['gaps']; readonly samples: StepSamples } | null = null

  function append(name: string, step: SampledStep | undefined, at: number, background: boolean): TakenRow | null {
    const sample = step ? sampleOf(step, at) : null
    if (!step || !sample) {
      // The step has gone from the answer, or says nothing: one unknown sample, so that no line bridges that.
      if (broken) return null
      broken = true
      ended = false
      return columns.append(at, {}) ? { step: name, sample: {}, ended } : null
    }
    const finished = step.status === 'FINISHED'
    // What has finished does not change any more: its last numbers are kept once.
    if (finished && (ended || (background && columns.length === 0))) return null
    if (!columns.append(at, sample)) return null
    const done = sample.processedRecords ?? null
    if (runs.length === 0 || (done !== null && rows !== null && done < rows)) runs = [...runs, at]
    if (done !== null) rows = done
    ended = finished
    broken = false
    return { step: name, sample, ended }
  }

  return {
    get bytes() {
      return columns.bytes
    },
    get extent() {
      const { times } = columns.read()
      const [from, to] = [times[0], times.at(-1)]
      return from === undefined || to === undefined ? null : { from, to }
    },
    record(name, step, at, background = false) {
      const taken = append(name, step, at, background)
      if (taken) view = null
      return taken
    },
    fill(stored) {
      const { times, columns: values } = stored.rows
      columns.replace(times, values)
      const found = runsIn(stored.rows)
      runs = found.runs
      rows = found.rows
      ended = stored.ended
      broken = [...values.values()].every((column) => Number.isNaN(column.at(-1) ?? Number.NaN))
      view = null
    },
    kept: () => ({ rows: rowsIn(columns.read()), ended }),
    thin(by, now, gaps) {
      const all = rowsIn(columns.read())
      const thinner = by(all, now, gaps)
      if (thinner.times.length === all.times.length) return
      columns.replace(thinner.times, thinner.columns)
      view = null
    },
    dropFrom(at) {
      columns.dropFrom(at)
      runs = runs.filter((run) => run < at)
      rows = null
      ended = false
      broken = true
      view = null
    },
    read({ gaps, silenceMs, silenceWhy }, stamp) {
      const silence = ended ? null : silenceMs
      const known = view?.samples
      if (view?.gaps !== gaps || known?.silenceMs !== silence || known.silenceWhy !== silenceWhy) {
        const samples = columns.read()
        const first = samples.times[0] ?? 0
        view = {
          gaps,
          samples: {
            ...samples,
            version: stamp(),
            runs: runs.filter((run, i) => run >= first || i === runs.length - 1),
            gaps: gaps.filter((gap) => gap.to > first),
            silenceMs: silence,
            ...(silenceWhy ? { silenceWhy } : {}),
          },
        }
      }
      return view.samples
    },
  }
}

/** Without columns of which nothing is known. */
function rowsIn({ times, values }: Samples<StepColumn>): Rows {
  const known = STEP_COLUMNS.map((name) => [name, values(name)] as const)
  return { times, columns: new Map(known.filter(([, column]) => column.some((value) => !Number.isNaN(value)))) }
}

/** Runs need not be stored: they begin at the first sample and wherever rows done fall. */
function runsIn({ times, columns }: Rows): { readonly runs: readonly number[]; readonly rows: number | null } {
  const counts = columns.get('processedRecords')
  const runs = times.length > 0 ? [times[0] ?? 0] : []
  let rows: number | null = null
  counts?.forEach((count, i) => {
    if (Number.isNaN(count)) return
    if (rows !== null && count < rows) runs.push(times[i] ?? 0)
    rows = count
  })
  return { runs, rows }
}
