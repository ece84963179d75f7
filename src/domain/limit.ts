import { numberIn, type StepSample } from './samples'
import { median } from './statistics'
import { isVerifier } from './step-names'
import type { StepInfo } from './task'
import type { Facts } from './verdict-kinds'

/** Which end of a row-moving step sets its pace. */
export type LimitedBy = 'source' | 'target' | 'neither' | 'unknown'

/** What limits a step, since when, and the numbers that led there. */
export interface Limit {
  readonly by: LimitedBy
  /** Null when there is no step that moves rows. */
  readonly step: string | null
  /** Epoch milliseconds; null where nothing is claimed. */
  readonly since: number | null
  /**
   * `why`: see `Why`. Rates are rows per second, times milliseconds per row, each the middle of `windowSeconds`; `…Ref`
   * their baselines as OMS gives them; `…TimeRatio` times over baseline; `rateShare` the slower rate as a share of its
   * baseline. `sinceOrEarlier`: it held in the first sample already. `sinceByOms`: OMS's own
   * metrics tell when it began. `reads`: the target is read, not written.
   */
  readonly evidence: Facts
}

/**
 * - `slow`: rows take clearly longer than the baseline at that end, and clearly longer than at the other
 * - `at-baseline`: the rate is as good as its baseline
 * - `throttled`: the rate is the one that the task's settings allow
 * - `elsewhere`: the rate is below its baseline although rows take no longer at either end
 * - `both-slow`: rows take longer at both ends, and about as much
 * - `no-step`, `no-numbers`, `no-baseline`, `nothing-moves`, `too-early`: why nothing is known
 */
type Why =
  | 'slow'
  | 'at-baseline'
  | 'throttled'
  | 'elsewhere'
  | 'both-slow'
  | 'no-step'
  | 'no-numbers'
  | 'no-baseline'
  | 'nothing-moves'
  | 'too-early'

export interface LimitInput {
  readonly step: string
  readonly name: string
  /** The present details of the step, for its baselines. */
  readonly info: Pick<StepInfo, 'srcRpsRef' | 'srcRtRef' | 'dstRpsRef' | 'dstRtRef'> | null
  /** The samples of its present run. */
  readonly samples: readonly StepSample[]
  /** Rows per second that the settings allow, if they do. */
  readonly throttleRps?: number | null
}

const BUCKET_MS = 60_000
const WINDOW_MS = 5 * 60_000
const LEAST_SAMPLES = 3

/** What makes a side the limit, and what is enough for it to stay so: between them nothing changes. */
const ENTER = { rateShare: 0.9, ratio: 1.3, dominance: 1.25 }
const STAY = { rateShare: 1, ratio: 1.15, dominance: 1.1 }
/** From fewer samples than a window needs, only what nobody could doubt. */
const CLEAR = { rateShare: 0.8, ratio: 2, dominance: 2 }
const THROTTLE_SHARE = 0.93

/** No step moves rows: nothing to limit. */
export const NO_LIMIT: Limit = { by: 'unknown', step: null, since: null, evidence: { why: 'no-step' } }

/**
 * What limits a step that moves or compares rows. OMS's times per row tell it: the end that takes longer per row than
 * its baseline, and longer than the other one, is what the other waits for. Each minute counts by its middle value and
 * each judgement by the last five minutes, so that spikes and short holes do not turn it.
 */
export function limitOf(input: LimitInput): Limit {
  const refs = refsOf(input.info)
  const { samples } = input
  const last = samples.at(-1)
  const make = (by: LimitedBy, since: number | null, evidence: Facts): Limit => ({
    by,
    step: input.step,
    since,
    evidence,
  })
  if (!last || !samples.some((sample) => rateOf(sample) !== null)) return make('unknown', null, { why: 'no-numbers' })
  const recent = samples.filter(({ at }) => at > last.at - BUCKET_MS)
  if (recent.every((sample) => (rateOf(sample) ?? 0) === 0)) return make('unknown', null, { why: 'nothing-moves' })

  const throttle = input.throttleRps ?? null
  const buckets = bucketsOf(samples)
  const judged: { readonly by: LimitedBy; readonly why: Why; readonly means: Means }[] = []
  let by: LimitedBy = 'unknown'
  for (let i = 0; i < buckets.length; i++) {
    const window = windowTo(buckets, i)
    const count = window.reduce((sum, { size }) => sum + size, 0)
    const means = middle(window)
    const answer = classify(means, refs, by, throttle, count < LEAST_SAMPLES)
    by = answer.by
    judged.push({ ...answer, means })
  }
  const now = judged.at(-1)
  if (!now) return make('unknown', null, { why: 'no-numbers' })
  let first = judged.length - 1
  while (first > 0 && judged[first - 1]?.by === now.by) first--
  // The window turns later than what is in it.
  while (first > 0 && classify(buckets[first - 1] ?? NOTHING, refs, now.by, throttle, false).by === now.by) first--
  const bucket = buckets[first]
  return make(now.by, now.by === 'unknown' ? null : (bucket?.at ?? null), {
    why: now.why,
    ...now.means,
    ...refs,
    sourceTimeRatio: ratio(now.means.sourceTime, refs.sourceTimeRef),
    targetTimeRatio: ratio(now.means.targetTime, refs.targetTimeRef),
    rateShare: shareOf(now.means, refs),
    throttleRps: throttle,
    windowSeconds: WINDOW_MS / 1000,
    sinceOrEarlier: first === 0 || judged[first - 1]?.why === 'too-early',
    sinceByOms: samples.some(({ at, averaged }) => averaged && at === bucket?.at),
    reads: isVerifier(input.name),
  })
}

