import { parseZoneless } from '@/lib/time'
import { type TaskEvent, timeBetween } from './events-kinds'
import type { Snapshot } from './snapshots'
import { stepErrors } from './step-errors'
import { taskPhase } from './task-phase'
import type { Sighting, Tracks } from './tracks'
import type { Facts } from './verdict-kinds'

/** A step that goes on for so long after a failure has recovered; one that fails before has never stopped failing. */
const SETTLE_MS = 120_000

/** A time in which something failed, with the flapping in it. */
interface Failure {
  /** Null where nobody saw it begin. */
  readonly from: { readonly at: number; readonly seen: number; readonly evidence: Facts } | null
  to: { readonly at: number; readonly seen: number; readonly finished: boolean } | null
  times: number
}

/**
 * Failures and recoveries, of each step, and of the task where no step failed. A full migration can go to FAILED and
 * back by itself, again and again: what fails again within two minutes is the same failure. `settled` is false
 * while that may still happen, so that whoever sends a message can wait; the event is told at once.
 */
export function failureEvents(snapshots: readonly Snapshot[], tracks: Tracks): TaskEvent[] {
  const lastMs = snapshots.at(-1)?.at ?? 0
  const events: TaskEvent[] = []
  for (const [key, track] of tracks) {
    const moments = track.map((sighting, i) => momentOf(sighting, track[i - 1]))
    events.push(...told(key, failuresOf(moments), lastMs))
  }
  const alone = snapshots.map(({ at, task }): Moment => {
    const failed = taskPhase(task.status) === 'failed' && task.steps.every((step) => step.status !== 'FAILED')
    return {
      at,
      failed,
      finished: taskPhase(task.status) === 'finished',
      failedMs: null,
      blip: false,
      evidence: () => ({}),
    }
  })
  events.push(...told(null, failuresOf(alone), lastMs))
  return events
}

interface Moment {
  readonly at: number
  readonly failed: boolean
  readonly finished: boolean
  /** When OMS says that it last failed. */
  readonly failedMs: number | null
  /** It failed and went on since the moment before: only the time it left tells. */
  readonly blip: boolean
  readonly evidence: () => Facts
}

function momentOf(sighting: Sighting, before: Sighting | undefined): Moment {
  const { at, state, step } = sighting
  const failedTime = step.extraInfo?.failedTime ?? null
  const failed = state === 'failed'
  const isNew = failedTime !== null && before !== undefined && failedTime !== before.step.extraInfo?.failedTime
  const silent = isNew && stepErrors(step.extraInfo, null).length === 0
  const failedMs = failed || silent ? parseZoneless(failedTime) : null
  return {
    at,
    failed,
    finished: state === 'finished' || state === 'done-waiting',
    failedMs,
    blip: silent && !failed && before.state !== 'failed' && failedMs !== null && failedMs > before.at - SETTLE_MS,
    evidence: () => {
      const error = stepErrors(step.extraInfo, null)[0]
      return { code: error?.code ?? null, message: error?.message ?? null, percent: step.progress }
    },
  }
}

function failuresOf(moments: readonly Moment[]): Failure[] {
  const failures: Failure[] = []
  let before: Moment | undefined
  for (const moment of moments) {
    const last = failures.at(-1)
    const open = last && last.to === null ? last : null
    if (moment.failed && !open) begin(moment, before)
    else if (!moment.failed && open) {
      open.to = { at: moment.at, seen: moment.at, finished: moment.finished }
    } else if (moment.blip) {
      begin(moment, before)
      const blip = failures.at(-1)
      if (blip) blip.to = { at: moment.at, seen: moment.at, finished: moment.finished }
    }
    before = moment
  }
  return failures

  function begin(moment: Moment, earlier: Moment | undefined) {
    const last = failures.at(-1)
    if (last?.to && !last.to.finished && moment.at - last.to.at < SETTLE_MS) {
      last.to = null
      last.times++
      return
    }
    const from = earlier && {
      at: timeBetween(moment.failedMs, earlier.at, moment.at),
      seen: moment.at,
      evidence: moment.evidence(),
    }
    failures.push({ from: from ?? null, to: null, times: 1 })
  }
}

function told(step: string | null, failures: readonly Failure[], lastMs: number): TaskEvent[] {
  const events: TaskEvent[] = []
  for (const { from, to, times } of failures) {
    const end = to?.at ?? lastMs
    const settled = to !== null && (to.finished || lastMs - to.at >= SETTLE_MS)
    if (from) {
      const { at, seen, evidence } = from
      const lasting = end - at >= SETTLE_MS || settled
      events.push({ kind: 'failed', step, at, seen, evidence: { ...evidence, times, settled: lasting } })
    }
    if (to) {
      const lastedSeconds = from === null ? null : Math.max(0, (to.at - from.at) / 1000)
      events.push({ kind: 'recovered', step, at: to.at, seen: to.seen, evidence: { times, settled, lastedSeconds } })
    }
  }
  return events
}
