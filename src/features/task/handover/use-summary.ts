import { usePageAddress } from '@/features/shared/page-address'
import { useProblemText } from '@/features/shared/use-problem-text'
import { useLabel } from '@/i18n/use-label'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { useClock } from '@/ui/clock'
import { usePreferences } from '@/ui/preferences'
import { useAssessment } from '../assessment/assessment'
import { bothZones } from './both-zones'
import type { Line } from './lines'
import type { HandoverProps } from './summary-input'
import { summaryLines } from './summary-lines'
import { useStagedNote } from './use-staged-note'

/** Sums the task up when it is asked: as of that moment, with the page's address as it is then. */
export function useSummary({ id, answer, problem }: HandoverProps): () => Line[] {
  const { t } = useTranslation()
  const label = useLabel()
  const stepLabel = useStepLabel()
  const clock = useClock()
  const address = usePageAddress()
  const problemText = useProblemText()
  const note = useStagedNote()
  const assessed = useAssessment()
  const [{ locale }] = usePreferences()
  return () => {
    if (!assessed) return []
    const now = Math.max(assessed.atMs, clock.now())
    const format = bothZones(locale)
    const input = {
      id,
      task: answer.task,
      assessed,
      answeredMs: answer.at,
      requestId: answer.meta.requestId,
      problem: problem && problemText(problem, id).title,
      href: address.here(),
      staged: note(format, now),
      now,
    }
    return summaryLines(input, { t, format, label, stepLabel })
  }
}
