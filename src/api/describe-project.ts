import { type Query, type QueryClient, queryOptions } from '@tanstack/react-query'
import { decodeDescribeProject } from '@/contract/decode'
import type { Meta } from '@/contract/envelope'
import type { ContractNote } from '@/contract/notes'
import type { Task } from '@/domain/task'
import type { Answer, CallOptions, Client } from './client'
import { type Cadence, expectedEvery, leftOf, nextPoll } from './polling'
import { ApiError, contractProblem } from './problem'
import type { ServerClock } from './server-clock'
import { shareParts } from './share'
import type { Outcome, TabSharing } from './tab-sharing'
import { sameTask } from './task-id'

/** One good answer of DescribeProject. */
export interface TaskAnswer {
  readonly task: Task
  readonly notes: readonly ContractNote[]
  /** What the envelope says beside the task: request id, cost. */
  readonly meta: Meta
  /** The body as received, for the raw view. */
  readonly text: string
  /** Epoch milliseconds of the answer by the server's clock. */
  readonly at: number
  /** Which OMS answered: see `Answer.scope`. */
  readonly scope: string
  /** Its address, where the gateway told: see `Answer.origin`. */
  readonly origin?: string | undefined
}

export interface TaskPolling {
  readonly client: Client
  readonly clock: ServerClock
  readonly random: () => number
  /** Called with each good answer, in the order of the questions. */
  readonly onAnswer: (id: string, answer: TaskAnswer, intervalMs: number) => void
  /** Called when a question brought no good answer, and where the viewer has stopped the polling. */
  readonly onMissed?: (id: string, why: 'unanswered' | 'paused') => void
  /** Called with what came instead of a good answer. */
  readonly onProblem?: (id: string, error: ApiError) => void
  /** Gives the answer that index.html asked for before the code was there, once. */
  readonly takeEarly?: (id: string) => CallOptions['early']
  /** The other tabs. */
  readonly tabs?: TabSharing
  /** Whether nobody sees the page. */
  readonly hidden?: () => boolean
  /** Epoch milliseconds by this machine's clock. */
  readonly localNow?: () => number
}

/** How the time of a page passes that is not that of the browser's timers. */
export interface Pace {
  /** Seconds of the page in a second of the timers. */
  readonly speed: number
  /** See `Cadence.leastMs`: by the page's time. */
  readonly leastMs: number
}

interface View extends Partial<Pace> {
  readonly intervalSeconds: number
  readonly paused: boolean
}

interface Failures {
  count: number
  jitter: number
  retryAfterSeconds: number | null
}

const NONE: Failures = { count: 0, jitter: 0, retryAfterSeconds: null }

/** Reads a good answer as the asked task. @throws ApiError when it holds none, or another. */
export function readTask(id: string, answer: Answer, at: number): TaskAnswer {
  const decoded = decodeDescribeProject(answer.json)
  if (!decoded.ok) throw new ApiError(contractProblem(decoded.error))
  const came = decoded.task.id
  if (came !== null && !sameTask(id, came)) throw new ApiError({ kind: 'other-task', asked: id, came })
  return {
    task: decoded.task,
    notes: decoded.notes,
    meta: decoded.meta,
    text: answer.text,
    at,
    scope: answer.scope ?? '',
    origin: answer.origin,
  }
}

/**
 * The polling of single tasks. Failures are counted here, a task at a time, since the cadence after a failure
 * depends on how many came in a row, which the query's own state does not tell.
 */
