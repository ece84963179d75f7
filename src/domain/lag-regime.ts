import { IN_SYNC_SECONDS } from './in-sync'
import { goesOn, numberIn, type StepSample } from './samples'
import { median, noiseOf } from './statistics'

/** What the lag of a step is doing. `catching-up` is any lag above the threshold of which it is not sure that it grows. */
export type Regime = 'in-sync' | 'catching-up' | 'falling-behind'

/** A time in which one regime held. */
export interface RegimeSpell {
  readonly regime: Regime
  /** When it began, as far as the samples tell. Epoch milliseconds. */
  readonly sinceMs: number
  /** The sample at which it was sure. Epoch milliseconds. */
  readonly seenMs: number
  /** The first that is known, at the beginning or after a silence: it may have begun earlier. */
  readonly first: boolean
}

const MINUTE = 60_000
/** Of what was before a longer silence nothing is carried over. */
const SILENCE_MS = 5 * MINUTE
/** A sample that OMS took longer ago says nothing about the lag of now. */
const STALE_MS = MINUTE

/** A lag counts as low again after so many samples in a row within the threshold. */
const LOW_SAMPLES = 4
/** It counts as high after so many in a row above the threshold and this margin; a single spike does not. */
const HIGH_SAMPLES = 2
const HIGH_MARGIN_SECONDS = 15

/** A lag that is behind already is called growing after so many looks in a row that say so. */
const RISING_LOOKS = 2

const SHORT_MS = 5 * MINUTE
const LEAST_SPAN_MS = MINUTE
const LEAST_POINTS = 5
/** As many as a minute and a half of polls brings. */
const SURE_POINTS = 9
/** What the teeth of a healthy checkpoint can do is no direction. */
const CHANGE_SECONDS = 20
const LONG_MINUTES = 30
const LONG_CHANGE_SECONDS = 10
/** For so long a lag must not have grown before it is no longer called growing. */
const CALM_MS = 2 * MINUTE

/** How long a lag that has left the threshold may leave open whether it grows, and how far it may have gone. */
const PATIENCE_MS = MINUTE
const FAR_TIMES = 4
/** A lag grows no faster than time goes by, but for this much of jitter, unless its checkpoint went back. */
const JUMP_SECONDS = 20

interface Point {
  readonly at: number
  /** True lag, seconds. */
  readonly lag: number
  /** When it was measured, and the lag then: free of the time that went by since. */
  readonly measuredAt: number
  readonly measured: number
}

/**
 * The regimes of a lag, oldest first. The lag of a healthy link goes up and down, so that one becomes another only
 * when that is sure: in-sync after four samples within the threshold; behind after two samples, or the middle of five
 * minutes, clearly above it; falling-behind when the lag grows by more than its own noise within five minutes, or
 * steadily over half an hour; no longer when it falls, or has not grown for two minutes.
 */
export function lagRegimes(samples: readonly StepSample[], thresholdSeconds = IN_SYNC_SECONDS): readonly RegimeSpell[] {
  const known = asked.get(samples)
  if (known && known.length === samples.length && known.thresholdSeconds === thresholdSeconds) return known.spells
  const spells = findRegimes(samples, thresholdSeconds)
  asked.set(samples, { length: samples.length, thresholdSeconds, spells })
  return spells
}

/** The verdict and the events ask the same of the same samples, and a day of them takes a while. */
const asked = new WeakMap<
  readonly StepSample[],
  { readonly length: number; readonly thresholdSeconds: number; readonly spells: readonly RegimeSpell[] }
>()

function findRegimes(samples: readonly StepSample[], thresholdSeconds: number): RegimeSpell[] {
  const spells: RegimeSpell[] = []
  const points = pointsOf(samples)
  let walk: Walk | null = null
  points.forEach((point, i) => {
    const before = points[i - 1]
    if (!walk || !before || point.at - before.at > SILENCE_MS) {
      const regime = point.lag <= thresholdSeconds ? 'in-sync' : 'catching-up'
      walk = {
        points,
        from: i,
        regime,
        since: point.at,
        low: regime === 'in-sync' ? 1 : 0,
        high: 0,
        highSince: null,
        rising: 0,
        calmSince: null,
        minutes: [],
      }
      spells.push({ regime, sinceMs: point.at, seenMs: point.at, first: true })
      return
    }
    const next = step(walk, i, thresholdSeconds)
    if (next === walk.regime) return
    const last = spells.at(-1)?.sinceMs ?? point.at
    const sinceMs = Math.max(last, onset(walk, i, next, thresholdSeconds))
    walk.regime = next
    walk.since = sinceMs
    walk.high = 0
    walk.highSince = null
    walk.rising = 0
    walk.rising = 0
    walk.calmSince = null
    spells.push({ regime: next, sinceMs, seenMs: point.at, first: false })
  })
  return spells
}

