import { type CatchUpModel, catchUp } from '@/domain/catch-up'
import type { StepSample } from '@/domain/samples'
import { CATCH_UP_KINDS, replication, TARGET_SECONDS } from './replication'
import type { Answer } from './score'
import { WAYS } from './watch'

/** What is seen of a target that catches up, at one moment. */
export interface LagLook {
  readonly kind: string
  readonly way: number
  readonly truth: number
  readonly samples: readonly StepSample[]
}

/** Looks at replications of all kinds, the way measured in time. */
export function* lagLooks(seeds: readonly number[]): Generator<LagLook> {
  for (const kind of CATCH_UP_KINDS) {
    for (const seed of seeds) {
      const one = replication(kind, seed)
      const first = one?.samples[0]
      if (!one || !first) continue
      for (const way of WAYS) {
        const until = first.at + (way / 100) * (one.caughtUpMs - first.at)
        const samples = one.samples.filter(({ at }) => at <= until).slice(-8640)
        const last = samples.at(-1)
        if (last) yield { kind, way, truth: (one.caughtUpMs - last.at) / 1000, samples }
      }
    }
  }
}

/** What the estimate says at a look. */
export function lagAnswer({ kind, way, truth, samples }: LagLook, model?: CatchUpModel): Answer {
  const result = catchUp(samples, TARGET_SECONDS, model)
  return { kind, way, truth, range: result.state === 'known' ? result : null, baselines: baselinesOf(samples) }
}

const HALF_LIFE_SECONDS = 600

/** The lag divided by three slopes that any page could compute. */
function baselinesOf(samples: readonly StepSample[]): Record<string, number | null> {
  const [first, last] = [samples[0], samples.at(-1)]
  const before = samples.findLast(({ at }) => at <= (last?.at ?? 0) - 60_000)
  const fall = (from?: StepSample) =>
    from && last && last.at > from.at
      ? ((from.lagSeconds ?? 0) - (last.lagSeconds ?? 0)) / ((last.at - from.at) / 1000)
      : 0
  const by = (slope: number) => (slope > 0 ? ((last?.lagSeconds ?? 0) - TARGET_SECONDS) / slope : null)
  let weighted = Number.NaN
  for (let i = 1; i < samples.length; i += 1) {
    const [a, b] = [samples[i - 1], samples[i]]
    if (!a || !b) continue
    const seconds = (b.at - a.at) / 1000
    const slope = ((a.lagSeconds ?? 0) - (b.lagSeconds ?? 0)) / seconds
    weighted = Number.isNaN(weighted)
      ? slope
      : weighted + (1 - 0.5 ** (seconds / HALF_LIFE_SECONDS)) * (slope - weighted)
  }
  return { current: by(fall(before)), average: by(fall(first)), weighted: by(weighted) }
}
