import type { Opened } from '@/recording/read/open-file'
import { openAnswers } from './open-answers'
import type { OpenedThing } from './opened'

/** What can be done with what a file held. `now`: epoch milliseconds. */
export function openedThing(thing: Opened, now: number, name: string | null): OpenedThing {
  if (thing.kind === 'answers') return openAnswers(thing.found, now, name)
  if (thing.kind === 'fault') return { kind: 'fault', name, fault: thing.fault }
  const { recording } = thing
  const { header, stop, passedOver } = recording
  // As functions of their own: the recording's answers are read through it.
  const body = (index: number) => recording.body(index)
  const opened = (index: number) => recording.opened(index)
  const tape = {
    id: header.task,
    scope: header.scope,
    before: recording.before,
    moments: recording.moments,
    others: recording.others,
    body,
    opened,
  }
  return { kind: 'play', name, playable: { kind: 'recording', tape, header, stop, passedOver } }
}
