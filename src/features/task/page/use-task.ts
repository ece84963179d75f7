import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TaskAnswer } from '@/api/describe-project'
import { type Problem, problemOf } from '@/api/problem'
import { useServices } from '@/features/shared/services'
import { usePreferences } from '@/ui/preferences'

/** One task as it is polled for this page. */
export interface WatchedTask {
  readonly id: string
  /** The last good answer; null before the first. */
  readonly answer: TaskAnswer | null
  /** Why the last poll gave no good answer; null when it did. */
  readonly problem: Problem | null
  readonly asking: boolean
  readonly paused: boolean
  readonly setPaused: (paused: boolean) => void
  readonly intervalSeconds: number
  /** Milliseconds from the last good answer until the next poll is due; false for never. */
  readonly dueMs: number | false
  readonly askNow: () => void
}

/** Polls one task as long as the page shows it. */
export function useTask(id: string): WatchedTask {
  const { taskQueries } = useServices()
  const [{ intervalSeconds }] = usePreferences()
  const [paused, setPaused] = useState(false)
  const view = { intervalSeconds, paused }
  const { data, error, isFetching, refetch } = useQuery(taskQueries.task(id, view))
  return {
    id,
    answer: data ?? null,
    problem: error ? problemOf(error) : null,
    asking: isFetching,
    paused,
    setPaused,
    intervalSeconds,
    dueMs: taskQueries.nextPoll(id, data?.task.status ?? null, view),
    askNow: () => void refetch(),
  }
}
