import { createStepMetrics, metricRange, type StepMetrics } from '@/api/step-metric'
import { type Services, useServices } from '@/features/shared/services'
import { type OlderHistory, withOlder } from '@/history/older'
import { recordedClient } from '@/recording/recorded-client'

/** How far the page has come in asking OMS for a step's past. Left out: it was not asked. */
export type OlderState =
  | { readonly kind: 'asking' }
  /** What there was is in the history; `empty` when that is nothing. */
  | { readonly kind: 'answered'; readonly empty: boolean }
  | { readonly kind: 'refused'; readonly code: string | null }
  /** No answer; `again` when it may be asked once more. */
  | { readonly kind: 'unanswered'; readonly again: boolean }

/** A step whose past is wanted. Times are epoch milliseconds. */
export interface OlderQuestion {
  readonly id: string
  /** Its current name. */
  readonly step: string
  readonly startMs: number | null
  /** Null while it goes on. */
  readonly endMs: number | null
  /** Whether charts of its rates are shown. */
  readonly withRates: boolean
}

/** The past of steps, as OMS tells it: asked for once a visit and step. */
export interface OlderStore {
  readonly history: OlderHistory
  state(id: string, step: string): OlderState | null
  subscribe(listener: () => void): () => void
  /** Asks, if that was not done and something is missing before the own samples. */
  ask(question: OlderQuestion): Promise<void>
}

/** With these codes OMS says that it has no metrics of any step, not only of the one asked about (facts 1.6). */
export const NO_METRICS: ReadonlySet<string | null> = new Set([
  'METRIC_SERVICE_ERROR',
  'TIME_SERIES_QUERY_SERVICE_ERROR',
])
const NOT_OFFERED: ReadonlySet<string | null> = new Set([
  'NOT_IMPLEMENTED_ERROR',
  'NOT_SUPPORT_ERROR',
  'CE_NOT_SUPPORT_ERROR',
])

/** Makes the store around a page's services. */
function createOlderStore({ client, serverClock, recording, history: own }: Services): OlderStore {
  const history = withOlder(own)
  const metrics = createStepMetrics(recordedClient({ client, recording, now: serverClock.now }))
  /** By task and step. */
  const states = new Map<string, Map<string, OlderState>>()
  /** Tasks whose OMS has no metrics at all. */
  const refusals = new Map<string, OlderState>()
  const listeners = new Set<() => void>()

  function notify(): void {
    for (const listener of [...listeners]) listener()
  }

  function set(id: string, step: string, state: OlderState): void {
    states.set(id, new Map(states.get(id)).set(step, state))
    notify()
  }

  /** A task that is forgotten is asked about anew. */
  const followed = new Set<string>()
  function follow(id: string): void {
    if (followed.has(id)) return
    followed.add(id)
    own.subscribe(id, () => {
      if (!own.has(id) && states.delete(id)) notify()
    })
  }

  const state = (id: string, step: string) => states.get(id)?.get(step) ?? refusals.get(id) ?? null

  function settle(id: string, step: string, outcome: StepMetrics, first: boolean): void {
    if (outcome.kind === 'rows') {
      // Forgotten while OMS was asked: what it said is of a task that is another now, or unwanted.
      if (own.has(id)) history.put(id, step, outcome.rows)
      set(id, step, { kind: 'answered', empty: outcome.rows.times.length === 0 })
    } else if (outcome.kind === 'refused') {
      if (NO_METRICS.has(outcome.code) || NOT_OFFERED.has(outcome.code)) refusals.set(id, outcome)
      set(id, step, outcome)
    } else {
      set(id, step, { kind: 'unanswered', again: first })
    }
  }

  return {
    history,
    state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async ask({ id, step, startMs, endMs, withRates }) {
      const before = state(id, step)
      if (before && !(before.kind === 'unanswered' && before.again)) return
      const ownMs = own.series(id, step).times[0]
      if (ownMs === undefined) return
      const range = metricRange({ startMs, endMs, ownMs, nowMs: serverClock.now() })
      if (!range) return
      follow(id)
      set(id, step, { kind: 'asking' })
      const outcome = await metrics.ask({ projectId: id, step, withRates, range })
      settle(id, step, outcome, before === null)
    },
  }
}

// Kept here and not among the services, since only charts need it, and their code comes late.
const stores = new WeakMap<Services, OlderStore>()

/** The store of this page. */
export function useOlderStore(): OlderStore {
  const services = useServices()
  const store = stores.get(services) ?? createOlderStore(services)
  stores.set(services, store)
  return store
}
