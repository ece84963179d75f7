import type { TaskEvent } from '@/domain/events'
import { FULL_DETAIL_MS } from '@/domain/snapshots'
import type { Facts } from '@/domain/verdict-kinds'
import type { Gap } from '@/lib/series'
import { KEPT_MS } from './levels'
import { codeIn } from './state-log'

/** Events kept of a task; the oldest go first. */
export const MAX_EVENTS = 1000

/**
 * So old an event may be to be noted, milliseconds: what the rules look at before it, five minutes and less, has then
 * not been thinned, which would tell it otherwise or find what never was.
 */
const FRESH_MS = FULL_DETAIL_MS - 5 * 60_000

/** What happened to a task, as it was found when it was fresh. */
export interface EventLog {
  /**
   * Takes over what was found. What was first seen long before `newest` stays as it is known: the past that it was
   * found in is thinned.
   * @param newest epoch milliseconds of the newest snapshot
   * @param most how many are kept
   * @returns what is new or has changed
   */
  note(events: readonly TaskEvent[], newest: number, gaps: readonly Gap[], most?: number): readonly TaskEvent[]
  /** Puts what an earlier visit found before what this one did. */
  fill(stored: readonly TaskEvent[], most?: number): void
  dropFrom(at: number): void
  /** In the order of time; the same array until something changed. */
  read(): readonly TaskEvent[]
}

export function createEventLog(): EventLog {
  let events: readonly TaskEvent[] = []

  /** @returns what of it is new or has changed */
  function take(given: readonly TaskEvent[], most: number): readonly TaskEvent[] {
    const news = newsOf(given, events)
    if (news.length === 0 && events.length <= most) return news
    const sorted = [...events.filter((known) => !news.some((event) => isAtOnce(known, event))), ...news]
    sorted.sort((a, b) => a.at - b.at || a.seen - b.seen)
    events = sorted.slice(-most)
    return news
  }

  return {
    note(found, newest, gaps, most = MAX_EVENTS) {
      const fresh = found
        .filter(({ at, seen }) => Number.isFinite(at) && seen >= newest - FRESH_MS && seen <= newest)
        .map((event) => storable(event, gaps))
      const since = events[0]?.seen ?? newest
      const news = take(fresh, most)
      if (since < newest - KEPT_MS) events = events.filter(({ seen }) => seen >= newest - KEPT_MS)
      return news
    },
    fill(stored, most = MAX_EVENTS) {
      const own = events
      events = []
      take(stored, most)
      take(own, most)
    },
    dropFrom(at) {
      if (events.some(({ seen }) => seen >= at)) events = events.filter(({ seen }) => seen < at)
    },
    read: () => events,
  }
}

/**
 * What of that which was found is not known yet, or known otherwise. What is known keeps the times that it was told
 * with: found again in a past that is thinned, or in other answers, it would be told with others, or twice.
 */
function newsOf(found: readonly TaskEvent[], known: readonly TaskEvent[]): readonly TaskEvent[] {
  const same = new Map(found.map((event) => [event, known.find((one) => isSame(one, event))]))
  // What was found with its own time is no other thing that happened a moment later.
  const taken = new Set(same.values())
  return found.filter((event) => {
    const one = same.get(event)
    if (one) return isAtOnce(one, event) && !isEqual(one.evidence, event.evidence)
    const near = known.find((it) => !taken.has(it) && isNear(it, event))
    taken.add(near)
    return near === undefined
  })
}

/** The same thing happened to the same step, at the same time or in the same snapshot. */
function isSame(a: TaskEvent, b: TaskEvent): boolean {
  return isAlike(a, b) && (a.at === b.at || a.seen === b.seen)
}

function isAtOnce(a: TaskEvent, b: TaskEvent): boolean {
  return isAlike(a, b) && a.at === b.at && a.seen === b.seen
}

function isAlike(a: TaskEvent, b: TaskEvent): boolean {
  return a.kind === b.kind && a.step === b.step
}

/** What it takes many answers to find: other answers of the same time find it at a slightly other one. */
const SLOW: ReadonlySet<TaskEvent['kind']> = new Set([
  'in-sync',
  'catching-up',
  'fell-behind',
  'stall-began',
  'stall-ended',
  'sampling-stopped',
  'sampling-resumed',
])
/** None of them happens twice within this, milliseconds. */
const NEAR_MS = 60_000

/** Whether two findings can be of one thing. Two times without an answer that overlap are one. */
function isNear(a: TaskEvent, b: TaskEvent): boolean {
  if (!isAlike(a, b)) return false
  if (a.kind === 'gap') return a.at < b.seen && b.at < a.seen
  return SLOW.has(a.kind) && Math.abs(a.at - b.at) <= NEAR_MS
}

function isEqual(a: Facts, b: Facts): boolean {
  const [some, others] = [Object.entries(a), Object.entries(b)]
  return some.length === others.length && some.every(([name, value]) => Object.is(value, b[name]))
}

/** Evidence that is a code. All other texts can name hosts and users, and are not kept. */
const CODES: ReadonlySet<string> = new Set(['code', 'level', 'from', 'to', 'state', 'quiet', 'why'])

/** What may be kept of an event, with the reason of the gap that it tells of. */
function storable(event: TaskEvent, gaps: readonly Gap[]): TaskEvent {
  const why = event.kind === 'gap' ? gaps.findLast(({ to }) => to === event.seen)?.why : undefined
  const facts = Object.entries(event.evidence).filter(
    ([name, value]) => typeof value !== 'string' || (CODES.has(name) && codeIn(value) !== null),
  )
  const evidence: Facts = { ...Object.fromEntries(facts), ...(why ? { why } : {}) }
  return { ...event, evidence }
}
