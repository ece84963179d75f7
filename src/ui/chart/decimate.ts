import { type Gap, lowerBound } from '@/lib/series'

/** Stands between two picked samples that no line may join. */
export const BREAK = -1

/** The fewest points that a decimation can be asked for. */
export const FEWEST_POINTS = 6

/**
 * Picks the samples that have to be drawn: at most `maxPoints` (6 or more) indices in the order of time, with a
 * `BREAK` between two of them where a value in between is unknown or a gap lies.
 *
 * Of each slice of time the lowest and the highest value stay, and the first and last of all, so no spike is lost.
 * One sample before `from` and one after `to` count as well: the line has to run over the edges. The slices hang on
 * absolute time, not on `from`, lest the line shimmers while the window moves.
 */
export function decimate(
  times: Float64Array,
  values: Float64Array,
  { from, to, maxPoints, gaps = [] }: { from: number; to: number; maxPoints: number; gaps?: readonly Gap[] },
): Int32Array {
  const start = Math.max(0, lowerBound(times, from) - 1)
  const end = Math.min(times.length, lowerBound(times, to) + 1)
  const most = Math.max(FEWEST_POINTS, Math.floor(maxPoints))
  let known = 0
  for (let i = start; i < end; i += 1) if (Number.isFinite(values[i])) known += 1
  // Without thinning every sample is a slice of its own. A window without width holds too few to need it.
  const slices = Math.max(1, Math.floor((most - 2) / 2) - 1)
  const width = known <= most || to <= from ? 0 : (to - from) / slices

  const picked = new Int32Array(2 * Math.min(known, most))
  let count = 0
  let pickedBreaks = 0
  const pick = (index: number, breaks: number) => {
    if (index < 0 || (count > 0 && picked[count - 1] === index)) return
    if (count > 0 && breaks !== pickedBreaks) picked[count++] = BREAK
    picked[count++] = index
    pickedBreaks = breaks
  }

  let slice = Number.NaN
  let low = { index: -1, breaks: 0, value: 0 }
  let high = low
  let last = low
  const flush = () => {
    const [a, b] = low.index <= high.index ? [low, high] : [high, low]
    pick(a.index, a.breaks)
    pick(b.index, b.breaks)
    low = high = { index: -1, breaks: 0, value: 0 }
  }

  let breaks = 0
  let gap = 0
  for (let i = start; i < end; i += 1) {
    const at = times[i] ?? 0
    if (i > start) {
      const before = times[i - 1] ?? 0
      while (gap < gaps.length && (gaps[gap]?.to ?? 0) <= before) gap += 1
      if ((gaps[gap]?.from ?? Number.POSITIVE_INFINITY) < at) breaks += 1
    }
    const value = values[i] ?? Number.NaN
    if (!Number.isFinite(value)) {
      breaks += 1
      continue
    }
    const point = { index: i, breaks, value }
    if (width === 0 || last.index < 0) pick(i, breaks)
    last = point
    if (width === 0) continue
    const here = Math.floor(at / width)
    if (here !== slice) {
      flush()
      slice = here
    }
    if (low.index < 0 || value < low.value) low = point
    if (high.index < 0 || value > high.value) high = point
  }
  flush()
  pick(last.index, last.breaks)
  return picked.subarray(0, count)
}
