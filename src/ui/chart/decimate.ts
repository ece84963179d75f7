import { type Gap, lowerBound } from '@/lib/series'

/** Stands between two picked samples that no line may join. */
export const BREAK = -1

/** The fewest points that a decimation can be asked for. */
export const FEWEST_POINTS = 6

/**
 * Picks the samples that have to be drawn: at most `maxPoints` (6 or more) indices in the order of time, with a
 * `BREAK` between two of them where a value in between is unknown or a gap lies.
 *
 * Of each slice of time (`sliceWidth`) the lowest and the highest value stay, and the first and last of all, so no
 * spike is lost. One sample before `from` and one after `to` count as well: the line has to run over the edges. The
 * slices hang on absolute time, not on `from`, lest the line shimmers while the window moves.
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
  const width = known <= most || to <= from ? 0 : sliceWidth(to - from, most)

  const picked = new Int32Array(2 * Math.min(known, most))
  let count = 0
  let pickedBreaks = 0
  const pick = (index: number, breaks: number) => {
    if (index < 0 || (count > 0 && picked[count - 1] === index)) return
    if (count > 0 && breaks !== pickedBreaks) picked[count++] = BREAK
    picked[count++] = index
    pickedBreaks = breaks
  }

  // Of the present slice: an index, the breaks before it, and its value. Plain numbers, as a month has 44,000 samples.
  let slice = Number.NaN
  let [low, lowBreaks, lowValue] = [-1, 0, 0]
  let [high, highBreaks, highValue] = [-1, 0, 0]
  let [last, lastBreaks] = [-1, 0]
  const flush = () => {
    if (low <= high) pick(low, lowBreaks)
    pick(high, highBreaks)
    if (low > high) pick(low, lowBreaks)
    low = high = -1
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
    if (width === 0 || last < 0) pick(i, breaks)
    last = i
    lastBreaks = breaks
    if (width === 0) continue
    const here = Math.floor(at / width)
    if (here !== slice) {
      flush()
      slice = here
    }
    if (low < 0 || value < lowValue) [low, lowBreaks, lowValue] = [i, breaks, value]
    if (high < 0 || value > highValue) [high, highBreaks, highValue] = [i, breaks, value]
  }
  flush()
  pick(last, lastBreaks)
  return picked.subarray(0, count)
}

/**
 * How long a slice is of which the lowest and the highest value stay, when a span is drawn with `maxPoints`: with a point
 * a pixel, that of two pixels. In the unit of `span`.
 */
function sliceWidth(span: number, maxPoints: number): number {
  return span / Math.max(1, Math.floor((maxPoints - 2) / 2) - 1)
}
