import type { Notice } from '@/domain/notice-kinds'
import { paths } from '@/lib/paths'

/** Where a notice leads: its task and the step in it, or all tasks. */
export function noticeHref({ task, step }: Pick<Notice, 'task' | 'step'>): string {
  if (task === null) return paths.tasks.href()
  return paths.task.href(task) + (step === null ? '' : `?step=${encodeURIComponent(step)}`)
}
