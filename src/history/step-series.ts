import { createColumns, type Gap, type ObservedSamples, sliceTime } from '@/lib/series'
import { type SampledStep, STEP_COLUMNS, type StepColumn, sampleOf } from './columns-of-step'

/** The samples of one step. */
export interface StepSamples extends ObservedSamples<StepColumn> {
  /**
   * Where a run of the step began, epoch milliseconds: the first sample, and each at which the rows done had fallen.
   * Rows of two runs must not be compared.
   */
  readonly runs: readonly number[]
}

/** What a step's samples need to know of the task's answers. */
export interface Watch {
  readonly gaps: readonly Gap[]
  readonly silenceMs: number | null
}

export interface StepSeries {
  /** @returns whether there is something new */
  record(step: SampledStep | undefined, at: number): boolean
  /** Forgets the samples at and after a moment. */
  dropFrom(at: number): void
  /** The same object until something in it changes; a new one gets its version from `stamp`. */
  read(watch: Watch, stamp: () => number): StepSamples
}

/** Keeps the samples of one step, at most `capacity` of them. */
export function createStepSeries(capacity: number): StepSeries {
  const columns = createColumns(STEP_COLUMNS, { capacity })
  let runs: readonly number[] = []
  let rows: number | null = null
  let ended = false
  let broken = true
  let view: { readonly gaps: Watch['gaps']; readonly samples: StepSamples } | null = null

  function append(step: SampledStep | undefined, at: number): boolean {
    const sample = step ? sampleOf(step, at) : null
    if (!step || !sample) {
      // The step has gone from the answer, or says nothing: one unknown sample, so that no line bridges that.
      if (broken) return false
      broken = true
      ended = false
      return columns.append(at, {})
    }
    const finished = step.status === 'FINISHED'
    // What has finished does not change any more: its last numbers are kept once.
    if (finished && ended) return false
    if (!columns.append(at, sample)) return false
    const done = sample.processedRecords ?? null
    if (runs.length === 0 || (done !== null && rows !== null && done < rows)) runs = [...runs, at]
    if (done !== null) rows = done
    ended = finished
    broken = false
    return true
  }

  return {
    record(step, at) {
      const changed = append(step, at)
      if (changed) view = null
      return changed
    },
    dropFrom(at) {
      columns.dropFrom(at)
      runs = runs.filter((run) => run < at)
      rows = null
      ended = false
      broken = true
      view = null
    },
    read({ gaps, silenceMs }, stamp) {
      const silence = ended ? null : silenceMs
      if (view?.gaps !== gaps || view.samples.silenceMs !== silence) {
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
          },
        }
      }
      return view.samples
    },
  }
}

/** The samples of the present run only: the ones whose rows may be compared. */
export function currentRun(samples: StepSamples): StepSamples {
  const from = samples.runs.at(-1)
  if (from === undefined) return samples
  const slice = sliceTime(samples, from, Number.POSITIVE_INFINITY)
  return { ...samples, ...slice, runs: [from], gaps: samples.gaps.filter((gap) => gap.to > from) }
}
