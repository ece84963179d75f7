import { useEffect, useState } from 'react'
import { useServices } from '@/features/shared/services'
import { inSlices } from '@/lib/slices'
import { SCENARIOS } from '@/simulator/catalogue'
import { codesOf, type LifeCodes } from '@/simulator/codes'
import { beginLife } from '@/simulator/timeline'
import { SEED } from '../course/use-course-desk'

/** OMS's words by the task's id. */
export type AllCodes = ReadonlyMap<string, LifeCodes>

/** Of this visit: they never change. */
let known: AllCodes | null = null

/**
 * OMS's words in each scenario, gathered once, in slices, as soon as they are wanted; null until then. A scenario whose
 * life cannot be told has none, and is found by its own words.
 */
export function useLifeCodes(isWanted: boolean): AllCodes | null {
  const { slicing } = useServices().outside
  const [codes, setCodes] = useState(known)
  const isMissing = isWanted && codes === null
  useEffect(() => {
    if (!isMissing) return
    const ended = new AbortController()
    const all = new Map<string, LifeCodes>()
    const gather = (scenario: (typeof SCENARIOS)[number]) => {
      try {
        all.set(scenario.id, codesOf(beginLife(scenario, SEED)))
      } catch {
        // It is found by its own words.
      }
    }
    inSlices(SCENARIOS, gather, slicing, ended.signal).then(
      () => {
        known = all
        setCodes(all)
      },
      () => {},
    )
    return () => ended.abort()
  }, [isMissing, slicing])
  return codes
}