interface Means {
  readonly sourceRps: number | null
  readonly targetRps: number | null
  readonly sourceTime: number | null
  readonly targetTime: number | null
}

interface Refs {
  readonly sourceRpsRef: number | null
  readonly targetRpsRef: number | null
  readonly sourceTimeRef: number | null
  readonly targetTimeRef: number | null
}

interface Bucket extends Means {
  readonly at: number
  readonly size: number
}

const NOTHING: Means = { sourceRps: null, targetRps: null, sourceTime: null, targetTime: null }

function classify(
  means: Means,
  refs: Refs,
  before: LimitedBy,
  throttle: number | null,
  few: boolean,
): { by: LimitedBy; why: Why } {
  const source = ratio(means.sourceTime, refs.sourceTimeRef)
  const target = ratio(means.targetTime, refs.targetTimeRef)
  const share = shareOf(means, refs)
  const bar = (side: LimitedBy) => (few ? CLEAR : before === side ? STAY : ENTER)
  const slower = (side: LimitedBy, own: number | null, other: number | null) => {
    const { rateShare, ratio: least, dominance } = bar(side)
    if (own === null || own < least || (share !== null && share >= rateShare)) return false
    // Of an end without a baseline nothing is known: then the other has to be far off.
    return other === null ? own >= CLEAR.ratio : own >= dominance * other
  }
  if (source === null && target === null) {
    if (share === null) return { by: 'unknown', why: 'no-baseline' }
    return share >= ENTER.rateShare ? { by: 'neither', why: 'at-baseline' } : { by: 'unknown', why: 'no-baseline' }
  }
  if (slower('target', target, source)) return { by: 'target', why: 'slow' }
  if (slower('source', source, target)) return { by: 'source', why: 'slow' }
  if (few) return { by: 'unknown', why: 'too-early' }
  const rate = means.targetRps ?? means.sourceRps
  if (throttle !== null && throttle > 0 && rate !== null && rate >= THROTTLE_SHARE * throttle) {
    return { by: 'neither', why: 'throttled' }
  }
  const isSlow = share === null ? null : share < ENTER.rateShare
  if (isSlow === false) return { by: 'neither', why: 'at-baseline' }
  if ((source ?? 0) >= ENTER.ratio && (target ?? 0) >= ENTER.ratio) return { by: 'unknown', why: 'both-slow' }
  if (source === null || target === null) return { by: 'unknown', why: 'no-baseline' }
  return { by: 'neither', why: isSlow === null ? 'at-baseline' : 'elsewhere' }
}

/** The slower of the two rates as a share of its baseline. */
function shareOf(means: Means, refs: Refs): number | null {
  const shares = [ratio(means.sourceRps, refs.sourceRpsRef), ratio(means.targetRps, refs.targetRpsRef)]
  const known = shares.filter((share) => share !== null)
  return known.length === 0 ? null : Math.min(...known)
}

function ratio(value: number | null, ref: number | null): number | null {
  return value === null || ref === null ? null : value / ref
}

function refsOf(info: LimitInput['info']): Refs {
  // A baseline of zero is none.
  const ref = (value: number | null | undefined) => (typeof value === 'number' && value > 0 ? numberIn(value) : null)
  return {
    sourceRpsRef: ref(info?.srcRpsRef),
    targetRpsRef: ref(info?.dstRpsRef),
    sourceTimeRef: ref(info?.srcRtRef),
    targetTimeRef: ref(info?.dstRtRef),
  }
}

/** The rate of a sample, whichever end tells it. */
function rateOf(sample: StepSample): number | null {
  const rates = [numberIn(sample.srcRps), numberIn(sample.dstRps)].filter((rate) => rate !== null)
  return rates.length === 0 ? null : Math.max(...rates)
}

/** The middle of each minute in which rows moved. */
function bucketsOf(samples: readonly StepSample[]): Bucket[] {
  const buckets: Bucket[] = []
  let open: StepSample[] = []
  const close = () => {
    const [first] = open
    if (!first) return
    buckets.push({
      at: first.at,
      // A mean is worth as much as the samples it was made of.
      size: open.reduce((sum, { averaged }) => sum + (averaged ? LEAST_SAMPLES : 1), 0),
      sourceRps: middleOf(open.map(({ srcRps }) => srcRps)),
      targetRps: middleOf(open.map(({ dstRps }) => dstRps)),
      sourceTime: middleOf(open.map(({ srcRt }) => srcRt)),
      targetTime: middleOf(open.map(({ dstRt }) => dstRt)),
    })
    open = []
  }
  for (const sample of samples) {
    // Where nothing moves there are no times per row, and what limits it is another question.
    if ((rateOf(sample) ?? 0) <= 0) continue
    if (open[0] && sample.at >= open[0].at + BUCKET_MS) close()
    open.push(sample)
  }
  close()
  return buckets
}

function windowTo(buckets: readonly Bucket[], i: number): Bucket[] {
  const end = buckets[i]?.at ?? 0
  let start = i
  while (start > 0 && end - (buckets[start - 1]?.at ?? 0) < WINDOW_MS) start--
  return buckets.slice(start, i + 1)
}

function middle(window: readonly Bucket[]): Means {
  return {
    sourceRps: middleOf(window.map(({ sourceRps }) => sourceRps)),
    targetRps: middleOf(window.map(({ targetRps }) => targetRps)),
    sourceTime: middleOf(window.map(({ sourceTime }) => sourceTime)),
    targetTime: middleOf(window.map(({ targetTime }) => targetTime)),
  }
}

function middleOf(values: readonly (number | null | undefined)[]): number | null {
  const known = values.map(numberIn).filter((value) => value !== null && value >= 0) as number[]
  return known.length === 0 ? null : median(known)
}
