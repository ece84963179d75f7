import { type CallOptions, createClient } from '@/api/client'
import { createCredentials } from '@/api/credentials'
import { createTaskQueries } from '@/api/describe-project'
import { createServerClock } from '@/api/server-clock'
import type { Services } from '@/features/shared/services'
import { createHistory } from '@/history/recorder'

export interface Outside {
  readonly fetch: (input: string, init: RequestInit) => Promise<Response>
  readonly now: () => number
  readonly random: () => number
  /** The question that index.html sent before the code was there. */
  readonly takeEarly?: (id: string) => CallOptions['early']
  readonly timeout?: (ms: number) => AbortSignal
}

/** Puts the parts of the page together around what comes from outside. */
export function createServices({ fetch, now, random, takeEarly, timeout }: Outside): Services {
  const credentials = createCredentials()
  const serverClock = createServerClock(now)
  const client = createClient({
    fetch,
    now,
    credentials: credentials.get,
    onRefused: () => credentials.set(null),
    ...(timeout ? { timeout } : {}),
  })
  const history = createHistory()
  const taskQueries = createTaskQueries({
    client,
    clock: serverClock,
    random,
    ...(takeEarly ? { takeEarly } : {}),
    onAnswer: (id, { task, at }, intervalMs) => history.record({ key: id, at, task, intervalMs }),
  })
  return { client, serverClock, credentials, taskQueries, history }
}
