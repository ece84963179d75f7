import type { StepView } from '@/domain/step-view'
import type { Verdict } from '@/domain/verdict'
import { verdictText } from '@/features/shared/verdict/verdict-text'
import type { VerdictText, VerdictWords } from '@/features/shared/verdict/verdict-words'

export interface TaskWords extends Omit<VerdictWords, 'step' | 'stepStatus'> {
  readonly label: (group: 'stepStatus', code: string | null | undefined) => string
  readonly stepLabel: (step: StepView) => string
}

/** Puts the verdicts of a task into words: its steps by the names that they have in this task. */
export function wordsOf(
  steps: readonly StepView[],
  { label, stepLabel, ...words }: TaskWords,
): (verdict: Verdict) => VerdictText {
  return (verdict) => {
    const key = verdict.step ?? verdict.evidence.atStep
    const view = steps.find((step) => step.key === key)
    const named = { step: view ? stepLabel(view) : '', stepStatus: label('stepStatus', view?.status) }
    return verdictText(verdict, { ...words, ...named })
  }
}
