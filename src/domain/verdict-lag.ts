import { hasCheckpoint, incrementalDelay } from './delay'
import { IN_SYNC_SECONDS, inSyncSince } from './in-sync'
import { lagTrend } from './lag-trend'
import type { StepSample } from './samples'
import type { StepView } from './step-view'
import type { Facts, Verdict } from './verdict-kinds'

const INCREMENTAL = ['INCR_TRANSFER', 'REVERSE_INCR_TRANSFER']

/** Whether a step is judged by its lag: it follows changes, or is about to. */
export function followsChanges(view: Pick<StepView, 'name' | 'step'>): boolean {
  return hasCheckpoint(view.step?.stepInfo) || INCREMENTAL.includes(view.name)
}

/**
 * What an incremental step that goes on is doing: falling-behind, delay-unknown, catching-up or in-sync. Null for a
 * step that only starts and has no checkpoint yet.
 * @param staleSeconds from which age on a checkpoint sample says nothing about now.
 */
export function lagVerdict(
  view: StepView,
  now: number,
  staleSeconds: number,
  samples: readonly StepSample[] = [],
): Verdict | null {
  const delay = incrementalDelay(view.step?.stepInfo ?? null, now)
  const trend = lagTrend(samples)
  const facts: Facts = {
    delaySeconds: delay.delaySeconds,
    ageSeconds: delay.ageSeconds,
    trueLagSeconds: delay.trueLagSeconds,
    skewed: delay.skewed,
    checkpointMs: delay.checkpointMs,
    trend,
  }
  const unknown = (reason: string, severity: Verdict['severity'] = 'attention'): Verdict => ({
    kind: 'delay-unknown',
    severity,
    step: view.key,
    sinceMs: delay.sampleMs,
    facts: { ...facts, reason, checkpointText: delay.checkpointText },
  })
  if (delay.ageSeconds !== null && delay.ageSeconds > staleSeconds) return unknown('stale')
  // Such sources never give a time: no reason to call anyone.
  if (delay.checkpointText !== null) return unknown('not-a-time', 'info')
  const lag = delay.trueLagSeconds
  if (lag === null) return view.state === 'running' ? null : unknown('no-sample')
  if (lag <= IN_SYNC_SECONDS) {
    return { kind: 'in-sync', severity: 'ok', step: view.key, sinceMs: inSyncSince(samples), facts }
  }
  // While OMS stops sampling, the lag grows by itself: only a fresh sample shows that it really does.
  const fresh = delay.ageSeconds === null || delay.ageSeconds <= staleSeconds / 2
  return trend === 'rising' && fresh
    ? { kind: 'falling-behind', severity: 'attention', step: view.key, sinceMs: null, facts }
    : { kind: 'catching-up', severity: 'info', step: view.key, sinceMs: null, facts }
}
