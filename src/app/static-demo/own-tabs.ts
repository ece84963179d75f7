import type { TabLocks } from '@/api/tab-locks'
import type { TabBus } from '@/api/tab-sharing'

interface Tabs {
  readonly bus: TabBus | null
  readonly locks: TabLocks | null
}

/**
 * Leaves each demo its tabs: two that began at other moments are two servers with the same ids, and what one of them
 * answered is not true of the other.
 * @param name of the demo; tabs of the same name know of each other.
 */
export function ownTabs({ bus, locks }: Tabs, name: string): Tabs {
  return { bus: bus && ownBus(bus, name), locks: locks && ownLocks(locks, name) }
}

function ownBus(bus: TabBus, name: string): TabBus {
  return {
    post: (message) => bus.post({ demo: name, message }),
    listen: (listener) =>
      bus.listen((sent) => {
        if (typeof sent !== 'object' || sent === null || !('demo' in sent) || sent.demo !== name) return
        if ('message' in sent) listener(sent.message)
      }),
  }
}

function ownLocks(locks: TabLocks, name: string): TabLocks {
  return { request: (lock, options, held) => locks.request(`${name} ${lock}`, options, held) }
}
