import type { ZoneChoice } from '@/lib/format'

/** For how long nothing is to be told: minutes, or until the morning. */
export const QUIET_CHOICES = [30, 60, 240, 480, 'morning'] as const

export type QuietChoice = (typeof QUIET_CHOICES)[number]

const MORNING_HOUR = 8

/** When a quiet time that begins now ends, epoch milliseconds. The morning is the next 08:00 in the viewer's zone. */
export function quietEnd(choice: QuietChoice, now: number, zone: ZoneChoice): number {
  if (choice !== 'morning') return now + choice * 60_000
  const end = new Date(now)
  if (zone === 'utc') end.setUTCHours(MORNING_HOUR, 0, 0, 0)
  else end.setHours(MORNING_HOUR, 0, 0, 0)
  // Not 24 hours: a night in which the clocks change has another length.
  if (end.getTime() <= now) {
    if (zone === 'utc') end.setUTCDate(end.getUTCDate() + 1)
    else end.setDate(end.getDate() + 1)
  }
  return end.getTime()
}
