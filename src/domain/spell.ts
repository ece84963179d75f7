import { goesOn } from './samples'
import type { StepView } from './step-view'
import type { Sighting } from './tracks'

/** The present run of each step, by its key. */
export type Runs = Readonly<Record<string, readonly Sighting[]>>

/** The samples since the step last began to go on: a lag that grew in a pause leads nowhere. */
export function spellOf(track: readonly Sighting[]): readonly Sighting[] {
  const stop = track.findLastIndex((sighting) => !goesOn(sighting))
  return stop < 0 ? track : track.slice(stop + 1)
}

/** Whether a step goes on by the last answer. */
export function goesOnNow(view: StepView): boolean {
  return view.state === 'running' || view.state === 'monitoring'
}
