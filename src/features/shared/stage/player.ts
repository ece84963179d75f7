import type { QueryClient } from '@tanstack/react-query'
import type { TaskAnswer } from '@/api/describe-project'
import { createPlayhead, type Playhead, type PlayheadState, TICK_MS } from './playhead'
import type { Entrance, Scene, Show } from './show'
import { createWorld, type World } from './world'

/** What the player does, as its bar shows it. */
export interface PlayerState extends PlayheadState {
  /** What the page shows; null until the first is made. */
  readonly scene: Scene | null
  /** The last jump, of which what the page shows is; another one each time. Null before the first. */
  readonly entered: { readonly at: number } | null
  /** The moment that is being made ready, epoch milliseconds; null for none. */
  readonly heading: number | null
  /** Why the last moment that was wanted could not be made; null when it could. */
  readonly failed: unknown
  /** Two questions come no closer than this, milliseconds of the show. */
  readonly leastMs: number
}

/** Plays a show: moves its time, and swaps what the page is shown where the time jumps. */
export interface Player {
  get(): PlayerState
  /** Told of each change of the state. */
  subscribe(listener: () => void): () => void
  /** The moment that the show has reached, epoch milliseconds. */
  now(): number
  /** Told of the passing time: after each tick that moved it and each jump. */
  onTime(listener: () => void): () => void
  /** At the end it begins from the start. */
  play(): void
  pause(): void
  setSpeed(speed: number): void
  /** Goes anywhere in the show, and stays as it is: playing or paused. Of several calls the last one counts. */
  seek(at: number): Promise<void>
  /** Pauses, and goes one step. */
  step(direction: 1 | -1): Promise<void>
  /** To be called again and again while it plays. */
  tick(): void
  /** Gives up what is being made. */
  end(): void
}

export interface PlayerOptions {
  readonly show: Show
  readonly at: number
  readonly speed: number
  /** A clock that only goes forward, milliseconds: `performance.now`. */
  readonly clock: () => number
  /** Holds what the page was answered; the stage's own. */
  readonly queries: QueryClient
  readonly options: () => Entrance['options']
}

/** However slow a machine is, so often it asks, milliseconds of the browser. */
const SLOWEST_MS = 2000

export function createPlayer({ show, at, speed, clock, queries, options }: PlayerOptions): Player {
  const playhead: Playhead = createPlayhead({ clock, from: show.from, to: show.to, at, speed })
  const listeners = new Set<() => void>()
  const timeListeners = new Set<() => void>()
  let world: World | null = null
  let coming: AbortController | null = null
  let tickedAt = clock()
  let lateMs = 0
  let state: PlayerState = {
    ...playhead.get(),
    scene: null,
    entered: null,
    heading: null,
    failed: null,
    leastMs: TICK_MS * speed,
  }

  function set(next: Partial<PlayerState>): void {
    state = { ...state, ...next }
    for (const listener of [...listeners]) listener()
  }

  function tell(): void {
    for (const listener of [...timeListeners]) listener()
  }

  playhead.subscribe(() => set({ ...playhead.get(), leastMs: leastMs() }))

  /** No more often than there are ticks. A machine that comes late to its ticks has too much to do: it is to ask less often. */
  function leastMs(): number {
    return Math.min(SLOWEST_MS, TICK_MS + 4 * lateMs) * playhead.get().speed
  }

  async function seek(wanted: number): Promise<void> {
    coming?.abort()
    const mine = new AbortController()
    coming = mine
    const { signal } = mine
    const at = Math.min(show.to, Math.max(show.from, wanted))
    set({ heading: at })
    const next = createWorld(at, playhead.now)
    try {
      const scene = await show.enter({ at, world: next, current: state.scene, signal, options: options() })
      const stays = scene === state.scene
      if (stays) playhead.seek(at)
      const outcome = await ask(scene, signal)
      await queries.cancelQueries({ queryKey: ['task', show.id] })
      if (signal.aborted) return
      if (!stays) {
        playhead.seek(at)
        next.open()
        world = next
      }
      put(scene, outcome)
      set({ scene, entered: { at }, heading: null, failed: null })
      tell()
    } catch (failed) {
      if (!signal.aborted) set({ heading: null, failed })
    }
  }

  /** What OMS says at the scene's moment: an answer, or why there is none. */
  async function ask({ services }: Scene, signal: AbortSignal): Promise<TaskAnswer | Error> {
    const { queryFn, queryKey } = services.taskQueries.task(show.id, { ...options(), paused: false })
    if (typeof queryFn !== 'function') throw new Error('The task has no question')
    try {
      return await queryFn({ client: queries, queryKey, signal, meta: undefined })
    } catch (error) {
      signal.throwIfAborted()
      return error as Error
    }
  }

  /** Puts it where the page looks, in one go, so that the page is never seen in between. */
  function put({ services, before }: Scene, outcome: TaskAnswer | Error): void {
    const { queryKey, structuralSharing } = services.taskQueries.task(show.id, { ...options(), paused: true })
    const query = queries.getQueryCache().build<TaskAnswer>(queries, { queryKey })
    const now = Date.now()
    const failed = outcome instanceof Error
    const next = failed ? (before ?? undefined) : outcome
    const old = query.state.data
    const shares = old && next && typeof structuralSharing === 'function'
    const data = shares ? (structuralSharing(old, next) as TaskAnswer) : next
    query.setState({
      data,
      dataUpdatedAt: data ? now : 0,
      error: failed ? outcome : null,
      errorUpdatedAt: failed ? now : 0,
      status: failed ? 'error' : 'success',
      fetchStatus: 'idle',
      isInvalidated: false,
    })
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now: playhead.now,
    onTime(listener) {
      timeListeners.add(listener)
      return () => timeListeners.delete(listener)
    },
    play() {
      tickedAt = clock()
      lateMs = 0
      if (playhead.now() < show.to) playhead.play()
      else void seek(show.from).then(playhead.play)
    },
    pause,
    setSpeed: playhead.setSpeed,
    seek,
    step(direction) {
      const from = state.heading ?? playhead.now()
      playhead.pause()
      return seek(show.step(from, options().intervalSeconds * 1000, direction))
    },
    tick() {
      const now = clock()
      lateMs = 0.8 * lateMs + 0.2 * Math.max(0, now - tickedAt - TICK_MS)
      tickedAt = now
      const was = playhead.get().playing
      const before = playhead.now()
      if (world?.mayPass()) playhead.tick(world.nextDue())
      world?.fire()
      if (Math.abs(leastMs() - state.leastMs) > state.leastMs / 4) set({ leastMs: leastMs() })
      if (playhead.now() !== before) tell()
      if (was && !playhead.get().playing) settle()
    },
    end() {
      coming?.abort()
    },
  }

  function pause(): void {
    if (!playhead.get().playing) return
    playhead.pause()
    settle()
  }

  /** Whole seconds are what an address can say. */
  function settle(): void {
    if (show.settles) void seek(state.heading ?? Math.ceil(playhead.now() / 1000) * 1000)
  }
}
