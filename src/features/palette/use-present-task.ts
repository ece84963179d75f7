import { useQueryClient } from '@tanstack/react-query'
import { useMatch } from 'react-router'
import type { TaskAnswer } from '@/api/describe-project'
import type { Task } from '@/domain/task'
import { paths } from '@/lib/paths'

/** The task whose page is open; its last answer may not be there yet. */
export interface PresentTask {
  readonly id: string
  readonly task: Task | null
}

/** The task whose page, or report, is open. Null on all other pages. */
export function usePresentTask(): PresentTask | null {
  const queries = useQueryClient()
  const id = useMatch(`${paths.task.pattern}/*`)?.params.id
  if (id === undefined || id === '') return null
  return { id, task: queries.getQueryData<TaskAnswer>(['task', id])?.task ?? null }
}
