import type { PinKeeping } from '@/lib/pins'

/** A place for pins that lives in the test, with these ids in it. */
export function memoryPins(ids: readonly string[] = []): PinKeeping {
  let content: string | null = JSON.stringify(ids)
  return {
    storage: () => ({
      getItem: () => content,
      setItem: (_key, value) => {
        content = value
      },
    }),
  }
}
