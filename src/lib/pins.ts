import type { KeyValueStore } from './preferences'

/** The bounds of the watch list: ids, and characters of one. */
export const PINS = { most: 100, longest: 128 } as const

const KEY = 'oms-task-dashboard.pins'

/** Where pins are kept. */
export interface PinKeeping {
  /** The browser's storage; a blocked one throws, and that costs the memory only. */
  readonly storage: () => KeyValueStore
  /** Calls when another tab has changed one of the storage's values; all of them for null. */
  readonly onChange?: (listener: (key: string | null) => void) => void
}

/** Ids of the tasks that the viewer keeps an eye on, in the order of adding. They outlive the page where they can. */
export interface PinStore {
  /** The same array while it holds the same. */
  get(): readonly string[]
  /** Takes these in place of all; what is no id, stands there twice or is beyond the bounds is left out. */
  set(ids: readonly string[]): void
  subscribe(listener: () => void): () => void
}

/** Makes the store of pins. */
export function createPins({ storage, onChange }: PinKeeping): PinStore {
  let current = read(storage)
  const listeners = new Set<() => void>()
  function take(ids: readonly string[]): boolean {
    if (ids.length === current.length && ids.every((id, index) => id === current[index])) return false
    current = ids
    for (const listener of [...listeners]) listener()
    return true
  }
  onChange?.((key) => {
    if (key === KEY || key === null) take(read(storage))
  })
  return {
    get: () => current,
    set(ids) {
      if (!take(validPins(ids))) return
      try {
        storage().setItem(KEY, JSON.stringify(current))
      } catch {
        // A full or blocked storage costs the memory of the pins, not the pins.
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Whether a value can be pinned: an id of OMS can hold any characters, but is never blank. */
export function isPinnable(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= PINS.longest
}

/** What of a list can be pinned, each once, within the bounds. */
function validPins(values: readonly unknown[]): string[] {
  return [...new Set(values.filter(isPinnable))].slice(0, PINS.most)
}

function read(storage: PinKeeping['storage']): readonly string[] {
  try {
    const value: unknown = JSON.parse(storage().getItem(KEY) ?? '[]')
    return Array.isArray(value) ? validPins(value) : []
  } catch {
    // Unreadable pins are no pins.
    return []
  }
}
