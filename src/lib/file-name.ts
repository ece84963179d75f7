/**
 * The name of a file about a task: `<id>-<time>.<ending>`, the time in UTC, without characters that a file system
 * refuses (an id may hold any).
 * @param ms epoch milliseconds; left out of the name where unknown.
 */
export function taskFileName(taskId: string, ms: number | null, ending: string): string {
  const id = taskId.replace(/[^\w.-]+/g, '_').slice(0, 80) || 'task'
  return `${id}${timePart(ms)}.${ending}`
}

function timePart(ms: number | null): string {
  if (ms === null || !(Math.abs(ms) <= 8.64e15)) return ''
  return `-${new Date(ms)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '')}`
}
