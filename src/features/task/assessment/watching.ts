import type { Problem } from '@/api/problem'
import { type Assessment, assess } from '@/domain/assess'
import { overviewOf } from '@/domain/overview'
import type { Task } from '@/domain/task'
import { attentionOf } from '@/features/shared/attention/attention'
import { reportAttention } from '@/features/shared/attention/use-attention'
import { watchingTexts } from '@/i18n/watching-texts'
import { olderSamples } from './older-samples'

/** What is loaded once the first answer is shown: the rules that need to have watched a task, and their English texts. */
export const watching = { assess, olderSamples, attend, texts: watchingTexts }

/** Has the browser's tab say how the task is, until the function that it gives is called. */
function attend(task: Task, assessed: Assessment, problem: Problem | null | undefined): (() => void) | undefined {
  if (problem === undefined) return undefined
  const report = attentionOf([{ overview: overviewOf(task, assessed) }], problem)
  return report ? reportAttention(report) : undefined
}
