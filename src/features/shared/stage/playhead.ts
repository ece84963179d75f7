/** How many times faster than a clock on the wall a show can be played. */
export const SPEEDS = [1, 2, 5, 10, 30, 60, 120, 300, 600] as const

/** The speed that is nearest to a wished one, by their ratio; 1 for what is no speed. */
export function nearestSpeed(wished: number): number {
  if (!(wished > 0)) return 1
  const sane = Math.min(Number.MAX_VALUE, wished)
  const distance = (speed: number) => Math.abs(Math.log(speed / sane))
  return SPEEDS.reduce<number>((best, speed) => (distance(speed) < distance(best) ? speed : best), 1)
}

export interface PlayheadState {
  readonly playing: boolean
  readonly speed: number
}

/** Where a show is. Its time stands still but for `tick`, so that all that happens in between happens at one moment. */
export interface Playhead {
  /** Epoch milliseconds of the show. */
  now(): number
  get(): PlayheadState
  /** Does nothing at the end of the show. */
  play(): void
  pause(): void
  /** Goes anywhere in the show; a moment outside of it is its nearest end. */
  seek(at: number): void
  setSpeed(speed: number): void
  /**
   * Lets the time pass that has passed outside since the last call.
   * @param until a moment of the show that is not passed over; what is left of the time is lost
   */
  tick(until?: number): void
  /** Loses the time that has passed outside since the last call. */
  skip(): void
  /** Told of each change of the state, not of the passing time. */
  subscribe(listener: () => void): () => void
}

export interface PlayheadOptions {
  /** A clock that only goes forward, milliseconds: `performance.now`. */
  readonly clock: () => number
  /** First and last moment of the show, epoch milliseconds. */
  readonly from: number
  readonly to: number
  readonly at: number
  readonly speed?: number
}

/** So often a tick is due, milliseconds of the clock outside. */
export const TICK_MS = 250
/**
 * So much outside time counts in one tick: after a sleep of the machine the show goes on where it was, and on a slow
 * one it is slower rather than that it leaps.
 */
export const MOST_TICK_MS = 1.2 * TICK_MS

export function createPlayhead({ clock, from, to, at: start, speed = 1 }: PlayheadOptions): Playhead {
  const within = (at: number) => Math.min(to, Math.max(from, at))
  const listeners = new Set<() => void>()
  let at = within(start)
  let last = clock()
  let state: PlayheadState = { playing: false, speed }

  function set(next: Partial<PlayheadState>): void {
    state = { ...state, ...next }
    for (const listener of [...listeners]) listener()
  }

  function elapsed(): number {
    const now = clock()
    const ms = Math.min(MOST_TICK_MS, Math.max(0, now - last))
    last = now
    return ms
  }

  return {
    now: () => at,
    get: () => state,
    play() {
      if (state.playing || at >= to) return
      last = clock()
      set({ playing: true })
    },
    pause() {
      if (state.playing) set({ playing: false })
    },
    seek(to) {
      at = within(to)
      last = clock()
    },
    setSpeed(speed) {
      if (speed !== state.speed) set({ speed })
    },
    tick(until = Number.POSITIVE_INFINITY) {
      const ms = elapsed()
      if (!state.playing) return
      at = Math.max(at, Math.min(to, until, at + ms * state.speed))
      if (at >= to) set({ playing: false })
    },
    skip: () => void elapsed(),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
