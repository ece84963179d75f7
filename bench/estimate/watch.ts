import type { StepSample } from '@/domain/samples'
import { type Migration, PERIOD_SECONDS, type Seen } from './migration'

/** A look at a migration: what the dashboard holds at one moment, and when it will really end. */
export interface Look {
  readonly kind: string
  /** Percent of the way. */
  readonly way: number
  readonly now: number
  readonly finishMs: number
  readonly last: Seen
  readonly samples: readonly StepSample[]
  readonly view: {
    readonly key: string
    readonly name: string
    readonly state: 'running'
    readonly progress: number | null
    readonly startMs: number
    readonly endMs: null
    readonly durationSeconds: number
    readonly step: {
      readonly stepInfo: {
        readonly processedRecords: number
        readonly capacity: number
        readonly srcRps: number
        readonly dstRps: number
      }
    }
  }
}

/** Ways along a migration at which an estimate is asked for, percent. */
export const WAYS = [5, 10, 25, 50, 75, 90] as const

/** What is measured along the way: the rows that there really are, or the time that it really took. */
export type Measure = 'rows' | 'time'

/** For a share of the time (1 is from the start of the step), or for the last seconds only. */
export type Watched = { readonly share: number } | { readonly seconds: number }

/** The history keeps a day in full. */
const MOST_SAMPLES = 8640

/**
 * Looks at a migration at each of the ways.
 * @param watched how much of the time so far the page was open.
 */
export function looks(one: Migration, measure: Measure, watched: Watched = { share: 1 }): Look[] {
  const samples: StepSample[] = one.seen.map(({ at, processed, progress }) => ({ at, processed, progress }))
  return WAYS.flatMap((way) => {
    const index = one.seen.findIndex(({ at, processed }) =>
      measure === 'rows'
        ? processed >= (way / 100) * one.rows
        : at >= one.startMs + (way / 100) * (one.finishMs - one.startMs),
    )
    const last = one.seen[index]
    if (!last?.running) return []
    const now = last.at
    const soFar = now - one.startMs
    const openedMs = now - ('share' in watched ? watched.share * soFar : Math.min(soFar, watched.seconds * 1000))
    const from = Math.max(
      0,
      index + 1 - MOST_SAMPLES,
      one.seen.findIndex(({ at }) => at >= openedMs - PERIOD_SECONDS),
    )
    const stepInfo = { processedRecords: last.processed, capacity: one.capacity, srcRps: last.rps, dstRps: last.rps }
    return [
      {
        kind: one.kind,
        way,
        now,
        finishMs: one.finishMs,
        last,
        samples: samples.slice(from, index + 1),
        view: {
          key: 'FULL_TRANSFER',
          name: 'FULL_TRANSFER',
          state: 'running',
          progress: last.progress,
          startMs: one.startMs,
          endMs: null,
          durationSeconds: (now - one.startMs) / 1000,
          step: { stepInfo },
        },
      },
    ]
  })
}
