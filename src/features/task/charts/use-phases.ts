import type { StepView } from '@/domain/step-view'
import { useStepLabel } from '@/i18n/use-step-label'
import type { ChartColor, ChartPhase } from '@/ui/chart/types'
import { useStable } from '@/ui/chart/use-stable'
import { useAssessment } from '../assessment/assessment'

const COLORS: Readonly<Record<string, ChartColor>> = {
  STRUCT_TRANSFER: 'ink',
  FULL_TRANSFER: 'target',
  INDEX_TRANSFER: 'ok',
  INCR_TRANSFER: 'incr',
  FULL_VERIFIER: 'source',
  INCR_VERIFIER: 'source',
  TRANSFER_APP_SWITCH: 'warn',
  REVERSE_INCR_TRANSFER: 'incr',
}

const NONE: readonly StepView[] = []

/** States in which a step without an end still goes on. */
const GOES_ON: ReadonlySet<StepView['state']> = new Set(['running', 'monitoring', 'waiting-for-operator', 'paused'])

/** When each step was at work by OMS's own times, for the bands behind the charts. None before the rules are there. */
export function usePhases(): readonly ChartPhase[] {
  const stepLabel = useStepLabel()
  const steps = useAssessment()?.steps ?? NONE
  const phases = steps.flatMap((step): ChartPhase[] => {
    const { key, name, startMs, endMs, state } = step
    if (startMs === null || (endMs === null && !GOES_ON.has(state))) return []
    if (endMs !== null && endMs < startMs) return []
    return [{ id: key, label: stepLabel(step), color: COLORS[name] ?? 'muted', from: startMs, to: endMs }]
  })
  // The steps are viewed anew with each answer; the charts must not be.
  return useStable(phases)
}
