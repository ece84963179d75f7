import type { StepSource } from '@/history/history'
import { historyWith } from '@/history/history-with'
import type { KeptHistory } from '@/history/kept'

/** A history that can be told of much at once, without everybody being told of each piece. */
export interface QuietHistory {
  readonly history: KeptHistory
  /** Does something that may take its time; those who follow hear of it once, at the end. */
  quietly(work: () => Promise<void>): Promise<void>
}

export function createQuietHistory(history: KeptHistory): QuietHistory {
  const listeners = new Set<() => void>()
  const sources = new Map<string, StepSource>()
  let working = 0

  function subscribe(key: string, listener: () => void): () => void {
    // Each subscription is one of its own, also where two share a function.
    const told = () => listener()
    listeners.add(told)
    const stop = history.subscribe(key, () => working === 0 && told())
    return () => {
      listeners.delete(told)
      stop()
    }
  }

  return {
    history: historyWith(history, {
      subscribe,
      source(key, step) {
        const id = JSON.stringify([key, step])
        const source = sources.get(id) ?? {
          read: history.source(key, step).read,
          subscribe: (listener) => subscribe(key, listener),
        }
        sources.set(id, source)
        return source
      },
    }),
    async quietly(work) {
      working += 1
      try {
        await work()
      } finally {
        working -= 1
        if (working === 0) for (const listener of [...listeners]) listener()
      }
    },
  }
}
