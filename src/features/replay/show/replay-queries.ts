import { queryOptions } from '@tanstack/react-query'
import type { TaskAnswer, TaskQueries } from '@/api/describe-project'
import { ApiError } from '@/api/problem'
import type { Projector } from './projector'
import { isOutcome, type Tape } from './tape'
import { shareAnswer, type WholeAnswers } from './whole-answers'

export interface ReplayQueriesOptions {
  readonly tape: Tape
  readonly answers: WholeAnswers
  readonly projector: Projector
  /** Epoch milliseconds of the show. */
  readonly now: () => number
}

/** The time of the show moves in ticks: asked right after one, an answer is not missed by a hair. Milliseconds. */
const AFTER_TICK_MS = 100

/** Gives what was recorded in place of asking: at each moment the last thing that came until then. */
export function createReplayQueries({ tape, answers, projector, now }: ReplayQueriesOptions): TaskQueries {
  const outcomes = tape.moments.filter(isOutcome)

  function ask(): TaskAnswer {
    projector.runTo(now())
    const last = projector.last()
    if (last?.kind === 'answer') return answers.read(last)
    if (last) throw new ApiError(last.problem, last.retryAfterSeconds)
    throw new ApiError({ kind: 'unreachable', code: null, variable: null, message: null })
  }

  /** The outcome after a moment. */
  const nextAfter = (at: number) => outcomes.find((outcome) => outcome.at > at)

  return {
    nextPoll(_id, _status, { paused, leastMs = 0 }) {
      const good = projector.lastGood()
      const last = projector.last()
      if (paused || !good) return false
      // After a failure: how long it really took until the next try.
      if (last?.kind === 'problem') return (nextAfter(last.at)?.at ?? last.at) - last.at || false
      return Math.max(leastMs, good.intervalMs)
    },
    asks: () => true,
    shown: () => {},
    wake: () => {},
    task: (id, view) =>
      queryOptions({
        queryKey: ['task', id] as const,
        queryFn: async (): Promise<TaskAnswer> => ask(),
        refetchInterval() {
          const next = view.paused ? undefined : nextAfter(projector.reached())
          if (!next) return false
          const { speed = 1, leastMs = 0 } = view
          return Math.max(leastMs, next.at - now()) / speed + AFTER_TICK_MS
        },
        refetchIntervalInBackground: true,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        staleTime: 0,
        gcTime: 5 * 60_000,
        structuralSharing: (old, next) => shareAnswer(old as TaskAnswer | undefined, next as TaskAnswer),
      }),
  }
}
