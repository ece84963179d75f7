import { createContext, use } from 'react'
import type { Pace } from '@/api/describe-project'

/** What parts of a task's page need to know where the page is shown on a stage: time passes as a player says. */
export interface StageInfo {
  readonly playing: boolean
  readonly pace: Pace
}

export const StageContext = createContext<StageInfo | null>(null)

/**
 * The last moment of which an answer still tells, epoch milliseconds: a stage that plays fast cannot ask as often as the
 * viewer wants, and what it has not asked about is no silence of OMS.
 * @param at of the answer; @param now by the page's clock
 */
export function toldUntil(stage: StageInfo | null, at: number, now: number, intervalSeconds: number): number {
  const interval = intervalSeconds * 1000
  return stage?.playing && stage.pace.leastMs > interval ? Math.min(now, at + interval) : now
}

/** The stage around a page; null on live pages. */
export function useStage(): StageInfo | null {
  return use(StageContext)
}
