import { taskFileName } from '@/lib/file-name'

export interface NamedFile {
  readonly task: string
  /** Epoch milliseconds, as `to`. */
  readonly from: number
  readonly to: number
  /** Whether names are hidden in it, should it be only some. */
  readonly isMasked: boolean
  readonly packs: boolean
}

/** `oms-<task>-<from>-<to>.ndjson.gz`, times in UTC; `-masked` before the dot. The id of a task is no name that is masked. */
export function recordingFileName({ task, from, to, isMasked, packs }: NamedFile): string {
  const until = taskFileName('x', to, '').slice('x'.length, -1)
  return `oms-${taskFileName(task, from, '').slice(0, -1)}${until}${isMasked ? '-masked' : ''}.ndjson${packs ? '.gz' : ''}`
}
