import { openArchive } from './archive'
import type { KeepingOptions, KeptHistory } from './kept'
import { createKeptHistory } from './kept-history'

export interface StoredHistoryOptions extends Omit<KeepingOptions, 'open'> {
  /** Resolves when the store may be opened; null where the browser has none. */
  readonly storeReady: (() => Promise<void>) | null
}

/** A history in the browser's own store. All code for it is one file, which the page loads when it is needed. */
export function createStoredHistory({ storeReady, ...rest }: StoredHistoryOptions): KeptHistory {
  return createKeptHistory({
    ...rest,
    open:
      storeReady &&
      (async (events) => {
        await storeReady()
        return openArchive(events)
      }),
  })
}