export function createTaskQueries({
  client,
  clock,
  random,
  onAnswer,
  onMissed,
  onProblem,
  takeEarly,
  tabs,
  hidden = () => false,
  localNow = Date.now,
}: TaskPolling) {
  const failures = new Map<string, Failures>()
  /** What another tab heard and this one has not shown yet. */
  const heard = new Map<string, Outcome>()
  const paused = new Set<string>()
  /** Tasks that are asked at some interval. */
  const due = new Set<string>()
  let queries: QueryClient | null = null

  function cadence(id: string, status: string | null, view: View): Cadence {
    const { count, jitter, retryAfterSeconds } = failures.get(id) ?? NONE
    return { ...view, status, failures: count, jitter, retryAfterSeconds, hidden: hidden() }
  }

  function good(id: string, answer: TaskAnswer, intervalMs: number): TaskAnswer {
    failures.delete(id)
    onAnswer(id, answer, intervalMs)
    return answer
  }

  function bad(id: string, error: unknown): ApiError | null {
    const count = (failures.get(id)?.count ?? 0) + 1
    const known = error instanceof ApiError ? error : null
    failures.set(id, { count, jitter: random(), retryAfterSeconds: known?.retryAfterSeconds ?? null })
    onMissed?.(id, 'unanswered')
    if (known) onProblem?.(id, known)
    return known
  }

  async function ask(id: string, view: View, signal: AbortSignal): Promise<TaskAnswer> {
    try {
      const answer = await client.call('DescribeProject', { id }, { signal, early: takeEarly?.(id) })
      clock.observe(answer)
      const at = clock.at(answer.receivedAt)
      const read = readTask(id, answer, at)
      failures.delete(id)
      const next = cadence(id, read.task.status, view)
      const intervalMs = expectedEvery(nextPoll(next), next)
      const { json: _json, ...rest } = answer
      tabs?.tell(id, { kind: 'answer', ...rest, at, intervalMs })
      return good(id, read, intervalMs)
    } catch (error) {
      if (!signal.aborted) {
        const known = bad(id, error)
        if (known) {
          tabs?.tell(id, {
            kind: 'problem',
            problem: known.problem,
            retryAfterSeconds: known.retryAfterSeconds,
          })
        }
      }
      throw error
    } finally {
      // What was heard meanwhile is older than this; unless this was given up for it.
      if (!signal.aborted) heard.delete(id)
    }
  }

  /** Takes what another tab heard as if it had been asked here. */
  function take(id: string, outcome: Outcome): TaskAnswer {
    if (outcome.kind === 'answer') {
      clock.observe(outcome)
      return good(id, readTask(id, { ...outcome, json: JSON.parse(outcome.text) }, outcome.at), outcome.intervalMs)
    }
    const error = new ApiError(outcome.problem, outcome.retryAfterSeconds)
    bad(id, error)
    throw error
  }

  /** The task's query while somebody looks at it. */
  function followed(id: string): Query | null {
    const query = queries?.getQueryCache().find({ queryKey: keyOf(id) })
    return query && query.getObserversCount() > 0 ? query : null
  }

  /** Lets the wait for the next poll be counted anew: this tab asks now, or is seen, or was. */
  function lookAgain(id: string): void {
    for (const observer of followed(id)?.observers ?? []) observer.setOptions(observer.options)
  }

  function meet(client: QueryClient): void {
    if (queries === client) return
    queries = client
    client.getQueryCache().subscribe(({ type, query }) => {
      const [kind, id] = query.queryKey
      const left = type === 'removed' || (type === 'observerRemoved' && query.getObserversCount() === 0)
      if (left && kind === 'task' && typeof id === 'string') tabs?.leave(id)
    })
  }

  tabs?.on({
    lead: lookAgain,
    outcome(id, outcome) {
      const query = followed(id)
      if (!query || paused.has(id)) return
      heard.set(id, outcome)
      void query.fetch(undefined, { cancelRefetch: true }).catch(() => undefined)
    },
  })

  return {
    /** Milliseconds until the next poll of a task, or false for none. */
    nextPoll: (id: string, status: string | null, view: View) => nextPoll(cadence(id, status, view)),

    /** Whether this tab asks for a task; else it hears what another one asked. */
    asks: (id: string) => tabs?.asks(id) ?? true,

    /** To be called when the page was hidden or shown: its pace is another. */
    shown() {
      tabs?.shown()
      for (const id of followedIds(queries)) lookAgain(id)
    },

    /**
     * To be called after the page slept: what it asked before may never be answered, and what came due meanwhile is
     * asked now, but nothing earlier than that.
     */
    wake() {
      for (const id of followedIds(queries)) {
        const query = followed(id)
        const isAsked = query?.state.fetchStatus === 'fetching' && (tabs?.asks(id) ?? true)
        if (query && due.has(id) && isAsked) {
          void query.fetch(undefined, { cancelRefetch: true }).catch(() => undefined)
        } else lookAgain(id)
      }
    },

    /** Query of one task at the viewer's interval. */
    task: (id: string, view: View) =>
      queryOptions({
        queryKey: keyOf(id),
        queryFn: async ({ signal, client: own }): Promise<TaskAnswer> => {
          meet(own)
          const outcome = heard.get(id)
          heard.delete(id)
          if (outcome) return take(id, outcome)
          if (!view.paused) tabs?.join(id)
          return ask(id, view, signal)
        },
        refetchInterval: (query) => {
          if (view.paused) paused.add(id)
          else paused.delete(id)
          // Not at once: this is asked while the page renders.
          if (view.paused) queueMicrotask(() => onMissed?.(id, 'paused'))
          // Who stands still must not keep the others from asking.
          if (view.paused) tabs?.leave(id)
          const { data, dataUpdatedAt, errorUpdatedAt } = query.state
          const wait = nextPoll(cadence(id, data?.task.status ?? null, view))
          if (wait === false) due.delete(id)
          else due.add(id)
          const last = Math.max(dataUpdatedAt, errorUpdatedAt)
          const { speed = 1 } = view
          return leftOf(wait && wait / speed, tabs?.asks(id) ?? true, last > 0 ? localNow() - last : 0)
        },
        refetchIntervalInBackground: true,
        // The cadence is the only one who repeats; a repeat of the library's would be a second poller.
        retry: false,
        refetchOnWindowFocus: false,
        // A task that is asked no more, or not now, is not asked because the network came back.
        refetchOnReconnect: (query) =>
          nextPoll(cadence(id, query.state.data?.task.status ?? null, view)) === false ? false : 'always',
        // The browser's idea of being offline says nothing about a gateway on this machine.
        networkMode: 'always',
        staleTime: 0,
        gcTime: 5 * 60_000,
        structuralSharing: (old, next) => share(old as TaskAnswer | undefined, next as TaskAnswer),
      }),
  }
}

function keyOf(id: string) {
  return ['task', id] as const
}

function followedIds(queries: QueryClient | null): string[] {
  const all = queries?.getQueryCache().findAll({ queryKey: ['task'], type: 'active' }) ?? []
  return all.flatMap(({ queryKey: [, id] }) => (typeof id === 'string' ? [id] : []))
}

export type TaskQueries = ReturnType<typeof createTaskQueries>

function share(old: TaskAnswer | undefined, next: TaskAnswer): TaskAnswer {
  if (!old) return next
  const sameNotes = JSON.stringify(old.notes) === JSON.stringify(next.notes)
  return { ...next, task: shareParts(old.task, next.task), notes: sameNotes ? old.notes : next.notes }
}
