import type { TaskEvent } from './events-kinds'
import type { Silence, Snapshot } from './snapshots'
import { taskPhase } from './task-phase'

/** Changes of the task's status. To and from FAILED is told as a failure, and alarming as an alarm. */
export function taskEvents(snapshots: readonly Snapshot[]): TaskEvent[] {
  const events: TaskEvent[] = []
  for (let i = 1; i < snapshots.length; i++) {
    const [before, here] = [snapshots[i - 1], snapshots[i]]
    if (!before || !here) continue
    const [from, to] = [before.task.status, here.task.status]
    if (from === to || taskPhase(from) === 'failed' || taskPhase(to) === 'failed') continue
    if (withoutAlarm(from) === withoutAlarm(to)) continue
    events.push({ kind: 'task-status', step: null, at: here.at, seen: here.at, evidence: { from, to } })
  }
  return events
}

/** The alarm going on and off; an answer that says nothing of it changes nothing. */
export function alarmEvents(snapshots: readonly Snapshot[]): TaskEvent[] {
  const events: TaskEvent[] = []
  let known: boolean | null = null
  for (const { at, task } of snapshots) {
    const alarming = task.status === 'RUNNING_ALARMING' ? true : (task.alarmStats?.alarming ?? null)
    if (alarming === null) continue
    if (known !== null && alarming !== known) {
      events.push({ kind: alarming ? 'alarm-on' : 'alarm-off', step: null, at, seen: at, evidence: {} })
    }
    known = alarming
  }
  return events
}

/** Times without an answer. */
export function gapEvents(silences: readonly Silence[]): TaskEvent[] {
  return silences.map(({ from, to }) => ({
    kind: 'gap',
    step: null,
    at: from,
    seen: to,
    evidence: { untilMs: to, seconds: (to - from) / 1000 },
  }))
}

function withoutAlarm(status: string | null): string | null {
  return status === 'RUNNING_ALARMING' ? 'RUNNING' : status
}
