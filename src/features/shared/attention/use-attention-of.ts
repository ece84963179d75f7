import { useMemo, useSyncExternalStore } from 'react'
import type { Overview } from '@/features/shared/overview/use-overview'
import { useClock } from '@/ui/clock'
import { usePreferences } from '@/ui/preferences'
import { type Attention, attentionOf } from './attention'
import { answersOneByOne } from './one-by-one'

/** What of many tasks wants to be looked at; null while nothing is known. Who calls it renders when that changes. */
export function useAttentionOf({ rows, at, problem }: Pick<Overview, 'rows' | 'at' | 'problem'>): Attention | null {
  const clock = useClock()
  const [{ intervalSeconds }] = usePreferences()
  const answers = useSyncExternalStore(clock.subscribe, () =>
    answersOneByOne({ rows, at, problem }, clock.tick(), intervalSeconds),
  )
  return useMemo(() => attentionOf(rows, answers ? null : problem), [rows, problem, answers])
}
