import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { TaskAnswer } from '@/api/describe-project'
import { useOverviewParts } from '@/features/shared/overview/parts'
import type { TaskRow } from '@/features/shared/overview/row'

/**
 * What the list, the wall or the notices found of a task last. Null where none of them judged it, and where its own
 * page has heard since that its status is another. While the palette is open a task keeps the verdict that it had when
 * it came up: rows that changed places under the hand would be worse than a verdict that is a poll old.
 */
export function useJudged(): (id: string) => TaskRow | null {
  const { known } = useOverviewParts()
  const queries = useQueryClient()
  const [kept] = useState(() => new Map<string, TaskRow>())
  return useCallback(
    (id) => {
      const before = kept.get(id)
      if (before) return before
      const row = known(id)
      const opened = queries.getQueryData<TaskAnswer>(['task', id])
      const isOver = row && opened && opened.at > row.at && opened.task.status !== row.task.status
      if (!row || isOver) return null
      kept.set(id, row)
      return row
    },
    [known, queries, kept],
  )
}
