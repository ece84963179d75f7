import { alarmSummary } from './alarm'
import type { Assessment } from './assess'
import type { DelayAssessment } from './delay-assessment'
import type { Estimate } from './estimate'
import { hasRows } from './rows'
import type { StepState } from './step-state'
import type { StepView } from './step-view'
import type { AlarmStats } from './task'
import { type Severity, VERDICT_KINDS, type Verdict, type VerdictKind } from './verdict-kinds'

/** One task among many, as a row or a tile says it. Plain data: two that say the same are equal, deeply. */
export interface TaskOverview {
  readonly verdict: Verdict
  /** What else holds, the most urgent first. */
  readonly others: readonly Verdict[]
  /** Of the headline; attention at the least while OMS's own alarm is on. */
  readonly severity: Severity
  /** What goes on, waits for a person or broke, the most telling first; of a task that rests the last step that ended. */
  readonly current: readonly CurrentStep[]
  /** Percent of the step that tells how far the task is, 0 to 100; null where a percentage would mislead. */
  readonly percent: number | null
  /** How far the target is behind; null where no step follows changes. */
  readonly lag: Pick<
    DelayAssessment,
    'step' | 'delaySeconds' | 'ageSeconds' | 'trueLagSeconds' | 'trend' | 'catchUp'
  > | null
  /** When the present step is done, as far as that can be told; null where no step counts rows. */
  readonly finish: Estimate | null
  readonly alarm: 'on' | 'off' | 'unknown'
  /** Since when the headline holds, epoch milliseconds. */
  readonly since: number | null
  /** It may have held for longer: at the first look it did already. */
  readonly sinceOrEarlier: boolean
}

/** A step that is worth a name in a list. */
export interface CurrentStep {
  readonly key: string
  readonly name: string
  readonly rawName: string
  readonly state: StepState
  /** Percent, 0 to 100; null where it would mislead. */
  readonly percent: number | null
}

/** States of a step that are worth a name, the most telling first. */
const TELLING: readonly StepState[] = [
  'failed',
  'waiting-for-operator',
  'running',
  'paused',
  'unknown',
  'done-waiting',
  'monitoring',
]

/** Sums up what was found of a task. */
export function overviewOf(
  task: { readonly alarmStats: AlarmStats | null },
  {
    verdict,
    others,
    steps,
    delay,
    estimates,
  }: Pick<Assessment, 'verdict' | 'others' | 'steps' | 'delay' | 'estimates'>,
): TaskOverview {
  const { state: alarm } = alarmSummary(task.alarmStats)
  const current = currentSteps(steps)
  const leading = current.find(({ percent }) => percent !== null) ?? null
  const { step, delaySeconds, ageSeconds, trueLagSeconds, trend, catchUp } = delay
  return {
    verdict,
    others,
    severity: alarm === 'on' && verdict.severity !== 'critical' ? 'attention' : verdict.severity,
    current,
    percent: verdict.kind === 'finished' ? 100 : (leading?.percent ?? null),
    lag: step === null ? null : { step, delaySeconds, ageSeconds, trueLagSeconds, trend, catchUp },
    finish: estimates.find((one) => one.step === leading?.key) ?? estimates[0] ?? null,
    alarm,
    since: verdict.since,
    sinceOrEarlier: verdict.evidence.sinceOrEarlier === true,
  }
}

function currentSteps(steps: readonly StepView[]): CurrentStep[] {
  const told = [...steps]
    .reverse()
    .filter(({ state }) => TELLING.includes(state))
    .sort((a, b) => TELLING.indexOf(a.state) - TELLING.indexOf(b.state) || weight(b) - weight(a))
  // Pulling the log goes on beside other steps and says little.
  const telling = told.filter(({ name }) => name !== 'TRANSFER_INCR_LOG_PULL')
  const last = steps.findLast(({ state }) => state === 'finished')
  return (
    [telling, told, last ? [last] : []]
      .find(({ length }) => length > 0)
      ?.map(({ key, name, rawName, state, progress }) => ({
        key,
        name,
        rawName,
        state,
        percent: state === 'monitoring' ? null : progress,
      })) ?? []
  )
}

/** What counts rows says most. */
function weight(view: StepView): number {
  return hasRows(view.step?.stepInfo) ? 1 : 0
}

/** What the headline is called in a word or two: its kind, but a target that is behind and does not come nearer is not said to catch up. */
export function wordOf({ verdict, lag }: Pick<TaskOverview, 'verdict' | 'lag'>): VerdictKind | 'behind' {
  const comesNearer = lag?.trend === 'falling' || lag?.catchUp.state === 'known'
  return verdict.kind === 'catching-up' && !comesNearer ? 'behind' : verdict.kind
}

const SEVERITIES: readonly Severity[] = ['critical', 'attention', 'info', 'ok']

/** How much a task wants to be looked at: 0 the most. By severity, then by the kind of the verdict. */
export function urgencyOf({ severity, verdict }: Pick<TaskOverview, 'severity' | 'verdict'>): number {
  return SEVERITIES.indexOf(severity) * VERDICT_KINDS.length + VERDICT_KINDS.indexOf(verdict.kind)
}
