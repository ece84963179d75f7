import type { TabLocks } from '@/api/tab-locks'
import type { TabBus } from '@/api/tab-sharing'
import { watchSleep } from '@/api/wake-up'
import type { Services } from '@/features/shared/services'
import type { PinKeeping } from '@/lib/pins'

/** What the browser has for the history and for several tabs; all of it may be missing or refused. */
export function browserKeeping() {
  return {
    calm,
    storeReady: storeReady(),
    after: (ms: number, call: () => void) => void setTimeout(call, ms),
    tabs: { bus: openBus(), locks: openLocks() },
    hidden: () => document.visibilityState === 'hidden',
    slicing: { clock: () => performance.now(), breathe },
  }
}

/** A turn for what waits: input, paint. A page that nobody sees has nothing to paint, and its timers are slow. */
async function breathe(): Promise<void> {
  if (document.visibilityState === 'visible') await new Promise((resolve) => setTimeout(resolve))
}

function storeReady(): (() => Promise<void>) | null {
  try {
    // Reading the property alone throws where storage is blocked.
    return indexedDB ? calm : null
  } catch {
    return null
  }
}

/** What can wait until what the viewer waits for is there. */
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
export function openLocks(): TabLocks | null {
  const { locks } = navigator as { readonly locks?: LockManager }
  return locks ? { request: (name, options, held) => locks.request(name, options, held) } : null
}

/** Where the watch list is kept. */
export const pinKeeping: PinKeeping = {
  storage: () => localStorage,
  onChange: (listener) => addEventListener('storage', ({ key }) => listener(key)),
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