interface Walk {
  readonly points: readonly Point[]
  /** The first point of this unbroken watch. */
  from: number
  regime: Regime
  /** When it began. */
  since: number
  /** Samples in a row within the threshold, and clearly above it. */
  low: number
  high: number
  highSince: number | null
  /** Looks in a row at which it rose. */
  rising: number
  calmSince: number | null
  /** The middle lag of each full minute, for the long look; `index` is the minute. */
  readonly minutes: { readonly index: number; readonly lags: number[]; middle: number | null }[]
}

function step(walk: Walk, i: number, threshold: number): Regime {
  const point = walk.points[i]
  if (!point) return walk.regime
  countMinutes(walk, point)
  walk.low = point.lag <= threshold ? walk.low + 1 : 0
  const jumped = jumpedAt(walk, i)
  if (jumped) {
    // What was before the jump says nothing about where it goes from here.
    walk.from = i - 1
    walk.minutes.length = 0
  }
  if (walk.regime === 'in-sync') {
    // Nothing to think about for most samples.
    if (point.measured <= threshold) {
      walk.high = 0
      walk.highSince = null
      return 'in-sync'
    }
    const recent = windowOf(walk, i, SHORT_MS)
    const noise = noiseOf(recent.map(({ measured }) => measured))
    walk.high = point.measured > threshold + Math.max(HIGH_MARGIN_SECONDS, 4 * noise) ? walk.high + 1 : 0
    const entered = recent.filter(({ at }) => at >= walk.since)
    const slowly =
      spanOf(entered) >= SHORT_MS / 2 &&
      median(entered.map(({ measured }) => measured)) > threshold + Math.max(HIGH_MARGIN_SECONDS, 2 * noise)
    if (walk.high === 0) walk.highSince = null
    else walk.highSince ??= point.at
    if (walk.high < HIGH_SAMPLES && !slowly) return 'in-sync'
    if (jumped) return 'catching-up'
    if (direction(walk, i) === 'rising' || climbs(recent)) return 'falling-behind'
    // Which of the two it is will soon be sure; a moment of patience saves a change of mind.
    const waited = walk.highSince !== null && point.at - walk.highSince >= PATIENCE_MS
    return slowly || waited || point.measured > FAR_TIMES * threshold ? 'catching-up' : 'in-sync'
  }
  if (walk.low >= LOW_SAMPLES) return 'in-sync'
  const going = direction(walk, i)
  if (walk.regime === 'catching-up') {
    walk.rising = going === 'rising' && point.lag > threshold ? walk.rising + 1 : 0
    return walk.rising >= RISING_LOOKS ? 'falling-behind' : 'catching-up'
  }
  if (going === 'falling') return 'catching-up'
  if (going !== 'calm') walk.calmSince = null
  else walk.calmSince ??= point.at
  return walk.calmSince !== null && point.at - walk.calmSince >= CALM_MS ? 'catching-up' : 'falling-behind'
}

/** Whether the checkpoint went back just before, and the next sample bears it out. */
function jumpedAt(walk: Walk, i: number): boolean {
  const [a, b, c] = [walk.points[i - 2], walk.points[i - 1], walk.points[i]]
  if (!a || !b || !c || i - 2 < walk.from) return false
  const possible = (b.measuredAt - a.measuredAt) / 1000
  const excess = Math.min(b.measured, c.measured) - a.measured - possible
  if (excess <= JUMP_SECONDS) return false
  const noise = noiseOf(windowOf(walk, i - 2, SHORT_MS).map(({ measured }) => measured))
  return excess > 4 * noise
}

/** A growth that is too young for its direction to be sure by the thirds: clearly up, and up at each step. */
function climbs(recent: readonly Point[]): boolean {
  const lags = recent.map(({ measured }) => measured)
  const [a, b, c] = lags.slice(-3)
  if (a === undefined || b === undefined || c === undefined || lags.length < LEAST_POINTS) return false
  const noise = noiseOf(lags)
  const least = Math.max(1, noise)
  const rise = b - median(lags.slice(0, Math.ceil(lags.length / 3)))
  return rise > Math.max(CHANGE_SECONDS, 4 * noise) && b - a > least && c - b > least
}

/** `calm`: surely no growth; `unclear`: neither growth nor its absence is sure. */
type Direction = 'rising' | 'falling' | 'calm' | 'unclear'

function direction(walk: Walk, i: number): Direction {
  const recent = windowOf(walk, i, SHORT_MS)
  const [first, last] = [recent[0], recent.at(-1)]
  if (
    !first ||
    !last ||
    (recent.length < SURE_POINTS && spanOf(recent) < SHORT_MS) ||
    recent.length < LEAST_POINTS ||
    last.measuredAt - first.measuredAt < LEAST_SPAN_MS
  ) {
    return 'unclear'
  }
  const lags = withoutSpikes(recent.map(({ measured }) => measured))
  const third = Math.ceil(lags.length / 3)
  const change = median(lags.slice(-third)) - median(lags.slice(0, third))
  // The error of a median is a quarter more than that of a mean; of a difference, root two more.
  // Few values do not tell their own noise well either.
  const doubt = noiseOf(recent.map(({ measured }) => measured)) * 1.25 * Math.sqrt(2 / third) * (1 + 2 / third)
  if (change > Math.max(CHANGE_SECONDS, 5 * doubt)) return 'rising'
  if (change < -Math.max(CHANGE_SECONDS / 2, 3 * doubt)) return 'falling'
  if (growsSlowly(walk, change + 2 * doubt)) return 'rising'
  return change <= Math.max(CHANGE_SECONDS / 4, doubt) ? 'calm' : 'unclear'
}

