import { type CatchUp, catchUp } from './catch-up'
import { type Delay, hasCheckpoint, incrementalDelay } from './delay'
import { lagTrend, type Trend } from './lag-trend'
import { goesOnNow, type Runs, spellOf } from './spell'
import type { StepView } from './step-view'
import type { Sighting } from './tracks'
import { staleSeconds, type Verdict } from './verdict'
import { followsChanges } from './verdict-lag'

/** How far the target is behind, and where that leads. */
export interface DelayAssessment extends Delay {
  /** The key of the step that this is about; null when none follows changes. */
  readonly step: string | null
  readonly trend: Trend
  /** Seconds from the last snapshot until it has caught up, or why that cannot be told. */
  readonly catchUp: CatchUp
}

/** The delay of the step that follows changes: of several the last that goes on. `verdicts` is what was found of the task. */
export function delayOf(
  steps: readonly StepView[],
  runs: Runs,
  { now, thresholdSeconds, intervalSeconds }: { now: number; thresholdSeconds: number; intervalSeconds: number },
  verdicts: readonly Verdict[],
): DelayAssessment {
  // The reverse increment comes after the forward one and replaces it.
  const follows = steps.filter((view) => followsChanges(view) && view.state !== 'finished')
  const view = follows.findLast(goesOnNow) ?? follows.findLast((one) => hasCheckpoint(one.step?.stepInfo))
  const delay = incrementalDelay(view?.step?.stepInfo ?? null, now)
  const samples = view && goesOnNow(view) ? sampledOf(spellOf(runs[view.key] ?? []), staleSeconds(intervalSeconds)) : []
  const growing = verdicts.some(({ kind, step }) => kind === 'falling-behind' && step === view?.key)
  return {
    ...delay,
    step: view?.key ?? null,
    trend: growing ? 'rising' : lagTrend(samples),
    catchUp: catchUp(samples, thresholdSeconds),
  }
}

/** Those with a sample of their time. While OMS does not sample, the lag grows by itself, and leads nowhere. */
function sampledOf(track: readonly Sighting[], stale: number): readonly Sighting[] {
  const isFresh = ({ at, sampledMs }: Sighting) => sampledMs === null || (at - sampledMs) / 1000 <= stale
  const last = track.at(-1)
  return last && isFresh(last) ? track.filter(isFresh) : []
}
