import type { TaskAnswer, TaskQueries } from '@/api/describe-project'

/**
 * Queries of a task that is asked less often than it is told about, since its time passes fast: where a question brings
 * no good answer, the page shows the last good one from before it, as if it had been asked all along.
 * @param missed gives the last good answer that the page did not ask for; null for none
 */
export function withLastGood(queries: TaskQueries, missed: () => Promise<TaskAnswer | null>): TaskQueries {
  return {
    ...queries,
    task(id, view) {
      const query = queries.task(id, view)
      const { queryKey, queryFn } = query
      if (typeof queryFn !== 'function') return query
      return {
        ...query,
        async queryFn(context) {
          try {
            return await queryFn(context)
          } catch (error) {
            const answer = await missed()
            const shown = context.client.getQueryData(queryKey)
            const isNewer = answer !== null && (shown === undefined || answer.at > shown.at)
            if (isNewer && !context.signal.aborted) context.client.setQueryData(queryKey, answer)
            throw error
          }
        },
      }
    },
  }
}
