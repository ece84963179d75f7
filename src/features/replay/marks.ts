import type { TaskEvent } from '@/domain/events-kinds'
import { EVENT_LOOKS, type EventWords, eventId, eventText } from '@/features/shared/events/event-text'
import { problemText } from '@/features/shared/problem-text'
import type { Mark } from '@/features/shared/stage/show'
import { spanOf, type Tape } from './show/tape'

const TONES: Record<(typeof EVENT_LOOKS)['failed']['color'], Mark['tone']> = {
  ok: 'ok',
  source: 'neutral',
  muted: 'neutral',
  warn: 'warn',
  bad: 'bad',
}

/** More than a bar can show, and a reader can jump to. */
const MOST = 200

/** An OMS that comes and goes is marked so often at the most, milliseconds. */
const APART_MS = 5 * 60_000

/** Events of both, each once, in the order of time. */
export function joinedEvents(a: readonly TaskEvent[], b: readonly TaskEvent[]): readonly TaskEvent[] {
  const known = new Map([...a, ...b].map((event) => [eventId(event), event]))
  if (known.size === a.length) return a
  return [...known.values()].sort((one, other) => one.at - other.at)
}

/** The events that are recorded in a tape. */
export function recordedEvents({ moments, before }: Tape): readonly TaskEvent[] {
  return joinedEvents(
    before?.events ?? [],
    moments.flatMap((moment) => (moment.kind === 'events' ? moment.events : [])),
  )
}

/** What the player marks and jumps to: what happened to the task, and where OMS began to give no good answer. */
export function marksOf({ moments }: Tape, events: readonly TaskEvent[], words: EventWords): readonly Mark[] {
  const { from, to } = spanOf({ moments })
  const marks: Mark[] = events.map((event) => ({
    // What began before the first answer and is seen in one of these: the bar begins with it.
    at: event.seen < from ? event.at : Math.max(from, event.at),
    shownAt: event.seen,
    label: eventText(event, words),
    tone: TONES[EVENT_LOOKS[event.kind].color],
  }))
  let isWell = true
  let marked = Number.NEGATIVE_INFINITY
  for (const moment of moments) {
    if (moment.kind === 'problem' && isWell && moment.at - marked > APART_MS) {
      marked = moment.at
      marks.push({ at: moment.at, label: problemText(words.t, moment.problem).title, tone: 'bad' })
    }
    if (moment.kind === 'problem' || moment.kind === 'answer') isWell = moment.kind === 'answer'
  }
  const within = marks.filter(({ at }) => at >= from && at <= to).sort((a, b) => a.at - b.at)
  if (within.length <= MOST) return within
  return within.filter(({ tone }) => tone !== 'neutral').slice(-MOST)
}
