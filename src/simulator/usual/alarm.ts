/** What OMS alarms of a usual task. */
import type { Plan } from '../engine/plan'
import { placeOf } from '../place'
import type { WireAlarm } from '../wire'
import type { UsualTask } from './row'

/** The alarm after `at` seconds of the life: a minute after the trouble, and again each five. */
export function alarmOf(row: UsualTask, at: number, plan: Plan): Partial<WireAlarm> {
  const from = row.alarms ? placeOf(row.alarms, plan) : (plan.failed ?? plan.marks.broken)
  if (row.alarm === undefined || from === null || at < from + 60) return {}
  const times = 1 + Math.min(11, Math.floor((at - from - 60) / 300))
  return {
    alarming: true,
    recentlyTriggerCount: times,
    ruleToRecentlyTriggerCount: { [row.alarm]: times },
    alarmContent: `OMS task ${row.name} needs a look: ${row.alarm}.`,
  }
}
