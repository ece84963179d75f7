import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import { inSlices } from '@/lib/slices'
import { useClock } from '@/ui/clock'
import { usePreferences } from '@/ui/preferences'
import { useServices } from '../services'
import { JUDGE_AGAIN_MS, type SeenTask } from './judge'
import { useOverviewParts } from './parts'
import type { TaskRow } from './row'

/**
 * Judges tasks in slices, so that many of them cost no dropped frame; again after each answer, and while none comes.
 * @param seen the same array while nothing changed
 * @returns null before the first time; until a new round is through, what the one before found.
 */
export function useRows(seen: readonly SeenTask[] | null): readonly TaskRow[] | null {
  const { slicing } = useServices().outside
  const { judge } = useOverviewParts()
  const clock = useClock()
  const [{ intervalSeconds, gmtOffsetMinutes, cutoverSeconds, steadySeconds }] = usePreferences()
  const [rows, setRows] = useState<readonly TaskRow[] | null>(null)
  const newest = seen?.reduce((latest, { at }) => Math.max(latest, at), 0) ?? 0
  const round = useSyncExternalStore(clock.subscribe, () => Math.floor((clock.tick() - newest) / JUDGE_AGAIN_MS))

  // biome-ignore lint/correctness/useExhaustiveDependencies: the round says when to look again
  useEffect(() => {
    if (!seen) return
    const stop = new AbortController()
    const options = { intervalSeconds, gmtOffsetMinutes, cutoverSeconds, steadySeconds, now: clock.now() }
    const found: TaskRow[] = []
    inSlices(seen, (one) => found.push(judge(one, options)), slicing, stop.signal).then(
      () => {
        if (stop.signal.aborted) return
        // Many rows are rendered in slices as well.
        startTransition(() => setRows((before) => (before && isSame(before, found) ? before : found)))
      },
      () => undefined,
    )
    return () => stop.abort()
  }, [judge, slicing, clock, seen, round, intervalSeconds, gmtOffsetMinutes, cutoverSeconds, steadySeconds])
  return rows
}

function isSame(before: readonly TaskRow[], found: readonly TaskRow[]): boolean {
  return before.length === found.length && before.every((row, index) => row === found[index])
}
