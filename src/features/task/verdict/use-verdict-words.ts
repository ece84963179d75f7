import { viewSteps } from '@/domain/step-view'
import type { Task } from '@/domain/task'
import type { Verdict } from '@/domain/verdict'
import type { VerdictText } from '@/features/shared/verdict/verdict-words'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { useTaskTimes } from '../page/use-task-times'
import { wordsOf } from './words-of'

/**
 * The verdicts of a task in the page's words.
 * @param judgedMs when they were judged, epoch milliseconds, as `now`.
 */
export function useVerdictWords(task: Task, now: number, judgedMs: number): (verdict: Verdict) => VerdictText {
  const { t } = useTranslation()
  const format = useFormat()
  const label = useLabel()
  const stepLabel = useStepLabel()
  const { finishedMs } = useTaskTimes(task).times
  return wordsOf(viewSteps(task, now), { t, format, label, stepLabel, now, judgedMs, finishedMs })
}
