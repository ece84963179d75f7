import type { Problem } from '@/api/problem'

/** What a task's page tells the recorder. `at` is epoch milliseconds by the server's clock. */
export type Seen =
  | {
      readonly kind: 'answer'
      readonly at: number
      /** How often the task is asked at the time, milliseconds. */
      readonly intervalMs: number
      /** The body as received. */
      readonly text: string
      /** Which OMS answered: see `Answer.scope`. */
      readonly scope: string
      /** Its address, where it is known: see `Answer.origin`. */
      readonly origin?: string | undefined
      /** Whether it was shown and yet left out of the history. */
      readonly aside?: true
    }
  | {
      readonly kind: 'problem'
      readonly at: number
      readonly problem: Problem
      /** Seconds of its Retry-After; null without one. */
      readonly retryAfterSeconds: number | null
    }
  /** The viewer stopped the polling, or it is still stopped. */
  | { readonly kind: 'paused'; readonly at: number }
  /** Another read action about the task; `text` is the body of its answer. */
  | {
      readonly kind: 'other'
      readonly at: number
      readonly action: string
      readonly question: unknown
      readonly text: string
    }
  | {
      readonly kind: 'other-problem'
      readonly at: number
      readonly action: string
      readonly question: unknown
      readonly problem: Problem
    }
