import { failureEvents } from './events-failure'
import type { TaskEvent } from './events-kinds'
import { lagEvents } from './events-lag'
import { stallEvents } from './events-stall'
import { stepEvents } from './events-step'
import { alarmEvents, gapEvents, taskEvents } from './events-task'
import type { Silence, Snapshot } from './snapshots'
import type { Tracks } from './tracks'

export type { TaskEvent } from './events-kinds'

export interface EventsInput {
  /** In the order of time. */
  readonly snapshots: readonly Snapshot[]
  readonly tracks: Tracks
  readonly silences: readonly Silence[]
  readonly intervalSeconds: number
  readonly thresholdSeconds: number
}

/**
 * What was observed between snapshots, each thing once, in the order of time. What held in the first snapshot already
 * is no event: nobody saw it begin.
 */
export function eventsOf(input: EventsInput): TaskEvent[] {
  const first = input.snapshots[0]
  if (!first) return []
  const events = [
    ...taskEvents(input.snapshots),
    ...alarmEvents(input.snapshots),
    ...gapEvents(input.silences),
    ...failureEvents(input.snapshots, input.tracks),
  ]
  for (const [key, track] of input.tracks) {
    events.push(...stepEvents(key, track, first.at), ...stallEvents(key, track, input), ...lagEvents(key, track, input))
  }
  return events.sort((a, b) => a.at - b.at || a.seen - b.seen)
}
