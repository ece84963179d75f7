import { useMemo, useSyncExternalStore } from 'react'
import { createPins, isPinnable, PINS, type PinKeeping, type PinStore } from '@/lib/pins'
import { usePinKeeping } from './pins-provider'

/** The watch list of this browser and the ways to change it. */
export interface Pins {
  /** Ids in the order of adding; the same array while it holds the same. */
  readonly ids: readonly string[]
  has(id: string): boolean
  /** Whether an id can be added: there is room, and it is not too long. */
  canAdd(id: string): boolean
  /** Adds an id at the end, or removes it. */
  toggle(id: string): void
  /** Adds those that are not there yet, as far as there is room. */
  add(ids: readonly string[]): void
  remove(id: string): void
}

/** One store a page, made when the first part asks for it. */
const stores = new WeakMap<PinKeeping, PinStore>()

function storeOf(keeping: PinKeeping): PinStore {
  const known = stores.get(keeping)
  if (known) return known
  const made = createPins(keeping)
  stores.set(keeping, made)
  return made
}

/** The tasks that the viewer keeps an eye on. Who calls it renders when they change, here or in another tab. */
export function usePins(): Pins {
  const store = storeOf(usePinKeeping())
  const ids = useSyncExternalStore(store.subscribe, store.get)
  return useMemo(() => {
    const known = new Set(ids)
    const without = (id: string) => store.set(store.get().filter((other) => other !== id))
    const add = (more: readonly string[]) => store.set([...store.get(), ...more])
    return {
      ids,
      has: (id) => known.has(id),
      canAdd: (id) => ids.length < PINS.most && isPinnable(id),
      toggle: (id) => (store.get().includes(id) ? without(id) : add([id])),
      add,
      remove: without,
    }
  }, [ids, store])
}
