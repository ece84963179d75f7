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

  function take(given: readonly TaskEvent[], most: number): void {
    if (given.length === 0 && events.length <= most) return
    const sorted = [...events.filter((known) => !given.some((event) => isSame(known, event))), ...given]
    sorted.sort((a, b) => a.at - b.at || a.seen - b.seen)
    events = sorted.slice(-most)
  }

  return {
    note(found, newest, gaps, most = MAX_EVENTS) {
      const fresh = found
        .filter(({ at, seen }) => Number.isFinite(at) && seen >= newest - FRESH_MS && seen <= newest)
        .map((event) => storable(event, gaps))
      const news = fresh.filter((event) => !events.some((known) => isSame(known, event) && isEqual(known, event)))
      const since = events[0]?.seen ?? newest
      take(news, most)
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
 * The same thing happened to the same step, at the same time or in the same snapshot: when it happened is told a little
 * otherwise once the snapshots before it are thinned.
 */
function isSame(a: TaskEvent, b: TaskEvent): boolean {
  return a.kind === b.kind && a.step === b.step && (a.at === b.at || a.seen === b.seen)
}

function isEqual(a: TaskEvent, b: TaskEvent): boolean {
  const [some, others] = [Object.entries(a.evidence), Object.entries(b.evidence)]
  if (a.at !== b.at || a.seen !== b.seen || some.length !== others.length) return false
  return some.every(([name, value]) => Object.is(value, b.evidence[name]))
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
