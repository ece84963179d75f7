import { openListProjects } from '@/contract/decode-list'
import type { TaskOverview } from '@/domain/overview'
import type { Task } from '@/domain/task'
import type { Facts } from '@/domain/verdict'
import type { Severity, VerdictKind } from '@/domain/verdict-kinds'
import type { TaskRow } from '@/features/shared/overview/row'

/** A task in which OMS said nothing but an id. */
const UNSAID = unsaid()

function unsaid(): Task {
  const list = openListProjects({ success: true, data: [{ id: 'np_0' }] })
  const task = list.ok ? list.read(list.entries[0], 0) : null
  if (!task) throw new Error('A task with nothing but an id is a task')
  return task
}

export const NOW = Date.UTC(2026, 0, 15, 8, 0, 0)

interface RowFields extends Partial<Omit<TaskRow, 'task' | 'overview'>> {
  readonly task?: Partial<Task>
  readonly overview?: Partial<TaskOverview>
  readonly kind?: VerdictKind
  readonly severity?: Severity
  readonly step?: string | null
  readonly since?: number | null
  readonly evidence?: Facts
}

/** A row of which nothing is known but what is given. */
export function makeRow(id: string, fields: RowFields = {}): TaskRow {
  const { kind = 'moving', severity = 'info', step = null, since = null, evidence = {} } = fields
  const verdict = { kind, severity, step, since, evidence }
  return {
    key: id,
    id,
    at: NOW,
    pinned: false,
    problem: null,
    ...fields,
    task: { ...UNSAID, id, name: `task ${id}`, status: 'RUNNING', ...fields.task },
    overview: {
      verdict,
      others: [],
      severity,
      current: [],
      percent: null,
      lag: null,
      finish: null,
      alarm: 'off',
      since,
      sinceOrEarlier: false,
      ...fields.overview,
    },
  }
}
