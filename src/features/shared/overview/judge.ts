import { dequal } from 'dequal/lite'
import type { Problem } from '@/api/problem'
import { type AssessOptions, assess } from '@/domain/assess'
import { overviewOf } from '@/domain/overview'
import { snapshotsWith } from '@/domain/snapshots'
import type { Task } from '@/domain/task'
import { taskPhase } from '@/domain/task-phase'
import type { KeptHistory } from '@/history/kept'
import type { TaskRow } from './row'

/** One task as it was answered last. */
export interface SeenTask {
  readonly key: string
  readonly id: string | null
  readonly task: Task
  /** Epoch milliseconds. */
  readonly at: number
  readonly pinned: boolean
  readonly problem: Problem | null
}

export interface JudgeOptions extends AssessOptions {
  /** Epoch milliseconds by the server's clock. */
  readonly now: number
}

interface Judged {
  readonly row: TaskRow
  /** What it rests on. */
  readonly at: number
  readonly now: number
  readonly options: string
}

/** A verdict is good for so long, where no answer came since: silence is news as well. */
export const JUDGE_AGAIN_MS = 15_000

/**
 * Judges tasks by what the history saw of them. Remembers each verdict, so that a list and the notices, which look at
 * the same tasks, judge once, and what rests is not judged again.
 */
export function createJudge(history: Pick<KeptHistory, 'snapshots' | 'noteEvents'>) {
  const known = new Map<string, Judged>()

  function holds(before: Judged, seen: SeenTask, options: string, now: number): boolean {
    if (before.row.task !== seen.task || before.options !== options) return false
    // Of what rests nothing changes with time.
    if (taskPhase(seen.task.status) !== 'running') return true
    return before.at === seen.at && now - before.now < JUDGE_AGAIN_MS
  }

  function judge(seen: SeenTask, { now, ...options }: JudgeOptions): TaskRow {
    const { key, id, task, at, pinned, problem } = seen
    const before = known.get(key)
    const settings = JSON.stringify(options)
    if (before && holds(before, seen, settings, now)) {
      if (before.row.pinned === pinned && before.row.problem === problem) return before.row
      const row = { ...before.row, pinned, problem }
      known.set(key, { ...before, row })
      return row
    }
    const kept = id === null ? [] : history.snapshots(id)
    const moment = Math.max(at, now)
    const found = assess({ snapshots: snapshotsWith(kept, { at, task }), now: moment, options })
    if (id !== null) history.noteEvents(id, found.events, found)
    const overview = overviewOf(task, found)
    const next: TaskRow = { key, id, task, at, overview, pinned, problem }
    const same = before && task === before.row.task && pinned === before.row.pinned && problem === before.row.problem
    const row = same && dequal(overview, before.row.overview) ? before.row : next
    known.set(key, { row, at, now, options: settings })
    return row
  }

  return {
    judge,
    /** What was found of a task last; null where it was not judged yet. Judges nothing. */
    known(id: string): TaskRow | null {
      const row = known.get(id)?.row
      return row?.id === id ? row : null
    },
  }
}

export type Judge = ReturnType<typeof createJudge>
