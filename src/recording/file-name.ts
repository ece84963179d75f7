import { taskFileName } from '@/lib/file-name'

/**
 * `oms-<task>-<from>-<to>.ndjson.gz`, times in UTC. The id of a task is no name that is masked.
 * @param from epoch milliseconds, as `to`
 */
export function recordingFileName(task: string, from: number, to: number, packs: boolean): string {
  const until = taskFileName('x', to, packs ? 'ndjson.gz' : 'ndjson').slice('x'.length)
  return `oms-${taskFileName(task, from, '').slice(0, -1)}${until}`
}
