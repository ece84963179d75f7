import { useParams } from 'react-router'
import { ProblemBanner } from '@/features/shared/problem-banner'
import { useTaskTitle } from '@/features/shared/use-stage'
import { charts } from '@/i18n/en/charts'
import { handover } from '@/i18n/en/handover'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { InHeader } from '@/ui/header-slot'
import { AssessmentProvider } from '../assessment/assessment'
import { LiveState } from '../page/live-state'
import { useTask } from '../page/use-task'
import { Waiting } from '../page/waiting'
import { Report } from './report'

const TEXTS = { charts, handover }

/** Nothing else is to be loaded before the rules: the report is made of what they find. */
const atOnce = () => Promise.resolve()

/**
 * `/tasks/:id/report`: one task as a report of one or two pages, as fresh as the task's page until it is printed.
 * @param props.id where the address does not name it
 */
export function ReportPage({ id: given }: { id?: string | undefined }) {
  const { id: named = '' } = useParams()
  const id = given ?? named
  // Another task is another report: nothing of the last one may stay.
  return <OneReport key={id} id={id} />
}

function OneReport({ id }: { id: string }) {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  const watched = useTask(id)
  const { answer, problem } = watched
  useTaskTitle(t('handover.paper.title', { name: answer?.task.name ?? id }))
  return (
    <>
      <InHeader>
        <div className="contents print:hidden">
          <LiveState watched={watched} />
        </div>
      </InHeader>
      {!answer && <Waiting id={id} waiting={problem === null} />}
      {problem && (
        // On paper the report itself says it.
        <div className={answer ? 'print:hidden' : ''}>
          <ProblemBanner
            problem={problem}
            id={id}
            lastGoodAt={answer?.at ?? null}
            retryMs={watched.paused ? false : watched.dueMs}
            onRetry={watched.askNow}
          />
        </div>
      )}
      {answer && (
        <AssessmentProvider id={id} answer={answer} problem={problem} after={atOnce}>
          <Report id={id} answer={answer} problem={problem} />
        </AssessmentProvider>
      )}
    </>
  )
}
