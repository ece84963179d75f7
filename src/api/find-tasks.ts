import { decodeListProjects } from '@/contract/decode-list'
import type { Client } from './client'
import { ApiError, contractProblem } from './problem'

/** How many are asked for at once. */
const MOST = 20

/** What is searched: as in a list of ListProjects (facts 2.1). */
export interface TaskSearch {
  /** Part of a name or id; OMS compares it fuzzily. */
  readonly searchKey: string
  /** Null for both types. */
  readonly type: 'MIGRATION' | 'SYNC' | null
}

/** As much of a task as tells which one it is. */
export interface FoundTask {
  readonly id: string
  readonly name: string | null
  readonly status: string | null
}

/**
 * Asks OMS for the first tasks that match. Those without an id are left out, since they cannot be opened.
 * @throws ApiError when there is no good answer; the signal's own reason when aborted.
 */
export async function findTasks(
  client: Client,
  { searchKey, type }: TaskSearch,
  signal: AbortSignal,
): Promise<readonly FoundTask[]> {
  const body = { ...(type === null ? {} : { type }), searchKey, pageNumber: 1, pageSize: MOST }
  // The page can do without: a refusal must not sign the viewer out while he types.
  const answer = await client.call('ListProjects', body, { signal, minor: true })
  const decoded = decodeListProjects(answer.json)
  if (!decoded.ok) throw new ApiError(contractProblem(decoded.error))
  return decoded.tasks.flatMap(({ id, name, status }) => (id === null ? [] : [{ id, name, status }]))
}
