import type { TabLocks } from '../tab-locks'
import type { TabBus } from '../tab-sharing'

/** Tabs of one browser, without one. */
export function fakeBrowser() {
  const listeners = new Map<string, ((message: unknown) => void)[]>()
  const queues = new Map<string, { readonly tab: string; readonly begin: () => Promise<void> }[]>()
  const closed = new Set<string>()
  const deaf = new Set<string>()
  const sent: { readonly from: string; readonly message: unknown }[] = []

  function next(name: string): void {
    const [first] = queues.get(name) ?? []
    if (!first) return
    void first.begin().then(() => leave(name, first))
  }

  function leave(name: string, one: unknown): void {
    const queue = queues.get(name) ?? []
    const wasFirst = queue[0] === one
    queues.set(
      name,
      queue.filter((other) => other !== one),
    )
    if (wasFirst) next(name)
  }

  const bus = (tab: string): TabBus => ({
    post(message) {
      sent.push({ from: tab, message })
      for (const [other, all] of listeners) {
        if (other === tab || closed.has(other) || deaf.has(other)) continue
        for (const listener of all) listener(structuredClone(message))
      }
    },
    listen: (listener) => void listeners.set(tab, [...(listeners.get(tab) ?? []), listener]),
  })

  const locks = (tab: string): TabLocks => ({
    request(name, options, held) {
      if ('ifAvailable' in options && (queues.get(name)?.length ?? 0) > 0) return held(null)
      return new Promise((resolve, reject) => {
        const one = {
          tab,
          async begin() {
            await held({})
            resolve()
          },
        }
        if ('signal' in options) {
          const { signal } = options
          signal.addEventListener('abort', () => {
            if (queues.get(name)?.[0] === one) return
            leave(name, one)
            reject(signal.reason)
          })
        }
        queues.set(name, [...(queues.get(name) ?? []), one])
        if (queues.get(name)?.length === 1) next(name)
      })
    },
  })

  return {
    bus,
    locks,
    sent,
    /** The tab hangs: it hears nothing, and keeps what it has. */
    deafen: (tab: string) => void deaf.add(tab),
    /** The tab is gone, and its locks with it, as when it crashes. */
    close(tab: string) {
      closed.add(tab)
      for (const [name, queue] of queues) for (const one of queue) if (one.tab === tab) leave(name, one)
    },
  }
}

/** Lets promises that are settled be heard. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i += 1) await Promise.resolve()
}
