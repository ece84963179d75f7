import type { Locale, ZoneChoice } from './format'

export type Theme = 'system' | 'light' | 'dark'

/** What a viewer chose for this browser. Nothing about tasks, endpoints or credentials is kept here. */
export interface Preferences {
  readonly theme: Theme
  readonly locale: Locale
  readonly zone: ZoneChoice
  /** Seconds between polls, 2 to 300. */
  readonly intervalSeconds: number
  /** Minutes that the gmt times of OMS are ahead of UTC, where the viewer overrides what was found. */
  readonly gmtOffsetMinutes: number | null
  /** True lag up to which the viewer would cut over, seconds, 1 to 86,400. */
  readonly cutoverSeconds: number
  /** For how long it has to be so, seconds, 0 to 86,400. */
  readonly steadySeconds: number
}

/** The bounds of what can be set, in seconds, and what holds until then. */
export const SECONDS = {
  interval: { min: 2, max: 300, default: 10 },
  cutover: { min: 1, max: 86_400, default: 30 },
  steady: { min: 0, max: 86_400, default: 300 },
} as const

/** The intervals that are offered, in seconds; any other within the bounds may have been chosen elsewhere. */
export const INTERVALS = [2, 5, 10, 30, 60, 300] as const

const KEY = 'oms-task-dashboard'

export interface PreferenceStore {
  get(): Preferences
  set(change: Partial<Preferences>): void
  subscribe(listener: () => void): () => void
}

/** The part of the browser's Storage that is needed; a blocked storage throws, and that costs the memory only. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem'>

/**
 * Preferences that outlive the page where the browser allows it.
 * @param languages the viewer's languages, most wanted first, for the first visit.
 */
export function createPreferences(storage: () => KeyValueStore, languages: readonly string[] = []): PreferenceStore {
  let current = read(storage, languages)
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(change) {
      current = { ...current, ...change }
      try {
        storage().setItem(KEY, JSON.stringify(current))
      } catch {
        // A full or blocked storage costs the memory of the choice, not the choice.
      }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function read(storage: () => KeyValueStore, languages: readonly string[]): Preferences {
  let stored: Record<string, unknown> = {}
  try {
    const value: unknown = JSON.parse(storage().getItem(KEY) ?? '{}')
    if (typeof value === 'object' && value !== null) stored = value as Record<string, unknown>
  } catch {
    // Unreadable preferences are no preferences.
  }
  const offset = stored.gmtOffsetMinutes
  return {
    theme: oneOf(stored.theme, ['system', 'light', 'dark'], 'system'),
    locale: oneOf(stored.locale, ['en', 'zh-CN'], languages[0]?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'),
    zone: oneOf(stored.zone, ['local', 'utc'], 'local'),
    intervalSeconds: secondsIn(stored.intervalSeconds, SECONDS.interval),
    gmtOffsetMinutes: typeof offset === 'number' && Math.abs(offset) <= 14 * 60 ? offset : null,
    cutoverSeconds: secondsIn(stored.cutoverSeconds, SECONDS.cutover),
    steadySeconds: secondsIn(stored.steadySeconds, SECONDS.steady),
  }
}

function secondsIn(value: unknown, { min, max, default: otherwise }: (typeof SECONDS)[keyof typeof SECONDS]): number {
  return typeof value === 'number' && value >= min && value <= max ? value : otherwise
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.includes(value as T) ? (value as T) : otherwise
}
