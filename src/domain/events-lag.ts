import type { TaskEvent } from './events-kinds'
import { lagRegimes } from './lag-regime'
import { quietSource } from './quiet-source'
import { goesOn } from './samples'
import type { Sighting } from './tracks'
import { staleSeconds } from './verdict'

const KINDS = { 'in-sync': 'in-sync', 'catching-up': 'catching-up', 'falling-behind': 'fell-behind' } as const

/** A beginning is known to a minute or two. */
const AT_FIRST_MS = 120_000

/** Changes of what the lag of a step is doing, and OMS's sampling of it that stops and goes on. */
export function lagEvents(
  key: string,
  track: readonly Sighting[],
  context: { readonly intervalSeconds: number; readonly thresholdSeconds: number },
): TaskEvent[] {
  const watched = track.find(({ lagSeconds }) => lagSeconds !== null)
  if (!watched) return []
  const events: TaskEvent[] = []
  let quiet = false
  for (const { regime, sinceMs, seenMs, first } of lagRegimes(track, context.thresholdSeconds)) {
    const wasQuiet = quiet
    quiet = regime === 'falling-behind' && isQuiet(track, seenMs, context.thresholdSeconds)
    // A source at which nothing changes leaves nobody behind, and nobody is back in sync after it.
    if (quiet || (wasQuiet && regime === 'in-sync')) continue
    // What went on at the first looks already was not seen to begin, however late it was sure.
    if (!first && sinceMs > watched.at + AT_FIRST_MS)
      events.push({ kind: KINDS[regime], step: key, at: sinceMs, seen: seenMs, evidence: {} })
  }
  const stale = staleSeconds(context.intervalSeconds)
  let stopped: boolean | null = null
  for (const sighting of track) {
    const { at, sampledMs } = sighting
    if (sampledMs === null || !goesOn(sighting)) {
      stopped = null
      continue
    }
    const isOld = (at - sampledMs) / 1000 > stale
    if (stopped !== null && isOld !== stopped) {
      const kind = isOld ? 'sampling-stopped' : 'sampling-resumed'
      events.push({ kind, step: key, at: sampledMs, seen: at, evidence: { checkpointMs: sighting.checkpointMs } })
    }
    stopped = isOld
  }
  return events
}

/** Whether at `seenMs` the checkpoint stood still because nothing came that could be applied. */
function isQuiet(track: readonly Sighting[], seenMs: number, thresholdSeconds: number): boolean {
  const until = track.filter(({ at }) => at <= seenMs)
  const checkpoint = until.at(-1)?.checkpointMs ?? null
  const stood = checkpoint === null ? undefined : until.find(({ checkpointMs }) => checkpointMs === checkpoint)
  return stood !== undefined && quietSource(until, stood.at, thresholdSeconds) === 'yes'
}
