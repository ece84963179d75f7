import { queryOptions } from '@tanstack/react-query'
import { decodeDescribeProject } from '@/contract/decode'
import type { Meta } from '@/contract/envelope'
import type { ContractNote } from '@/contract/notes'
import type { Task } from '@/domain/task'
import type { Answer, CallOptions, Client } from './client'
import { type Cadence, nextPoll } from './polling'
import { ApiError, contractProblem } from './problem'
import type { ServerClock } from './server-clock'
import { shareParts } from './share'
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
}

export interface TaskPolling {
  readonly client: Client
  readonly clock: ServerClock
  readonly random: () => number
  /** Called with each good answer, in the order of the questions. */
  readonly onAnswer: (id: string, answer: TaskAnswer, intervalMs: number) => void
  /** Gives the answer that index.html asked for before the code was there, once. */
  readonly takeEarly?: (id: string) => CallOptions['early']
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
  return { task: decoded.task, notes: decoded.notes, meta: decoded.meta, text: answer.text, at }
}

/**
 * The polling of single tasks. Failures are counted here, a task at a time, since the cadence after a failure
 * depends on how many came in a row, which the query's own state does not tell.
 */
export function createTaskQueries({ client, clock, random, onAnswer, takeEarly }: TaskPolling) {
  const failures = new Map<string, Failures>()

  function cadence(id: string, status: string | null, view: { intervalSeconds: number; paused: boolean }): Cadence {
    const { count, jitter, retryAfterSeconds } = failures.get(id) ?? NONE
    return { ...view, status, failures: count, jitter, retryAfterSeconds }
  }

  return {
    /** Milliseconds until the next poll of a task, or false for none. */
    nextPoll: (id: string, status: string | null, view: { intervalSeconds: number; paused: boolean }) =>
      nextPoll(cadence(id, status, view)),

    /** Query of one task at the viewer's interval. */
    task: (id: string, view: { intervalSeconds: number; paused: boolean }) =>
      queryOptions({
        queryKey: ['task', id] as const,
        queryFn: async ({ signal }): Promise<TaskAnswer> => {
          try {
            const answer = await client.call('DescribeProject', { id }, { signal, early: takeEarly?.(id) })
            clock.observe(answer)
            const good = readTask(id, answer, clock.at(answer.receivedAt))
            failures.delete(id)
            onAnswer(id, good, view.intervalSeconds * 1000)
            return good
          } catch (error) {
            if (!signal.aborted) {
              const count = (failures.get(id)?.count ?? 0) + 1
              const retryAfterSeconds = error instanceof ApiError ? error.retryAfterSeconds : null
              failures.set(id, { count, jitter: random(), retryAfterSeconds })
            }
            throw error
          }
        },
        refetchInterval: (query) => nextPoll(cadence(id, query.state.data?.task.status ?? null, view)),
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

export type TaskQueries = ReturnType<typeof createTaskQueries>

function share(old: TaskAnswer | undefined, next: TaskAnswer): TaskAnswer {
  if (!old) return next
  const sameNotes = JSON.stringify(old.notes) === JSON.stringify(next.notes)
  return { ...next, task: shareParts(old.task, next.task), notes: sameNotes ? old.notes : next.notes }
}
