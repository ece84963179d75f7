import { useMemo } from 'react'
import { findGmtOffset, type GmtOffset, taskTimes } from '@/domain/gmt-offset'
import type { Task } from '@/domain/task'
import { usePreferences } from '@/ui/preferences'

export interface ReadTimes {
  /** What the answer itself tells about the zone of its task times. */
  readonly found: GmtOffset
  /** Minutes ahead of UTC that are used: the viewer's choice, else what was found. */
  readonly minutes: number
  readonly chosen: boolean
  readonly times: ReturnType<typeof taskTimes>
}

/** The task's own times as moments. */
export function useTaskTimes(task: Task): ReadTimes {
  const [{ gmtOffsetMinutes }] = usePreferences()
  return useMemo(() => {
    const found = findGmtOffset(task)
    const minutes = gmtOffsetMinutes ?? found.minutes
    return { found, minutes, chosen: gmtOffsetMinutes !== null, times: taskTimes(task, minutes) }
  }, [task, gmtOffsetMinutes])
}
