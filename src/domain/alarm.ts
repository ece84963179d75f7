import type { AlarmStats } from './task'

/** The alarm of a task in a form to show. */
export interface AlarmSummary {
  readonly state: 'on' | 'off' | 'unknown'
  /** Recent alert messages in all. */
  readonly count: number | null
  /** Recent alert messages by rule, the most frequent first. */
  readonly rules: readonly { readonly rule: string; readonly count: number }[]
  /** The text of the recent alerts, as OMS wrote it. */
  readonly content: string | null
}

/** Sums up OMS's alert statistics; where OMS gave none, the alarm is unknown, not off. */
export function alarmSummary(
  stats: Pick<AlarmStats, 'alarming' | 'recentlyTriggerCount' | 'ruleToRecentlyTriggerCount' | 'alarmContent'> | null,
): AlarmSummary {
  const alarming = stats?.alarming ?? null
  return {
    state: alarming === null ? 'unknown' : alarming ? 'on' : 'off',
    count: stats?.recentlyTriggerCount ?? null,
    rules: Object.entries(stats?.ruleToRecentlyTriggerCount ?? {})
      .map(([rule, count]) => ({ rule, count }))
      .sort((a, b) => b.count - a.count),
    content: stats?.alarmContent?.trim() || null,
  }
}
