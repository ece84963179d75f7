import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { TaskAnswer } from '@/api/describe-project'
import type { Problem } from '@/api/problem'
import { useServices } from '@/features/shared/services'
import { useProblem } from '@/features/shared/use-problem'
import { useStage } from '@/features/shared/use-stage'
import { usePreferences } from '@/ui/preferences'

/** One task as it is polled for this page. */
export interface WatchedTask {
  readonly id: string
  /** The last good answer; null before the first. */
  readonly answer: TaskAnswer | null
  /** Why the last poll that ended gave no good answer; null when it did. */
  readonly problem: Problem | null
  readonly asking: boolean
  readonly paused: boolean
  readonly setPaused: (paused: boolean) => void
  readonly intervalSeconds: number
  /** Milliseconds from the last good answer until the next poll is due; false for never. */
  readonly dueMs: number | false
  /** Asks at once; a question that is still open is given up for it. */
  readonly askNow: () => void
}

/** Polls one task as long as the page shows it. */
export function useTask(id: string): WatchedTask {
  const { taskQueries, history, recording } = useServices()
  const [{ intervalSeconds }] = usePreferences()
  const [stopped, setPaused] = useState(false)
  const stage = useStage()
  const paused = stage ? !stage.playing : stopped
  const view = { intervalSeconds, paused, ...stage?.pace }
  const query = taskQueries.task(id, view)
  const queryClient = useQueryClient()
  const { data, error, status, isFetching, refetch } = useQuery(query)
  const problem = useProblem(error, status)
  useEffect(() => recording.watch(id), [recording, id])
  return {
    id,
    answer: data ?? null,
    problem,
    asking: isFetching,
    paused,
    setPaused(wanted) {
      if (wanted) history.missed(id, 'paused')
      setPaused(wanted)
    },
    intervalSeconds,
    dueMs: taskQueries.nextPoll(id, data?.task.status ?? null, view),
    askNow() {
      // Refetching alone would wait for an open question as long as there is no answer yet.
      void queryClient.cancelQueries({ queryKey: query.queryKey }).then(() => refetch())
    },
  }
}
