import type { Task } from '@/domain/task'
import { decodeDescribeProject } from '../decode'
import type { Meta } from '../envelope'
import type { ContractNote } from '../notes'

/** What a sound answer decodes to, for fixtures of other tests too. Throws if it does not decode. */
export function decoded(body: unknown): { task: Task; meta: Meta; notes: readonly ContractNote[] } {
  const result = decodeDescribeProject(body)
  if (!result.ok) throw new Error(`no task: ${JSON.stringify(result.error)}`)
  return result
}
