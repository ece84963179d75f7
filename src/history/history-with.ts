import type { KeptHistory } from './kept'

/** A history that does some things otherwise, and all else as it is, its size at present included. */
export function historyWith(history: KeptHistory, changed: Partial<KeptHistory>): KeptHistory {
  return {
    ...history,
    get bytes() {
      return history.bytes
    },
    ...changed,
  }
}
