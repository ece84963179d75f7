/** Lets the browser do what waits: paint, input, timers. Comes from outside, so that tests need not wait. */
export type Breathe = () => Promise<void>

export interface Slicing {
  /** A clock that only goes forward, milliseconds: `performance.now`. */
  readonly clock: () => number
  readonly breathe: Breathe
}

/** So long the page may be kept busy at a stretch, milliseconds: half a frame. */
const SLICE_MS = 8

/**
 * Does something with each of many items, and lets the page breathe in between: one long block would be seen as a
 * dropped frame.
 * @throws the signal's reason, once it is aborted
 */
export async function inSlices<T>(
  items: readonly T[],
  work: (item: T, index: number) => void,
  { clock, breathe }: Slicing,
  signal?: AbortSignal,
): Promise<void> {
  let began = clock()
  for (const [index, item] of items.entries()) {
    if (clock() - began >= SLICE_MS) {
      await breathe()
      began = clock()
    }
    signal?.throwIfAborted()
    work(item, index)
  }
}

/** Never breathes: for tests, and where there is no page. */
export const AT_ONCE: Slicing = { clock: () => 0, breathe: async () => {} }
