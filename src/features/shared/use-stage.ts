import { createContext, use } from 'react'
import type { Pace } from '@/api/describe-project'

/** What parts of a task's page need to know where the page is shown on a stage: time passes as a player says. */
export interface StageInfo {
  readonly playing: boolean
  readonly pace: Pace
}

export const StageContext = createContext<StageInfo | null>(null)

/** The stage around a page; null on live pages. */
export function useStage(): StageInfo | null {
  return use(StageContext)
}
