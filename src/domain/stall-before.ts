import { goesOn, numberIn, type StepSample } from './samples'
import { carriesNumber, type Stall, standstill } from './stall'
import { median } from './statistics'

/** OMS's metrics are some minutes apart: a silence of more than one of them says nothing of the time in between. */
const SILENT_POINTS = 1.5
const FRESH_MS = { least: 150_000, most: 600_000 }

/**
 * How long the rows of a step have stood still, also before the page began to watch: OMS's own metrics tell that none
 * was moved. Null unless nothing has moved since the first own sample either, and the metrics reach up to it.
 * @param samples what the page saw of a running step that counts rows.
 * @param older OMS's metrics of the step, in the order of time.
 */
export function standstillBefore(
  samples: readonly StepSample[],
  older: readonly StepSample[],
  silenceSeconds?: number,
): Stall | null {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || !isEmpty(last) || !goesOn(last) || !carriesNumber(last)) return null
  if (first !== last && standstill(samples, silenceSeconds)?.sinceMs !== first.at) return null
  const before = older.filter(({ at }) => at < first.at)
  const spacing = median(before.slice(1).map(({ at }, i) => at - (before[i]?.at ?? at)))
  const fresh = Math.min(FRESH_MS.most, Math.max(FRESH_MS.least, SILENT_POINTS * (spacing || 0)))
  let sinceMs = first.at
  for (const sample of before.reverse()) {
    if (sinceMs - sample.at > fresh || !isEmpty(sample)) break
    sinceMs = sample.at
  }
  return sinceMs === first.at ? null : { sinceMs, seconds: (last.at - sinceMs) / 1000, byOms: true }
}

/** Whether OMS gives a rate, and it is none at each end that has one. */
function isEmpty({ srcRps, dstRps }: StepSample): boolean {
  const rates = [numberIn(srcRps), numberIn(dstRps)].filter((rate) => rate !== null)
  return rates.length > 0 && rates.every((rate) => rate === 0)
}
