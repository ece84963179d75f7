import type { Times } from './opened'

/** Answers that come without a time are taken to be so far apart, milliseconds: as often as the page asks. */
export const EVERY_MS = 10_000

/** An answer in a row of them. Epoch milliseconds, null where not known. */
export interface Timed {
  /** When it came, as the text tells. */
  readonly at: number | null
  readonly zoneless: boolean
  /** The newest moment that it tells of. */
  readonly newest: number | null
}

/** An answer with a time that is after that of the one before it. */
export interface Placed<T> {
  readonly one: T
  /** Epoch milliseconds. */
  readonly at: number
  /** Where that comes from; see `PlayedAnswer`. */
  readonly time: 'told' | 'inside' | 'assumed'
}

/**
 * Puts answers in the order of time: by the times that are told; without any by the newest moments in them, if these go
 * forward; else in the order in which they came, the last one now.
 * @param now epoch milliseconds
 */
export function timesOf<T extends Timed>(given: readonly T[], now: number): { times: Times; placed: Placed<T>[] } {
  const told = given.filter(({ at }) => at !== null)
  if (told.length > 0) {
    const times = told.length < given.length ? 'partly' : given.some(({ zoneless }) => zoneless) ? 'zoneless' : 'told'
    return { times, placed: apart(between(given).sort((a, b) => a.at - b.at)) }
  }
  const inside = given.flatMap((one) => (one.newest === null ? [] : [{ one, at: one.newest, time: 'inside' as const }]))
  const goesForward = inside.every(({ at }, i) => at > (inside[i - 1]?.at ?? Number.NEGATIVE_INFINITY))
  if (inside.length === given.length && goesForward) return { times: 'inside', placed: inside }
  const start = now - (given.length - 1) * EVERY_MS
  return { times: 'assumed', placed: given.map((one, i) => ({ one, at: start + i * EVERY_MS, time: 'assumed' })) }
}

/** Those without a time stay where they stand: evenly between those with one, or before the first and after the last. */
function between<T extends Timed>(given: readonly T[]): Placed<T>[] {
  return given.map((one, i) => {
    if (one.at !== null) return { one, at: one.at, time: 'told' }
    const time = 'assumed'
    const before = given.findLastIndex(({ at }, k) => k < i && at !== null)
    const after = given.findIndex(({ at }, k) => k > i && at !== null)
    const [from, to] = [given[before]?.at ?? null, given[after]?.at ?? null]
    if (from === null) return { one, time, at: (to ?? 0) - (after - i) * EVERY_MS }
    const every = to === null ? EVERY_MS : (to - from) / (after - before)
    return { one, time, at: Math.round(from + (i - before) * every) }
  })
}

/** Stamps of whole seconds may be the same: then each is a millisecond later. */
function apart<T>(sorted: readonly Placed<T>[]): Placed<T>[] {
  let last = Number.NEGATIVE_INFINITY
  return sorted.map((placed) => {
    last = Math.max(placed.at, last + 1)
    return { ...placed, at: last }
  })
}
