/**
 * The name of a saved answer: `<id>-<time>.json`, the time in UTC, without characters that a file system refuses
 * (an id may hold any).
 */
export function answerFileName(taskId: string, receivedAtMs: number | null, isJson: boolean): string {
  const id = taskId.replace(/[^\w.-]+/g, '_').slice(0, 80) || 'task'
  return `${id}${timePart(receivedAtMs)}.${isJson ? 'json' : 'txt'}`
}

function timePart(ms: number | null): string {
  if (ms === null || !(Math.abs(ms) <= 8.64e15)) return ''
  return `-${new Date(ms)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '')}`
}
