import { useMemo, useRef, useSyncExternalStore } from 'react'
import type { TaskEvent } from '@/domain/events-kinds'
import type { StepView } from '@/domain/step-view'
import { useServices } from '@/features/shared/services'
import type { History } from '@/history/recorder'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import type { ChartMark } from '@/ui/chart/types'
import { chartMarks } from './chart-events'

/** What the charts need of the history; one that keeps no events has none. */
interface EventHistory extends Pick<History, 'subscribe'> {
  events?(key: string): readonly TaskEvent[]
}

const NONE: readonly TaskEvent[] = []

/** What happened to a task, in the order of time; the same list until something new did. */
function useTaskEvents(id: string): readonly TaskEvent[] {
  const history: EventHistory = useServices().history
  const kept = useRef(NONE)
  return useSyncExternalStore(
    (listener) => history.subscribe(id, listener),
    () => {
      const events = history.events?.(id) ?? NONE
      if (!alike(kept.current, events)) kept.current = events
      return kept.current
    },
  )
}

function alike(a: readonly TaskEvent[], b: readonly TaskEvent[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((one, i) => one.kind === b[i]?.kind && one.step === b[i]?.step && one.at === b[i]?.at))
  )
}

/** What happened to a task, as marks in words. */
export function useChartEvents(
  id: string,
  steps: readonly Pick<StepView, 'key' | 'name' | 'rawName'>[],
): readonly ChartMark[] {
  const { t } = useTranslation()
  const format = useFormat()
  const label = useLabel()
  const stepLabel = useStepLabel()
  const events = useTaskEvents(id)
  return useMemo(() => {
    if (events.length === 0) return []
    const step = (key: string) => {
      const view = steps.find((one) => one.key === key)
      return view ? stepLabel(view) : label('step', key)
    }
    return chartMarks(events, { t, format, step, taskStatus: (code) => label('taskStatus', code) })
  }, [events, steps, t, format, label, stepLabel])
}
