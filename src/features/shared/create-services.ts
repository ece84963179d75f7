import { type CallOptions, createClient, type Reply } from '@/api/client'
import { createCredentials } from '@/api/credentials'
import { createTaskQueries } from '@/api/describe-project'
import { createServerClock } from '@/api/server-clock'
import type { TabLocks } from '@/api/tab-locks'
import { createTabSharing, type TabBus } from '@/api/tab-sharing'
import type { KeptHistory } from '@/history/kept'
import { createLazyHistory } from '@/history/lazy-history'
import type { StoredHistoryOptions } from '@/history/stored-history'
import { AT_ONCE, type Slicing } from '@/lib/slices'
import { createRecording, loadRecorder, type Recording } from '@/recording/recording'
import type { Services } from './services'

export interface Outside {
  readonly fetch: (input: string, init: RequestInit) => Promise<Reply>
  readonly now: () => number
  /** Epoch milliseconds by the clock of the browser's timers, where `now` is another. */
  readonly timerNow?: () => number
  readonly random: () => number
  /** The question that index.html sent before the code was there. */
  readonly takeEarly?: (id: string) => CallOptions['early']
  readonly timeout?: (ms: number) => AbortSignal
  /** What the history's code has to wait for: that which the viewer waits for. */
  readonly historyAfter?: () => Promise<void>
  /** Resolves when the page has nothing better to do. */
  readonly calm?: Services['calm']
  /** When the store of the history may be opened; without it nothing outlives the page. */
  readonly storeReady?: StoredHistoryOptions['storeReady']
  readonly after?: StoredHistoryOptions['after']
  /** The other tabs, where the browser lets tabs know of each other. */
  readonly tabs?: { readonly bus: TabBus | null; readonly locks: TabLocks | null }
  /** Whether nobody sees the page. */
  readonly hidden?: () => boolean
  /** How long work is done in pieces. */
  readonly slicing?: Slicing
  /** What is known of tasks already; in place of a history of its own. */
  readonly history?: KeptHistory
  /** What goes on being recorded; in place of a recording of its own. */
  readonly recording?: Recording
}

/** Puts the parts of the page together around what comes from outside. */
export function createServices({
  fetch,
  now,
  timerNow = now,
  random,
  takeEarly,
  timeout,
  historyAfter = async () => {},
  calm = async () => {},
  storeReady = null,
  after = () => {},
  tabs = { bus: null, locks: null },
  hidden = () => false,
  slicing = AT_ONCE,
  history: given,
  recording: begun,
}: Outside): Services {
  const credentials = createCredentials()
  const serverClock = createServerClock(now)
  const client = createClient({
    fetch,
    now,
    credentials: credentials.get,
    onRefused: () => credentials.set(null),
    ...(timeout ? { timeout } : {}),
  })
  const sharing = createTabSharing({ ...tabs, hidden, open: () => credentials.get() === null, now })
  // The first screen can do without: its code comes with the first answer, behind the charts.
  const history =
    given ??
    createLazyHistory(async () => {
      await historyAfter()
      const { createStoredHistory } = await import('@/history/stored-history')
      return createStoredHistory({
        storeReady,
        // What is too old is removed for good: a server whose clock is ahead must not decide that alone.
        now: () => Math.min(now(), serverClock.now()),
        after,
        writes: sharing.leads,
        tellForgotten: sharing.tellForgotten,
      })
    })
  sharing.on({
    lead: history.takeOver,
    forgotten: history.clear,
    // What waits to be written is wanted by who comes, and can be written no more by who goes.
    joined: (id) => void history.flush(id),
    leaving: (id) => void history.flush(id),
  })
  const recording =
    begun ??
    createRecording(async () => {
      await historyAfter()
      return loadRecorder(calm)
    })
  const taskQueries = createTaskQueries({
    client,
    clock: serverClock,
    random,
    tabs: sharing,
    hidden,
    localNow: timerNow,
    ...(takeEarly ? { takeEarly } : {}),
    onAnswer(id, { task, at, scope, text, origin }, intervalMs) {
      history.record({ key: id, scope, at, task, intervalMs })
      recording.tell(id, { kind: 'answer', at, intervalMs, text, scope, origin })
    },
    onMissed(id, why) {
      history.missed(id, why)
      // On a stage, which brings its history, it is the time that stands still.
      if (why === 'paused' && !given) recording.tell(id, { kind: why, at: serverClock.now() })
    },
    onProblem: (id, { problem, retryAfterSeconds }) =>
      recording.tell(id, { kind: 'problem', at: serverClock.now(), problem, retryAfterSeconds }),
  })
  return {
    client,
    serverClock,
    credentials,
    taskQueries,
    history,
    recording,
    calm,
    outside: { random, now, hidden, slicing, watch: sharing.watch },
  }
}
