import { useMemo } from 'react'
import { EVENT_LOOKS, eventId } from '@/features/shared/events/event-text'
import type { ChartMark } from '@/ui/chart/types'
import { useStable } from '@/ui/chart/use-stable'
import { useAssessment } from '../assessment/assessment'
import { useEventWords } from '../events/use-event-words'
import { useEvents } from '../events/use-events'

const NONE: readonly ChartMark[] = []

/**
 * What happened to a task, as marks in words; none before the rules are there, since the words come with them. A gap is
 * drawn as one, and needs no mark.
 */
export function useChartMarks(id: string): readonly ChartMark[] {
  const events = useEvents(id)
  const words = useEventWords()
  const known = useAssessment() !== null
  const marks = useMemo(() => {
    if (!known) return NONE
    return events.flatMap((event): ChartMark[] => {
      const { kind, at } = event
      if (kind === 'gap') return []
      return [{ id: eventId(event), at, label: words(event), ...EVENT_LOOKS[kind] }]
    })
  }, [known, events, words])
  // Each answer is judged anew; the charts must not draw the same marks anew.
  return useStable(marks)
}
