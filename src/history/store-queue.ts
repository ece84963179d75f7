import type { Archive } from './archive'
import type { KeepingOptions, KeepingState } from './kept'

const GONE: readonly string[] = ['absent', 'refused', 'newer', 'closed']

/** The store as it is worked with: asked one thing after the other, by whoever, whether it is there or not. */
export interface StoreQueue {
  /**
   * Does something with the store, after all that was asked before; opens it with the first. What fails costs what it
   * was for, and is told by the state.
   */
  ask(work: (store: Archive) => Promise<void>): Promise<void>
  say(state: KeepingState): void
  /** Whether there will be no store for as long as the page is open: nothing need be kept for it. */
  isGone(): boolean
  get(): KeepingState
  subscribe(listener: () => void): () => void
}

export function createStoreQueue(open: KeepingOptions['open']): StoreQueue {
  const listeners = new Set<() => void>()
  let state: KeepingState = { state: 'opening' }
  let archive: Promise<Archive | null> | null = null
  let queue: Promise<void> = Promise.resolve()

  function say(next: KeepingState): void {
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    for (const listener of [...listeners]) listener()
  }

  async function openArchive(): Promise<Archive | null> {
    if (!open) {
      say({ state: 'lost', why: 'absent' })
      return null
    }
    try {
      const opened = await open({
        onBlocked: () => say({ state: 'lost', why: 'blocked' }),
        onClosed() {
          archive = Promise.resolve(null)
          say({ state: 'lost', why: 'closed' })
        },
      })
      say({ state: 'kept' })
      return opened
    } catch (error) {
      say({ state: 'lost', why: refusal(error) })
      return null
    }
  }

  return {
    isGone: () => state.state === 'lost' && GONE.includes(state.why),
    ask(work) {
      queue = queue.then(async () => {
        archive ??= openArchive()
        const store = await archive
        if (!store) return
        try {
          await work(store)
        } catch (error) {
          say({ state: 'lost', why: isFull(error) ? 'full' : 'failed' })
        }
      })
      return queue
    },
    say,
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Whether the disk is full. */
export function isFull(error: unknown): boolean {
  return nameOf(error) === 'QuotaExceededError'
}

function refusal(error: unknown): 'newer' | 'refused' | 'failed' {
  if (nameOf(error) === 'VersionError') return 'newer'
  return error instanceof DOMException ? 'refused' : 'failed'
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : ''
}
