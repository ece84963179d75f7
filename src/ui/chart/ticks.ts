import type { Format } from '@/lib/format'

const S = 1000
const MIN = 60 * S
const H = 60 * MIN
const DAY = 24 * H

const TIME_STEPS = [
  S,
  2 * S,
  5 * S,
  10 * S,
  15 * S,
  30 * S,
  MIN,
  2 * MIN,
  5 * MIN,
  10 * MIN,
  15 * MIN,
  30 * MIN,
  H,
  2 * H,
  3 * H,
  6 * H,
  12 * H,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
  28 * DAY,
] as const

/** Marks on the time axis, and how far they are apart (milliseconds of wall-clock time). */
export interface TimeTicks {
  readonly ticks: readonly number[]
  readonly stepMs: number
}

/**
 * At most `most` (1 or more) marks between two moments, each at a round time of day in `timeZone` (default: this
 * machine's). An hour that the zone leaves out in spring has no mark, one that comes twice has them once.
 */
export function timeTicks(from: number, to: number, most: number, timeZone?: string): TimeTicks {
  if (!(to > from) || !Number.isFinite(to - from)) return { ticks: [], stepMs: DAY }
  const offset = zoneOffset(timeZone)
  const steps = [...TIME_STEPS, ...longSteps(to - from)]
  for (const stepMs of steps) {
    if ((to - from) / stepMs > Math.max(1, most) + 1) continue
    const ticks = roundTimes(from, to, stepMs, offset)
    if (ticks.length <= Math.max(1, most)) return { ticks, stepMs }
  }
  return { ticks: [], stepMs: DAY }
}

function longSteps(span: number): number[] {
  const steps: number[] = []
  for (let step = 56 * DAY; step < span * 2; step *= 2) steps.push(step)
  return steps
}

function roundTimes(from: number, to: number, stepMs: number, offset: (at: number) => number): number[] {
  const ticks: number[] = []
  // Where clocks were set back shortly before the end, times of day later than the end's came before it.
  const end = to + Math.max(offset(from), offset(to), offset(Math.max(from, to - DAY)))
  for (let wall = Math.ceil((from + offset(from)) / stepMs) * stepMs; wall <= end; wall += stepMs) {
    // The offset at the wall time, found by guessing with the offset of a nearby moment.
    const guess = wall - offset(wall - offset(from))
    const at = wall - offset(guess)
    const real = at + offset(at) === wall
    if (real && at >= from && at <= to && at > (ticks.at(-1) ?? Number.NEGATIVE_INFINITY)) ticks.push(at)
  }
  return ticks
}

type Offset = (at: number) => number

/** Making a formatter costs more than all the marks of a chart. Few zones are ever shown. */
const offsets = new Map<string | undefined, Offset>([['UTC', () => 0]])

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function zoneOffset(timeZone: string | undefined): Offset {
  const made = offsets.get(timeZone) ?? makeOffset(timeZone)
  offsets.set(timeZone, made)
  return made
}

function makeOffset(timeZone: string | undefined): Offset {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...(timeZone === undefined ? {} : { timeZone }),
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (at) => {
    const whole = Math.floor(at / S) * S
    const n: Record<string, number> = {}
    for (const { type, value } of parts.formatToParts(whole)) n[type] = Number(value)
    return Date.UTC(n.year ?? 0, (n.month ?? 1) - 1, n.day, n.hour, n.minute, n.second) - whole
  }
}

/** The text of a mark: seconds only where marks are that close, the day (MM-DD) where a day begins. */
export function timeTickLabel(at: number, stepMs: number, format: Format): string {
  const clock = format.time(at)
  if (stepMs >= DAY || clock === '00:00:00') return format.dateTime(at).slice(5, 10)
  return stepMs < MIN ? clock : format.timeShort(at)
}

/** What the value axis counts: plain numbers (steps 1, 2, 5) or seconds (steps of 15 s, 1 min, 1 h …). */
export type ValueSteps = 'decimal' | 'seconds'

const SECOND_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400]

/**
 * Round marks from 0 to the first one at or above `max`, in at most `most` (1 or more) steps. The last mark is the
 * axis's end. Nothing to measure (0, negative, no number) gives 0 and 1.
 */
export function valueTicks(max: number, most: number, steps: ValueSteps = 'decimal'): readonly number[] {
  if (!(max > 0) || !Number.isFinite(max)) return [0, 1]
  const step = roundStep(max / Math.max(1, Math.floor(most)), steps)
  // The tolerance keeps 0.30000000000000004 from needing a fourth step of 0.1.
  const count = Math.max(1, Math.ceil(max / step - 1e-9))
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)))
}

function roundStep(least: number, steps: ValueSteps): number {
  if (steps === 'seconds' && least > 0.5 && least <= 86_400) {
    return SECOND_STEPS.find((step) => step >= least) ?? 86_400
  }
  const unit = steps === 'seconds' && least > 86_400 ? 86_400 : 1
  const power = 10 ** Math.floor(Math.log10(least / unit))
  return unit * power * ([1, 2, 5, 10].find((factor) => factor * power >= (least / unit) * (1 - 1e-9)) ?? 10)
}
