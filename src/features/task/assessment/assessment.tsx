import { createContext, type ReactNode, use, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { TaskAnswer } from '@/api/describe-project'
import type { Problem } from '@/api/problem'
import type { Assessment } from '@/domain/assess'
import type { Estimate } from '@/domain/estimate'
import { UNWATCHED } from '@/domain/sample-rules'
import { snapshotsWith } from '@/domain/snapshots'
import type { StepView } from '@/domain/step-view'
import { useServices } from '@/features/shared/services'
import { useClock, useNow } from '@/ui/clock'
import { usePreferences } from '@/ui/preferences'
import { useOlderSource } from '../charts/step-source'
import { useAssessing } from './use-assessing'

/** What is known of the task from all that was seen of it. */
export interface Assessed extends Assessment {
  /** When it was judged, epoch milliseconds: what it says of "now" is of then. */
  readonly atMs: number
}

const Context = createContext<Assessed | null>(null)

/** So often a task is judged anew while no answer comes: silence is news as well. Longer than the usual interval. */
const AGAIN_MS = 15_000

interface AssessmentProviderProps {
  readonly id: string
  readonly answer: TaskAnswer
  /** Why the last question got no good answer, for the browser's tab; without it the tab says nothing of the task. */
  readonly problem?: Problem | null
  /** What the rules' code has to wait for; the same function at each render. */
  readonly after: () => Promise<void>
  readonly children: ReactNode
}

/** Judges the task once an answer, for all parts of the page. */
export function AssessmentProvider({ id, answer, problem, after, children }: AssessmentProviderProps) {
  const { history } = useServices()
  const rules = useAssessing(after, answer.at)
  const past = useOlderSource()
  const clock = useClock()
  const round = Math.floor((useNow() - answer.at) / AGAIN_MS)
  const kept = useSyncExternalStore(
    (listener) => history.subscribe(id, listener),
    () => history.snapshots(id),
  )
  const [{ intervalSeconds, gmtOffsetMinutes, cutoverSeconds, steadySeconds }] = usePreferences()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round says when to look again
  const assessed = useMemo((): Assessed | null => {
    if (!rules) return null
    const { at, task } = answer
    const snapshots = snapshotsWith(kept, { at, task })
    const now = Math.max(at, clock.now())
    const options = { intervalSeconds, gmtOffsetMinutes, cutoverSeconds, steadySeconds }
    const older = (step: string) => (past ? rules.olderSamples(past.source(id, step).read()) : [])
    return { ...rules.assess({ snapshots, now, older, options }), atMs: now }
  }, [rules, past, kept, answer, round, intervalSeconds, gmtOffsetMinutes, cutoverSeconds, steadySeconds])
  useEffect(() => {
    if (assessed) history.noteEvents(id, assessed.events, assessed)
  }, [history, id, assessed])
  const { task } = answer
  useEffect(() => (assessed ? rules?.attend(task, assessed, problem) : undefined), [rules, task, assessed, problem])
  return <Context value={assessed}>{children}</Context>
}

/** The assessment of the task; null until the rules are loaded. */
export function useAssessment(): Assessed | null {
  return use(Context)
}

/** When a step will be done, as far as that can be told. */
export function finishOf(assessed: Assessed | null, view: StepView, now: number): Estimate {
  return assessed?.estimates.find(({ step }) => step === view.key) ?? UNWATCHED.finish({ view, now })
}
