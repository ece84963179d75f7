/**
 * Samples over time, kept in columns: one array of times and one of numbers for each name. NaN stands for "unknown"
 * in here, since a Float64Array has no null; nothing outside the charts and the history sees it.
 */

/**
 * Why there are no samples: `unanswered`, OMS was asked and gave no good answer · `paused`, the viewer stopped the
 * polling · `away`, nobody asked: the page was closed, or the machine asleep.
 */
export type GapReason = 'unanswered' | 'paused' | 'away'

/** A stretch without samples: from the last sample before it to the first after it, epoch milliseconds. */
export interface Gap {
  readonly from: number
  readonly to: number
  /** Left out where it is not known. */
  readonly why?: GapReason
}

/** The samples as they were at one moment. Later samples never change one that was given out. */
export interface Samples<Name extends string = string> {
  /** Another number after every change. */
  readonly version: number
  /** Epoch milliseconds, strictly ascending. */
  readonly times: Float64Array
  /** As long as `times`; NaN where unknown, also for a name that is not kept. */
  values(name: Name): Float64Array
}

/** Samples with what is known about their holes. */
export interface ObservedSamples<Name extends string = string> extends Samples<Name> {
  /** In the order of time. */
  readonly gaps: readonly Gap[]
  /** Silence longer than this many milliseconds is a gap; null when no further sample is expected. */
  readonly silenceMs: number | null
  /** Why there has been no sample since the last one, as far as anything is known of it. */
  readonly silenceWhy?: GapReason
}

/** Where samples come from. `read` gives the same object until something changed (`useSyncExternalStore`). */
export interface SampleSource<Name extends string = string> {
  subscribe(listener: () => void): () => void
  read(): ObservedSamples<Name>
}

/** The columns of one thing that is sampled. */
export interface Columns<Name extends string> {
  readonly names: readonly Name[]
  readonly length: number
  /**
   * Adds a sample; a missing or null value is unknown.
   * @returns false, with nothing kept, when `at` is no number or is not after the last sample: an answer that comes
   * twice or out of order cannot harm what is there.
   */
  append(at: number, values: Readonly<Partial<Record<Name, number | null>>>): boolean
  /** Forgets the samples at and after a moment. */
  dropFrom(at: number): void
  /** Puts others in place of all samples, the newest of them where they are too many. `times` must be ascending. */
  replace(times: Float64Array, values: ReadonlyMap<Name, Float64Array>): void
  /** Memory that the columns take. */
  readonly bytes: number
  clear(): void
  /** What is there now, without copying it. */
  read(): Samples<Name>
}

const FIRST_SIZE = 64

/**
 * Makes an empty store that grows up to `capacity` samples (at least 2). A full one drops its oldest eighth.
 * A column takes memory from its first known value on.
 */
export function createColumns<Name extends string>(
  names: readonly Name[],
  { capacity }: { readonly capacity: number },
): Columns<Name> {
  const bound = Math.max(2, Math.floor(capacity))
  const block = Math.max(1, Math.floor(bound / 8))
  const columns = new Map<Name, Float64Array>()
  let times = new Float64Array(Math.min(FIRST_SIZE, bound))
  let length = 0
  let version = 0
  let view: Samples<Name> | null = null

  // Always into new arrays, so that what was given out stays as it was.
  function move(size: number, from: number, to: number): void {
    times = copied(times, size, from, to)
    for (const [name, values] of columns) columns.set(name, copied(values, size, from, to))
    length = to - from
  }

  function changed(): void {
    version += 1
    view = null
  }

  return {
    names,
    get length() {
      return length
    },
    append(at, values) {
      if (!Number.isFinite(at) || (length > 0 && at <= (times[length - 1] ?? 0))) return false
      if (length === bound) move(bound, block, length)
      else if (length === times.length) move(Math.min(bound, length + spare(length)), 0, length)
      times[length] = at
      for (const name of names) {
        const value = values[name]
        const known = typeof value === 'number' && Number.isFinite(value)
        let column = columns.get(name)
        if (known && !column) {
          column = new Float64Array(times.length).fill(Number.NaN)
          columns.set(name, column)
        }
        if (column) column[length] = known ? value : Number.NaN
      }
      length += 1
      changed()
      return true
    },
    dropFrom(at) {
      const end = lowerBound(times.subarray(0, length), at)
      if (end === length) return
      move(times.length, 0, end)
      changed()
    },
    replace(newTimes, values) {
      const from = Math.max(0, newTimes.length - bound)
      const size = Math.min(bound, newTimes.length - from + spare(newTimes.length - from))
      columns.clear()
      times = copied(newTimes, size, from, newTimes.length)
      for (const [name, all] of values) columns.set(name, copied(all, size, from, newTimes.length))
      length = newTimes.length - from
      changed()
    },
    get bytes() {
      return times.byteLength * (columns.size + 1)
    },
    clear() {
      columns.clear()
      times = new Float64Array(Math.min(FIRST_SIZE, bound))
      length = 0
      changed()
    },
    read() {
      if (!view) {
        const held = new Map(columns)
        const size = length
        view = {
          version,
          times: times.subarray(0, size),
          values: (name) => held.get(name)?.subarray(0, size) ?? unknown(size),
        }
      }
      return view
    },
  }
}

/** Room for so many more samples: as much again while there are few, an eighth of what there is later. */
function spare(length: number): number {
  return Math.max(FIRST_SIZE, Math.min(length, 1024), length >> 3)
}

function copied(values: Float64Array, size: number, from: number, to: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(size).fill(Number.NaN)
  next.set(values.subarray(from, to))
  return next
}

let unknowns = new Float64Array(0)

/** So many unknowns. One array serves all who ask. */
function unknown(length: number): Float64Array {
  if (unknowns.length < length) unknowns = new Float64Array(length * 2).fill(Number.NaN)
  return unknowns.subarray(0, length)
}

/** The first index whose time is `at` or later; the length when there is none. */
export function lowerBound(times: Float64Array, at: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((times[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of the sample nearest to a moment, or -1 when there is no sample. */
export function nearest(times: Float64Array, at: number): number {
  const after = lowerBound(times, at)
  const before = after - 1
  if (after >= times.length) return before
  if (before < 0) return after
  return at - (times[before] ?? 0) <= (times[after] ?? 0) - at ? before : after
}

/** The samples from `from` to `to`, both included, without copying them. */
export function sliceTime<Name extends string>(samples: Samples<Name>, from: number, to: number): Samples<Name> {
  const start = lowerBound(samples.times, from)
  let end = lowerBound(samples.times, to)
  if (samples.times[end] === to) end += 1
  return {
    version: samples.version,
    times: samples.times.subarray(start, Math.max(start, end)),
    values: (name) => samples.values(name).subarray(start, Math.max(start, end)),
  }
}

/** Where two neighbouring times are further apart than `maxStepMs`. */
export function gapsOf(times: Float64Array, maxStepMs: number): Gap[] {
  const found: Gap[] = []
  for (let i = 1; i < times.length; i += 1) {
    const from = times[i - 1] ?? 0
    const to = times[i] ?? 0
    if (to - from > maxStepMs) found.push({ from, to })
  }
  return found
}
