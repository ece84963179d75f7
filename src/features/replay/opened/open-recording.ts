import type { Opened } from '@/recording/read/open-file'
import { openAnswers } from './open-answers'
import type { OpenedThing } from './opened'

/** What can be done with what a file held. `now`: epoch milliseconds. */
export function openedThing(opened: Opened, now: number, name: string | null): OpenedThing {
  if (opened.kind === 'answers') return openAnswers(opened.found, now, name)
  if (opened.kind === 'fault') return { kind: 'fault', name, fault: opened.fault }
  const { recording } = opened
  const { header, stop } = recording
  // As functions of their own: the recording's answers are read through it.
  const body = (index: number) => recording.body(index)
  const tape = {
    id: header.task,
    scope: header.scope,
    before: recording.before,
    moments: recording.moments,
    others: recording.others,
    body,
  }
  return { kind: 'play', name, playable: { kind: 'recording', tape, header, stop } }
}
