import { useEffect, useSyncExternalStore } from 'react'
import type { StepView } from '@/domain/step-view'
import { type Services, useServices } from '@/features/shared/services'
import type { OlderHistory } from '@/history/older'
import { useOlderStore } from './older-store'

/**
 * What the charts of a step show of the time before the page's own samples.
 * - `none`: nothing, and nothing has to be said: the own samples reach back to the step's start, or it was not asked yet
 * - `asking`: OMS is being asked
 * - `since`, `until`: OMS's samples, from the first of them to the page's own first, epoch milliseconds
 * - `refused`: why there are none. `code` is OMS's, null where it gave none
 */
export type OlderView =
  | 'none'
  | 'asking'
  | { readonly since: number; readonly until: number }
  | { readonly refused: 'by-oms' | 'empty' | 'unanswered'; readonly code: string | null }

/** Lets the charts of a page follow a history in place of its own: see `step-source`. */
export type ChartFrom = (services: Services, history: Pick<OlderHistory, 'source'>) => void

/** The poll, the charts' code and the samples of earlier visits come first. */
const SETTLE_MS = 1000
/** After no answer OMS is asked once more. */
const AGAIN_MS = 60_000

/** Asks OMS once a visit for the past of a step whose panel is shown, and follows what came of it. */
export function useOlderHistory(
  id: string,
  view: Pick<StepView, 'name' | 'startMs' | 'endMs' | 'step'>,
  chartFrom: ChartFrom,
): OlderView {
  const services = useServices()
  const { history } = services
  const store = useOlderStore()
  const source = store.history.source(id, view.name)
  const samples = useSyncExternalStore(source.subscribe, source.read)
  const state = useSyncExternalStore(store.subscribe, () => store.state(id, view.name))
  // Samples of earlier visits may reach back far enough.
  const opening = useSyncExternalStore(history.keeping.subscribe, () => history.keeping.get().state === 'opening')
  const ready = !opening && samples.times.length > 0
  const { name: step, startMs, endMs } = view
  const info = view.step?.stepInfo
  const withRates = typeof info?.srcRps === 'number' || typeof info?.dstRps === 'number'
  const again = state?.kind === 'unanswered' && state.again
  const due = ready && (state === null || again)

  useEffect(() => {
    if (!due) return
    const ask = () => void store.ask({ id, step, startMs, endMs, withRates })
    const timer = setTimeout(ask, again ? AGAIN_MS : SETTLE_MS)
    return () => clearTimeout(timer)
  }, [due, again, store, id, step, startMs, endMs, withRates])

  const answered = state?.kind === 'answered' && !state.empty
  useEffect(() => {
    if (answered) chartFrom(services, store.history)
  }, [answered, services, store, chartFrom])

  switch (state?.kind) {
    case undefined:
      return 'none'
    case 'asking':
      return 'asking'
    case 'refused':
      return { refused: 'by-oms', code: state.code }
    case 'unanswered':
      return { refused: 'unanswered', code: null }
    case 'answered': {
      if (state.empty) return { refused: 'empty', code: null }
      const { olderUntil, times } = samples
      return olderUntil == null ? 'none' : { since: times[0] ?? olderUntil, until: olderUntil }
    }
  }
}
