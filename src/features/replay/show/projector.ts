import type { AssessOptions } from '@/domain/assess'
import type { TaskEvent } from '@/domain/events-kinds'
import { lookForEvents } from '@/features/shared/stage/look-for-events'
import type { KeptHistory } from '@/history/kept'
import { inSlices, type Slicing } from '@/lib/slices'
import type { Moment } from '@/recording/read/recording'
import type { LeanAnswers } from './lean-answers'
import { isOutcome, type Outcome, type Tape } from './tape'

/** Tells a history of a tape as if the task had been watched, and knows how far it has come. */
export interface Projector {
  /** Whether it is recorded what happened: then nothing else is to be found in the answers. */
  readonly knowsEvents: boolean
  /** The last outcome told; null of none. */
  last(): Outcome | null
  /** The last good answer told; null of none. */
  lastGood(): Extract<Outcome, { kind: 'answer' }> | null
  /** Epoch milliseconds of the last thing told. */
  reached(): number
  /** Tells all up to a moment, in one go. */
  runTo(at: number): void
  /** The same piece by piece. @throws the signal's reason */
  runSlowlyTo(at: number, slicing: Slicing, signal: AbortSignal): Promise<void>
}

export interface ProjectorOptions {
  readonly tape: Tape
  readonly answers: LeanAnswers
  readonly history: KeptHistory
  /** How the viewer wants the task judged, where nothing is recorded of what happened. */
  readonly options: AssessOptions
}

export function createProjector({ tape, answers, history, options }: ProjectorOptions): Projector {
  const { id, scope, moments } = tape
  const knowsEvents = moments.some(({ kind }) => kind === 'events')
  const look = knowsEvents ? null : lookForEvents(history, id, options)
  let next = 0
  let reached = Number.NEGATIVE_INFINITY
  let last: Outcome | null = null
  let lastGood: Extract<Outcome, { kind: 'answer' }> | null = null
  let lastKept = Number.NEGATIVE_INFINITY
  let unseen: readonly TaskEvent[] = []

  function tell(moment: Moment): void {
    next += 1
    reached = moment.at
    if (isOutcome(moment)) last = moment
    if (moment.kind === 'events') noteSeen(moment.events)
    else if (moment.kind === 'paused') history.missed(id, 'paused')
    else answered(moment)
  }

  function answered(moment: Outcome): void {
    const task = moment.kind === 'answer' ? answers.task(moment.index) : null
    if (moment.kind === 'problem' || !task) {
      history.missed(id, 'unanswered')
      return
    }
    const { at, intervalMs, aside } = moment
    const isFirst = lastGood === null
    lastGood = moment
    // A history begins with what is first shown.
    if (aside && !isFirst) return
    lastKept = at
    history.record({ key: id, scope, at, task, intervalMs })
    look?.answered(at, task)
    if (unseen.length > 0) noteSeen()
  }

  /** A history takes no event that was seen after its last answer, and not each answer need be recorded. */
  function noteSeen(more: readonly TaskEvent[] = []): void {
    const all = [...unseen, ...more]
    unseen = all.filter(({ seen }) => seen > lastKept)
    history.noteEvents(
      id,
      all.filter(({ seen }) => seen <= lastKept),
    )
  }

  function due(at: number): readonly Moment[] {
    let end = next
    while (end < moments.length && (moments[end]?.at ?? at) <= at) end += 1
    return moments.slice(next, end)
  }

  return {
    knowsEvents,
    last: () => last,
    lastGood: () => lastGood,
    reached: () => reached,
    runTo(at) {
      for (const moment of due(at)) tell(moment)
    },
    async runSlowlyTo(at, slicing, signal) {
      if (next === 0) {
        // The first answer asks for what was before, and the others must not wait for that in a queue that is too short.
        for (const moment of due(at)) {
          tell(moment)
          if (moment.kind === 'answer') break
        }
        await history.flush(id)
      }
      await inSlices(due(at), tell, slicing, signal)
    },
  }
}
