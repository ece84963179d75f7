import type { TabBus, TabLocks } from '@/api/tab-sharing'
import { watchSleep } from '@/api/wake-up'
import type { Services } from '@/features/shared/services'
import type { KeepingOptions } from '@/history/kept'

/** What the browser has for the history and for several tabs; all of it may be missing or refused. */
export function browserKeeping() {
  return {
    openArchive: openArchive(),
    after: (ms: number, call: () => void) => void setTimeout(call, ms),
    tabs: { bus: openBus(), locks: openLocks() },
    hidden: () => document.visibilityState === 'hidden',
  }
}

function openArchive(): KeepingOptions['open'] {
  try {
    // Reading the property alone throws where storage is blocked.
    if (!indexedDB) return null
  } catch {
    return null
  }
  return async (events) => {
    await calm()
    const { openArchive } = await import('@/history/archive')
    return openArchive(events)
  }
}

/** The store can wait until what the viewer waits for is there. */
function calm(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 })
    else setTimeout(resolve, 500)
  })
}

function openBus(): TabBus | null {
  try {
    const channel = new BroadcastChannel('oms-task-dashboard')
    return {
      post: (message) => channel.postMessage(message),
      listen: (listener) => channel.addEventListener('message', ({ data }) => listener(data)),
    }
  } catch {
    return null
  }
}

/** Missing on pages that came over plain http from another machine. */
function openLocks(): TabLocks | null {
  const { locks } = navigator as { readonly locks?: LockManager }
  return locks ? { request: (name, options, held) => locks.request(name, options, held) } : null
}

/** Tells the services when the page is hidden, shown, left or woken. */
export function watchPage({ taskQueries, history }: Pick<Services, 'taskQueries' | 'history'>): void {
  document.addEventListener('visibilitychange', () => {
    // A hidden page may be ended without another word.
    if (document.visibilityState === 'hidden') void history.flush()
    taskQueries.shown()
  })
  window.addEventListener('pagehide', () => void history.flush())
  watchSleep({
    now: Date.now,
    every: (ms, call) => void setInterval(call, ms),
    onWake: taskQueries.wake,
  })
}