/** Each value as the middle one of itself and its neighbours, so that what stands alone is gone. */
function withoutSpikes(values: readonly number[]): number[] {
  return values.map((_, i) => {
    const middle = Math.min(Math.max(1, i), values.length - 2)
    const [a = 0, b = 0, c = 0] = [values[middle - 1], values[middle], values[middle + 1]]
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
  })
}

/**
 * A growth too slow for five minutes: each third of half an hour clearly above the one before, and no end of it in the
 * last five minutes.
 * @param lately by how many seconds it may have grown between the outer thirds of the last five minutes, at most.
 */
function growsSlowly(walk: Walk, lately: number): boolean {
  const newest = walk.minutes.at(-1)?.index
  if (newest === undefined) return false
  const middles: number[] = []
  for (const minute of walk.minutes) {
    if (minute.index <= newest - LONG_MINUTES) continue
    minute.middle ??= median(minute.lags)
    middles.push(minute.middle)
  }
  if (middles.length < (LONG_MINUTES * 2) / 3) return false
  const third = Math.floor(middles.length / 3)
  const [a, b, c] = [middles.slice(0, third), middles.slice(third, -third), middles.slice(-third)].map(median)
  const least = Math.max(LONG_CHANGE_SECONDS, 4 * noiseOf(middles) * 1.25 * Math.sqrt(2 / third))
  if (a === undefined || b === undefined || c === undefined || b - a <= least || c - b <= least) return false
  // What grew and stands since some minutes grew faster than it does now.
  const expected = ((c - a) / (2 * third)) * ((SHORT_MS * 2) / 3 / MINUTE)
  return lately > 0.75 * expected
}

function countMinutes(walk: Walk, { measuredAt, measured }: Point): void {
  const index = Math.floor(measuredAt / MINUTE)
  const last = walk.minutes.at(-1)
  if (last && last.index >= index) {
    last.lags.push(measured)
    last.middle = null
    return
  }
  walk.minutes.push({ index, lags: [measured], middle: null })
  if (walk.minutes.length > LONG_MINUTES) walk.minutes.shift()
}

/** When the new regime really began, which is before it was sure. */
function onset(walk: Walk, i: number, next: Regime, threshold: number): number {
  const at = walk.points[i]?.at ?? 0
  if (next === 'in-sync') return walk.points[i - walk.low + 1]?.at ?? at
  const recent = windowOf(walk, i, SHORT_MS)
  if (walk.regime === 'in-sync' && next === 'catching-up') {
    const within = recent.findLast(({ measured }) => measured <= threshold)
    return recent.find((point) => !within || point.at > within.at)?.at ?? at
  }
  const lags = recent.map(({ measured }) => measured)
  const level = median(lags.slice(0, Math.ceil(lags.length / 3)))
  if (walk.regime === 'in-sync') {
    // It began to grow when it was last no higher than before.
    const before = level + noiseOf(lags)
    return recent.findLast(({ measured }) => measured <= before)?.at ?? at
  }
  // A growth turned where the lag was least, a fall where it was most.
  let turn = recent[0]
  for (const point of recent) {
    if (!turn || (next === 'falling-behind' ? point.measured <= turn.measured : point.measured >= turn.measured)) {
      turn = point
    }
  }
  return turn?.at ?? at
}

/** The points of the last `ms` up to the given one; at least five where the polls are that slow. */
function windowOf(walk: Walk, i: number, ms: number): Point[] {
  const end = walk.points[i]?.at ?? 0
  let start = i
  while (start > walk.from && (end - (walk.points[start - 1]?.at ?? 0) <= ms || i - start + 1 < LEAST_POINTS)) {
    start--
  }
  return walk.points.slice(start, i + 1)
}

function spanOf(points: readonly Point[]): number {
  return (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0)
}

function pointsOf(samples: readonly StepSample[]): Point[] {
  const points: Point[] = []
  for (const sample of samples) {
    const lag = numberIn(sample.lagSeconds)
    const last = points.at(-1)
    if (lag === null || !goesOn(sample) || (last && sample.at <= last.at)) continue
    const measuredAt = numberIn(sample.sampledMs) ?? sample.at
    const age = Math.max(0, sample.at - measuredAt)
    if (age > STALE_MS) continue
    points.push({ at: sample.at, lag, measuredAt, measured: Math.max(0, lag - age / 1000) })
  }
  return points
}
