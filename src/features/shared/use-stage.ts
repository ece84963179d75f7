import { createContext, use } from 'react'
import type { Pace } from '@/api/describe-project'
import type { Problem } from '@/api/problem'
import { usePageTitle } from '@/ui/page-title'
import type { ProblemText } from './problem-text'

/** What a stage shows, for parts of the page that have to say that it is no live task. */
export interface StageAbout {
  readonly kind: 'demo' | 'replay'
  /** Where it was opened, in place of the list of live tasks: a route, and its name in the viewer's language. */
  readonly home: { readonly href: string; readonly label: string }
  /** The scenario, or the file, in the viewer's words. */
  readonly name: string
  /**
   * Of when it tells where the page's clock is at a moment, epoch milliseconds both; null where nobody knows that. The
   * same function at each render.
   */
  readonly momentAt: (now: number) => number | null
}

/** What parts of a task's page need to know where the page is shown on a stage: time passes as a player says. */
export interface StageInfo extends StageAbout {
  readonly playing: boolean
  readonly pace: Pace
  /** Puts a problem into words that fit: see `problemText`. */
  readonly problemText: (problem: Problem, id?: string) => ProblemText
}

export const StageContext = createContext<StageInfo | null>(null)

/** The stage around a page; null on live pages. */
export function useStage(): StageInfo | null {
  return use(StageContext)
}

/** Names the browser's tab after a task, and says where it is none of the live ones. */
export function useTaskTitle(title: string): void {
  const stage = useStage()
  usePageTitle(stage ? `${title} · ${stage.home.label}` : title)
}
