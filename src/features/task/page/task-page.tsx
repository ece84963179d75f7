import { useEffect } from 'react'
import { useParams } from 'react-router'
import { ProblemBanner } from '@/features/shared/problem-banner'
import { useTaskTitle } from '@/features/shared/use-stage'
import { useTranslation } from '@/i18n/use-translation'
import { InHeader } from '@/ui/header-slot'
import { AssessmentProvider } from '../assessment/assessment'
import { LiveState } from './live-state'
import { preloadNumbers, TaskView } from './task-view'
import { useTask } from './use-task'
import { Waiting } from './waiting'

/**
 * `/tasks/:id`: one task, polled as long as it is shown.
 * @param props.id where the address does not name it
 */
export function TaskPage({ id: given }: { id?: string | undefined }) {
  const { id = '' } = { ...useParams(), ...(given !== undefined && { id: given }) }
  // Another task is another page: nothing of the last one may stay.
  return <OneTask key={id} id={id} />
}

function OneTask({ id }: { id: string }) {
  const { t } = useTranslation()
  const watched = useTask(id)
  const { answer, problem } = watched
  useEffect(() => void preloadNumbers(), [])
  useTaskTitle(answer?.task.name ?? `${t('task.title')} ${id}`)
  return (
    <>
      <InHeader>
        <LiveState watched={watched} />
      </InHeader>
      {!answer && <Waiting id={id} waiting={problem === null} />}
      {problem && (
        <ProblemBanner
          problem={problem}
          id={id}
          lastGoodAt={answer?.at ?? null}
          retryMs={watched.paused ? false : watched.dueMs}
          onRetry={watched.askNow}
        />
      )}
      {answer && (
        <AssessmentProvider id={id} answer={answer} problem={problem} after={preloadNumbers}>
          <TaskView id={id} answer={answer} problem={problem} />
        </AssessmentProvider>
      )}
    </>
  )
}
