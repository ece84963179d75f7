/** Keeps the screen awake while it is held. */
export interface ScreenLock {
  /** Begins to keep the screen awake, again whenever the page is shown again; what it gives ends that. Never throws. */
  hold(): () => void
  /** Whether the screen is kept awake right now. */
  held(): boolean
  subscribe(listener: () => void): () => void
}

/** As much of the browser as is needed: `wakeLock` is missing in some, and on pages that came over plain http. */
export interface LockingBrowser {
  readonly wakeLock?: { request(type: 'screen'): Promise<Sentinel> } | undefined
  readonly visible: () => boolean
  /** Calls back when the page is hidden or shown; what it gives ends that. */
  readonly onVisibility: (listener: () => void) => () => void
}

interface Sentinel {
  release(): Promise<void>
  addEventListener(type: 'release', listener: () => void): void
}

/** Keeps the screen awake where the browser allows it; where it refuses, the screen goes dark as ever. */
export function createScreenLock({ wakeLock, visible, onVisibility }: LockingBrowser): ScreenLock {
  const listeners = new Set<() => void>()
  let current: Sentinel | null = null

  function become(next: Sentinel | null): void {
    if (next === current) return
    current = next
    for (const listener of listeners) listener()
  }

  return {
    hold() {
      let wanted = true
      let asking = false
      const ask = async () => {
        if (!wakeLock || !wanted || asking || current || !visible()) return
        asking = true
        try {
          const sentinel = await wakeLock.request('screen')
          // The browser takes it back when the page is hidden or the battery runs low.
          sentinel.addEventListener('release', () => {
            if (current === sentinel) become(null)
          })
          if (wanted) become(sentinel)
          else await sentinel.release()
        } catch {
          // Refused: nothing is lost but the screen.
        } finally {
          asking = false
        }
      }
      const stop = onVisibility(() => void ask())
      void ask()
      return () => {
        wanted = false
        stop()
        const held = current
        become(null)
        held?.release().catch(() => {})
      }
    },
    held: () => current !== null,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** That of this browser. */
export function browserScreenLock(): ScreenLock {
  const { wakeLock } = navigator as { readonly wakeLock?: WakeLock }
  return createScreenLock({
    wakeLock: wakeLock && { request: (type) => wakeLock.request(type) },
    visible: () => document.visibilityState === 'visible',
    onVisibility(listener) {
      document.addEventListener('visibilitychange', listener)
      return () => document.removeEventListener('visibilitychange', listener)
    },
  })
}
