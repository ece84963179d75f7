import type { StepView } from '@/domain/step-view'
import type { Translate } from '@/i18n/keys'

/** What a step is doing, in words. */
export function stepStatusText(
  step: Pick<StepView, 'state' | 'status'>,
  t: Translate,
  label: (group: 'stepStatus', code: string | null) => string,
): string {
  switch (step.state) {
    case 'planned':
      return t('task.steps.planned')
    case 'done-waiting':
      return t('task.steps.doneWaiting')
    case 'waiting-for-operator':
      return t('task.steps.waitingForOperator')
    case 'unknown':
      return step.status === null ? t('task.steps.noStatus') : t('task.steps.unseen', { status: step.status })
    default:
      return label('stepStatus', step.status)
  }
}
