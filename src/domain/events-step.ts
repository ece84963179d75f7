import { parseZoneless } from '@/lib/time'
import { type TaskEvent, timeBetween } from './events-kinds'
import { stepErrors } from './step-errors'
import type { StepState } from './step-state'
import { isNewRun, type Sighting } from './tracks'

const BEFORE: readonly StepState[] = ['planned', 'waiting', 'unknown']
const GOES_ON: readonly StepState[] = ['running', 'monitoring', 'done-waiting', 'waiting-for-operator']
const DONE: readonly StepState[] = ['finished', 'done-waiting']

/** What happened to one step by itself: starts, ends, pauses, errors while it goes on, numbers that went back. */
export function stepEvents(key: string, track: readonly Sighting[], firstMs: number): TaskEvent[] {
  const events: TaskEvent[] = []
  const add = (kind: TaskEvent['kind'], here: Sighting, ms: number | null, before: number, evidence = {}) =>
    events.push({ kind, step: key, at: timeBetween(ms, before, here.at), seen: here.at, evidence })

  const [first] = track
  // A server that lists a step late: it started when it says so, or before anybody looked.
  if (first && first.at > firstMs) {
    const started = parseZoneless(first.step.startTime)
    const ended = parseZoneless(first.step.finishTime)
    if (!BEFORE.includes(first.state) && (started === null || started >= firstMs)) {
      add('step-started', first, started, firstMs)
      if (DONE.includes(first.state)) add('step-finished', first, ended, firstMs)
      else if (first.state === 'waiting-for-operator') add('waiting-began', first, started, firstMs)
    }
  }
  for (let i = 1; i < track.length; i++) {
    const [before, here] = [track[i - 1], track[i]]
    if (!before || !here) continue
    changes(before, here, (kind, ms, evidence) => add(kind, here, ms, before.at, evidence))
  }
  return events
}

type Add = (kind: TaskEvent['kind'], ms: number | null, evidence?: TaskEvent['evidence']) => void

function changes(before: Sighting, here: Sighting, add: Add): void {
  const [was, is] = [before.state, here.state]
  if (was !== is) {
    const started = parseZoneless(here.step.startTime)
    const fresh = BEFORE.includes(was) || (was === 'finished' && isNewRun(before, here))
    if (fresh && (GOES_ON.includes(is) || is === 'finished')) add('step-started', started)
    if (DONE.includes(is) && !DONE.includes(was)) add('step-finished', parseZoneless(here.step.finishTime))
    if (is === 'waiting-for-operator') add('waiting-began', fresh ? started : null)
    // With the whole task, they go without saying.
    if (is === 'paused' && GOES_ON.includes(was) && here.taskRuns) add('step-paused', null)
    if (was === 'paused' && GOES_ON.includes(is) && before.taskRuns) add('step-resumed', null)
  }
  errors(before, here, add)
  const [from, to] = [before.checkpointMs, here.checkpointMs]
  if (from !== null && to !== null && from - to > CHECKPOINT_JITTER_MS) {
    add('checkpoint-back', here.sampledMs, { fromMs: from, toMs: to, seconds: (from - to) / 1000 })
  }
  if (before.processed !== null && here.processed !== null && here.processed < before.processed) {
    add('rows-back', null, { from: before.processed, to: here.processed })
  }
}

/** A checkpoint is known in whole seconds. */
const CHECKPOINT_JITTER_MS = 1500

function errors(before: Sighting, here: Sighting, add: Add): void {
  const [had, has] = [liveErrors(before), liveErrors(here)]
  if (had.length === 0 && has.length > 0) {
    const error = has[0]
    const failed = parseZoneless(here.step.extraInfo?.failedTime)
    add('errors-began', failed, {
      code: error?.code ?? null,
      level: error?.level ?? null,
      message: error?.message ?? null,
      errorCount: has.length,
    })
  } else if (had.length > 0 && has.length === 0 && here.state !== 'failed') add('errors-ended', null)
}

/** Errors of a step that goes on or is paused. */
function liveErrors({ state, step }: Sighting) {
  if (step.extraInfo === null || state === 'failed' || state === 'finished') return []
  return stepErrors(step.extraInfo, null)
}
