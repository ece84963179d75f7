import { isWarning } from './step-errors'
import { hasLiveErrors, type StepView } from './step-view'
import type { Facts, Verdict } from './verdict-kinds'

/** A verdict for each failed step, the last to fail first; one without a step for a task that only says FAILED. */
export function failures(views: readonly StepView[], status: string | null): Verdict[] {
  const failed = views
    .filter((view) => view.state === 'failed')
    .sort((a, b) => (b.failedAtMs ?? 0) - (a.failedAtMs ?? 0))
    .map(
      (view): Verdict => ({
        kind: 'failed',
        severity: 'critical',
        step: view.key,
        since: view.failedAtMs,
        evidence: { status, percent: view.progress, ...errorFacts(view) },
      }),
    )
  if (failed.length > 0 || status !== 'FAILED') return failed
  return [{ kind: 'failed', severity: 'critical', step: null, since: null, evidence: { status, errorCount: 0 } }]
}

/** Steps that go on by their status and yet carry errors: to OMS's console they look healthy. */
export function brokenSteps(views: readonly StepView[], status: string | null): Verdict[] {
  return views.filter(hasLiveErrors).map((view) => ({
    kind: 'broken',
    severity: view.errors.every(isWarning) ? 'attention' : 'critical',
    step: view.key,
    since: view.failedAtMs,
    evidence: { status, stepStatus: view.status, ...errorFacts(view) },
  }))
}

/** The first error that is more than a warning stands for all. */
function errorFacts(view: StepView): Facts {
  const error = view.errors.find((one) => !isWarning(one)) ?? view.errors[0]
  return {
    errorCount: view.errors.length,
    code: error?.code ?? null,
    level: error?.level ?? null,
    message: error?.message ?? null,
    reason: error?.reason ?? null,
    proposal: error?.proposal ?? null,
  }
}
