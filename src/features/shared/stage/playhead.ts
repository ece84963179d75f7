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
   * Lets the time pass that has passed outside and was not made up for yet.
   * @param until a moment of the show that is not passed over; what is left of the time passes with the next ticks
   */
  tick(until?: number): void
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
 * So much outside time counts in one tick: what one tick missed is made up for by the next; after a sleep of the machine
 * the show goes on where it was, and on a slow one it is slower rather than that it leaps.
 */
export const MOST_TICK_MS = 2 * TICK_MS

export function createPlayhead({ clock, from, to, at: start, speed = 1 }: PlayheadOptions): Playhead {
  const within = (at: number) => Math.min(to, Math.max(from, at))
  const listeners = new Set<() => void>()
  let at = within(start)
  /** Up to this moment outside, the show has made up for the time. */
  let last = clock()
  let state: PlayheadState = { playing: false, speed }

  function set(next: Partial<PlayheadState>): void {
    state = { ...state, ...next }
    for (const listener of [...listeners]) listener()
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
      if (!state.playing) return
      const now = clock()
      last = Math.min(now, Math.max(last, now - MOST_TICK_MS))
      const due = at + (now - last) * state.speed
      const next = Math.max(at, Math.min(to, until, due))
      last = next === due ? now : last + (next - at) / state.speed
      at = next
      if (at >= to) set({ playing: false })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
