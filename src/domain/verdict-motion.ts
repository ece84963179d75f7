import { hasRows, rowsOf } from './rows'
import { type SampleRules, UNWATCHED } from './sample-rules'
import type { StepSample } from './samples'
import type { Stall } from './stall'
import { isVerifier } from './step-names'
import type { StepView } from './step-view'
import type { Facts, Verdict } from './verdict-kinds'

/** A running step that makes rows or progress: moving or verifying, with its numbers and its finish. */
export function motionVerdict(
  view: StepView,
  now: number,
  samples: readonly StepSample[] = [],
  rules: SampleRules = UNWATCHED,
): Verdict {
  return {
    kind: isVerifier(view.name) ? 'verifying' : 'moving',
    // That something moves does not say that it moves as it should.
    severity: 'info',
    step: view.key,
    since: view.startMs,
    evidence: motionFacts(view, now, samples, rules),
  }
}

/** A step that should move and does not. */
export function stallVerdict(view: StepView, stall: Stall, now: number, sinceOrEarlier: boolean): Verdict {
  return {
    kind: 'stalled',
    severity: 'attention',
    step: view.key,
    since: stall.sinceMs,
    evidence: {
      ...motionFacts(view, now),
      stalledSeconds: stall.seconds,
      stepState: view.state,
      sinceOrEarlier,
      sinceByOms: stall.byOms === true,
    },
  }
}

/** Which of several moving steps leads: the one with rows, else the latest in the console's order. */
export function byWeight(a: StepView, b: StepView): number {
  return Number(hasRows(b.step?.stepInfo)) - Number(hasRows(a.step?.stepInfo))
}

/** What to say of a running task in which no step moves, waits or follows changes. */
export function restVerdict(views: readonly StepView[], now: number): Verdict {
  const done = views.find((view) => view.state === 'done-waiting')
  if (done) {
    return {
      kind: 'verifying',
      severity: 'info',
      step: done.key,
      since: done.endMs,
      evidence: { ...motionFacts(done, now), done: true },
    }
  }
  const unseen = views.find((view) => view.state === 'unknown')
  if (unseen) {
    return {
      kind: 'unknown',
      severity: 'attention',
      step: unseen.key,
      since: null,
      evidence: { stepStatus: unseen.status },
    }
  }
  return { kind: 'moving', severity: 'info', step: null, since: null, evidence: { betweenSteps: true } }
}

function motionFacts(view: StepView, now: number, samples: readonly StepSample[] = [], rules = UNWATCHED): Facts {
  const rows = rowsOf(view, now)
  const estimate = rules.finish({ view, now, samples })
  return {
    percent: view.progress,
    percentByRows: view.progressByRows === true,
    processed: rows.processed,
    capacity: rows.capacity,
    exceedsEstimate: rows.exceedsEstimate,
    currentRps: rows.currentRps,
    averageRps: rows.averageRps,
    elapsedSeconds: view.elapsedSeconds,
    etaState: estimate.state,
    ...(estimate.state === 'known'
      ? { etaLow: estimate.low, etaMid: estimate.mid, etaHigh: estimate.high }
      : { etaWhy: estimate.why }),
  }
}
