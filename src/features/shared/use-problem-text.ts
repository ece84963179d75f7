import type { Problem } from '@/api/problem'
import { useTranslation } from '@/i18n/use-translation'
import { type ProblemText, problemText } from './problem-text'
import { useStage } from './use-stage'

/** What puts a problem into words, on a stage into those that fit there. See `problemText`. */
export function useProblemText(): (problem: Problem, id?: string) => ProblemText {
  const { t } = useTranslation()
  const stage = useStage()
  return stage?.problemText ?? ((problem, id) => problemText(t, problem, id))
}
