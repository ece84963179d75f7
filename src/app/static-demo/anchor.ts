/** A visit that comes back within so many milliseconds goes on where it was. */
const GOES_ON_MS = 6 * 3_600_000

const KEY = 'oms-task-dashboard-demo-anchor'

export interface AnchorKeeping {
  /** What this tab keeps over a reload. Reading it throws where storage is blocked. */
  readonly tab: () => Storage
  /** What all tabs keep. */
  readonly browser: () => Storage
}

/**
 * The moment at which the demo OMS of this page begins its life, epoch milliseconds. A reload goes on, and so do other
 * tabs; who comes back later than some hours finds the tasks where their stories begin.
 */
export function anchorOf({ tab, browser }: AnchorKeeping, now: number): number {
  const own = read(tab)
  const shared = read(browser)
  const anchor =
    own !== null && own <= now ? own : shared !== null && shared <= now && now - shared < GOES_ON_MS ? shared : now
  write(tab, anchor)
  write(browser, anchor)
  return anchor
}

function read(storage: () => Storage): number | null {
  try {
    const text = storage().getItem(KEY) ?? ''
    return /^\d{1,15}$/.test(text) ? Number(text) : null
  } catch {
    return null
  }
}

function write(storage: () => Storage, anchor: number): void {
  try {
    storage().setItem(KEY, String(anchor))
  } catch {
    // Then each visit is a new one.
  }
}
