import { incrementalDelay } from './delay'
import { numberIn, type StepSample, timePerRow } from './samples'
import type { Snapshot } from './snapshots'
import { type StepState, stepState } from './step-state'
import type { Step } from './task'
import { taskPhase } from './task-phase'

/** One step in one snapshot. */
export interface Sighting extends StepSample {
  /** As of the step; one that runs by its own status in a task that does not is paused with it. */
  readonly state: StepState
  readonly taskRuns: boolean
  readonly processed: number | null
  readonly progress: number | null
  readonly lagSeconds: number | null
  readonly sampledMs: number | null
  /** Epoch milliseconds; null for one that is no time. */
  readonly checkpointMs: number | null
  readonly step: Step
}

/** The sightings of each step in the order of time, by the step's key as `viewSteps` gives it. */
export type Tracks = ReadonlyMap<string, readonly Sighting[]>

/**
 * What was seen of each step. Of a step that has ended only the first sighting of its end and the latest one are kept:
 * nothing changes in between.
 */
export function tracksOf(snapshots: readonly Snapshot[]): Tracks {
  const tracks = new Map<string, Sighting[]>()
  for (const { at, task } of snapshots) {
    const taken = new Set<string>()
    const phase = taskPhase(task.status)
    const taskRuns = phase === 'running' || phase === 'unknown'
    for (const step of inOrder(task.steps)) {
      let key = step.name
      for (let n = 2; taken.has(key); n++) key = `${step.name}-${n}`
      taken.add(key)
      const track = tracks.get(key) ?? []
      if (track.length === 0) tracks.set(key, track)
      const sighting = sight(step, at, taskRuns)
      const [before, last] = [track.at(-2), track.at(-1)]
      if (sighting.state === 'finished' && last?.state === 'finished' && before?.state === 'finished') track.pop()
      track.push(sighting)
    }
  }
  return tracks
}

/** The sightings since the rows last fell or the step was started anew: what was before is of another run. */
export function presentRun(track: readonly Sighting[]): readonly Sighting[] {
  for (let i = track.length - 1; i > 0; i--) {
    const [before, here] = [track[i - 1], track[i]]
    if (before && here && isNewRun(before, here)) return track.slice(i)
  }
  return track
}

/** Whether a step began anew between two sightings, e.g. after a restart under the same id. */
export function isNewRun(before: Sighting, here: Sighting): boolean {
  if (before.processed !== null && here.processed !== null && here.processed < before.processed) return true
  const [was, is] = [before.step.startTime, here.step.startTime]
  return was !== null && is !== null && was !== is && before.state === 'finished'
}

function sight(step: Step, at: number, taskRuns: boolean): Sighting {
  const own = stepState(step)
  const state = !taskRuns && (own === 'running' || own === 'monitoring') ? 'paused' : own
  const info = step.stepInfo
  const delay = info === null ? null : incrementalDelay(info, at)
  const goesOn = state === 'running' || state === 'monitoring'
  return {
    at,
    state,
    taskRuns,
    processed: numberIn(info?.processedRecords),
    // The progress of a step without an end says nothing, so that it not moving says nothing either.
    progress: state === 'monitoring' ? null : numberIn(step.progress),
    // Not cut off at 0: a checkpoint in the future of another clock may stand still as well.
    lagSeconds: delay === null || delay.checkpointMs === null ? null : (at - delay.checkpointMs) / 1000,
    sampledMs: delay?.sampleMs ?? null,
    checkpointMs: delay?.checkpointMs ?? null,
    // OMS repeats the last rates of a step that has stopped.
    srcRps: goesOn ? numberIn(info?.srcRps) : null,
    dstRps: goesOn ? numberIn(info?.dstRps) : null,
    srcRt: goesOn ? numberIn(timePerRow(info?.srcRt, info?.srcRps)) : null,
    dstRt: goesOn ? numberIn(timePerRow(info?.dstRt, info?.dstRps)) : null,
    step,
  }
}

/** Decoding sorts steps already, so that this seldom has to. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  const order = (step: Step | undefined) => step?.order ?? Number.POSITIVE_INFINITY
  const sorted = steps.every((step, i) => i === 0 || order(steps[i - 1]) <= order(step))
  return sorted ? steps : [...steps].sort((a, b) => order(a) - order(b) || 0)
}
