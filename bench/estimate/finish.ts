import { estimateFinish } from '@/domain/estimate'
import { KINDS, migration } from './kinds'
import type { Answer } from './score'
import { type Look, looks, type Measure, type Watched } from './watch'

/** Which migrations are looked at, and how. */
export interface Looking {
  readonly seeds: readonly number[]
  readonly measure: Measure
  readonly watched?: Watched
}

/** All looks at the migrations of all kinds. */
export function* looksAt({ seeds, measure, watched }: Looking): Generator<Look> {
  for (const kind of KINDS) for (const seed of seeds) yield* looks(migration(kind, seed), measure, watched)
}

/** What the estimate says at a look. */
export function answerAt(look: Look): Answer {
  const { kind, way, now, finishMs, view, samples } = look
  const estimate = estimateFinish({ view, now, samples })
  const seconds = (ms: number) => (ms - now) / 1000
  return {
    kind,
    way,
    truth: seconds(finishMs),
    range:
      estimate.state === 'known'
        ? { low: seconds(estimate.low), mid: seconds(estimate.mid), high: seconds(estimate.high) }
        : null,
    baselines: baselinesAt(look),
  }
}

const HALF_LIFE_SECONDS = 600

/** Rows left by three rates that any page could compute. */
function baselinesAt({ view, samples }: Look): Record<string, number | null> {
  const { processedRecords, capacity, srcRps } = view.step.stepInfo
  const left = capacity - processedRecords
  const by = (rate: number) => (left > 0 && rate > 0 ? left / rate : null)
  let weighted = processedRecords / view.durationSeconds
  for (let i = 1; i < samples.length; i += 1) {
    const [a, b] = [samples[i - 1], samples[i]]
    if (!a || !b) continue
    const seconds = (b.at - a.at) / 1000
    const rate = Math.max(0, (b.processed ?? 0) - (a.processed ?? 0)) / seconds
    weighted += (1 - 0.5 ** (seconds / HALF_LIFE_SECONDS)) * (rate - weighted)
  }
  return { current: by(srcRps), average: by(processedRecords / view.durationSeconds), weighted: by(weighted) }
}
