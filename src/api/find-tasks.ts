import { decodeListProjects } from '@/contract/decode-list'
import type { Client } from './client'
import { ALL_TASKS, listBody } from './list-body'
import { listTypesOf, type TaskType } from './list-types'
import { ApiError, contractProblem } from './problem'

/** How many are asked for at once, of each type where a server wants one. */
const MOST = 20

/** As much of a task as tells which one it is. */
export interface FoundTask {
  readonly id: string
  readonly name: string | null
  readonly status: string | null
}

/**
 * Asks OMS for the first tasks of both types that match. Those without an id are left out, since they cannot be opened.
 * @param searchKey part of a name or id; OMS compares it fuzzily
 * @throws ApiError when there is no good answer; the signal's own reason when aborted.
 */
export async function findTasks(client: Client, searchKey: string, signal: AbortSignal): Promise<readonly FoundTask[]> {
  const part = async (type: TaskType | null) => {
    const body = listBody({ ...ALL_TASKS, searchKey, type }, { page: 1, pageSize: MOST, whole: false })
    // The page can do without: a refusal must not sign the viewer out while he types.
    const answer = await client.call('ListProjects', body, { signal, minor: true })
    const decoded = decodeListProjects(answer.json)
    if (!decoded.ok) throw new ApiError(contractProblem(decoded.error))
    return { tasks: decoded.tasks, total: decoded.totalCount }
  }
  const parts = await listTypesOf(client).ask(null, { page: part, count: part, isWhole: false })
  return parts.flatMap(({ tasks }) =>
    tasks.flatMap(({ id, name, status }) => (id === null ? [] : [{ id, name, status }])),
  )
}
