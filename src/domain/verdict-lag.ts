import { hasCheckpoint, incrementalDelay } from './delay'
import { IN_SYNC_SECONDS } from './in-sync'
import type { RegimeSpell } from './lag-regime'
import { type SampleRules, UNWATCHED } from './sample-rules'
import { goesOn, numberIn, type StepSample } from './samples'
import type { StepView } from './step-view'
import type { Facts, Verdict } from './verdict-kinds'

const INCREMENTAL = ['INCR_TRANSFER', 'REVERSE_INCR_TRANSFER']

/** Whether a step is judged by its lag: it follows changes, or is about to. */
export function followsChanges(view: Pick<StepView, 'name' | 'step'>): boolean {
  return hasCheckpoint(view.step?.stepInfo) || INCREMENTAL.includes(view.name)
}

/** What the lag is judged by. */
export interface LagContext {
  /** Epoch milliseconds by the server's clock. */
  readonly now: number
  /** When OMS gave the answer that is judged; epoch milliseconds. */
  readonly answeredMs: number
  /** From which age on a checkpoint sample says nothing about now. */
  readonly staleSeconds: number
  readonly thresholdSeconds?: number
}

/**
 * What an incremental step that goes on is doing: falling-behind, delay-unknown, catching-up or in-sync. Null for a
 * step that only starts and has no checkpoint yet. With samples the last three hold until another one is sure, so that
 * a noisy lag does not make them alternate.
 */
export function lagVerdict(
  view: StepView,
  context: LagContext,
  samples: readonly StepSample[] = [],
  rules: SampleRules = UNWATCHED,
): Verdict | null {
  const { now, answeredMs, staleSeconds, thresholdSeconds = IN_SYNC_SECONDS } = context
  const delay = incrementalDelay(view.step?.stepInfo ?? null, now)
  const facts: Facts = {
    delaySeconds: delay.delaySeconds,
    ageSeconds: delay.ageSeconds,
    trueLagSeconds: delay.trueLagSeconds,
    skewed: delay.skewed,
    checkpointMs: delay.checkpointMs,
    trend: rules.trend(samples.filter(goesOn)),
  }
  const unknown = (reason: string, severity: Verdict['severity'] = 'attention'): Verdict => ({
    kind: 'delay-unknown',
    severity,
    step: view.key,
    since: delay.sampleMs,
    evidence: { ...facts, reason, checkpointText: delay.checkpointText, answeredMs },
  })
  if (delay.ageSeconds !== null && delay.ageSeconds > staleSeconds) {
    // OMS that samples and OMS that was not heard of are two things.
    const then = delay.ageSeconds - Math.max(0, now - answeredMs) / 1000
    return unknown(then > staleSeconds ? 'stale' : 'not-observed')
  }
  // Such sources never give a time: no reason to call anyone.
  if (delay.checkpointText !== null) return unknown('not-a-time', 'info')
  const lag = delay.trueLagSeconds
  if (lag === null) return view.state === 'running' ? null : unknown('no-sample')

  const spell: RegimeSpell | undefined = rules.regimes(samples, thresholdSeconds).at(-1)
  const regime = spell?.regime ?? (lag <= thresholdSeconds ? 'in-sync' : 'catching-up')
  const since = spell?.sinceMs ?? null
  const evidence: Facts = { ...facts, sinceOrEarlier: spell?.first ?? null, thresholdSeconds }
  if (regime === 'in-sync') return { kind: 'in-sync', severity: 'ok', step: view.key, since, evidence }
  // While OMS stops sampling, the lag grows by itself: only a fresh sample shows that it really does. Where the
  // samples tell when OMS took them, that is counted in already.
  const measured = samples.some(({ sampledMs }) => numberIn(sampledMs) !== null)
  const fresh = measured || delay.ageSeconds === null || delay.ageSeconds <= staleSeconds / 2
  return regime === 'falling-behind' && fresh
    ? {
        kind: 'falling-behind',
        severity: 'attention',
        step: view.key,
        since,
        evidence: { ...evidence, trend: 'rising' },
      }
    : { kind: 'catching-up', severity: 'info', step: view.key, since, evidence }
}
