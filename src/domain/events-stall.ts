import { hasCheckpoint } from './delay'
import type { TaskEvent } from './events-kinds'
import { quietSource } from './quiet-source'
import { goesOn } from './samples'
import type { Silence } from './snapshots'
import { carriesNumber, moved, stillSeconds } from './stall'
import { isNewRun, type Sighting } from './tracks'
import { stallSeconds } from './verdict'

export interface StallContext {
  readonly silences: readonly Silence[]
  readonly intervalSeconds: number
  readonly thresholdSeconds: number
}

/**
 * Stalls of a step that goes on: the same rule as the verdict's, looked at as it went. A checkpoint that stands still
 * because the source is known to be quiet is none.
 */
export function stallEvents(key: string, track: readonly Sighting[], context: StallContext): TaskEvent[] {
  const { intervalSeconds, thresholdSeconds } = context
  const events: TaskEvent[] = []
  const least = stallSeconds(intervalSeconds)
  const gaps = new Set(context.silences.map(({ to }) => to))
  let since: Sighting | null = null
  let stalled = false
  let isQuiet = false
  track.forEach((here, i) => {
    const before = track[i - 1]
    const still =
      since !== null && before !== undefined && goesOn(here) && !moved(since, here) && !isNewRun(before, here)
    // What was not watched is no stall; one that was, and still is, goes on.
    if (still && (stalled || !gaps.has(here.at))) {
      if (stalled || since === null || stillSeconds(since, here) < least || !carriesNumber(here)) return
      // A quiet source stays quiet until a row comes: no need to look back each time.
      if (isQuiet && !here.srcRps && !here.dstRps) return
      const quiet = hasCheckpoint(here.step.stepInfo)
        ? quietSource(track.slice(0, i + 1), since.at, thresholdSeconds)
        : null
      isQuiet = quiet === 'yes'
      if (isQuiet) return
      stalled = true
      // Where it stood from the first look on, nobody saw it stop.
      if (since === track[0]) return
      events.push({
        kind: 'stall-began',
        step: key,
        at: since.at,
        seen: here.at,
        evidence: { percent: here.progress, quiet },
      })
      return
    }
    if (stalled && since) {
      const seconds = (here.at - since.at) / 1000
      events.push({
        kind: 'stall-ended',
        step: key,
        at: here.at,
        seen: here.at,
        evidence: { seconds, state: here.state },
      })
    }
    stalled = false
    isQuiet = false
    since = goesOn(here) ? here : null
  })
  return events
}
