import { historyWith } from '@/history/history-with'
import type { KeptHistory } from '@/history/kept'
import { isOnGrid } from './past-moments'

/**
 * A history of which the page's own questions are no part, but for those on the grid of its past: while it is played
 * they fall anywhere, and what happened would be told with other times than after a jump to the same moment.
 * @param from where the grid begins, epoch milliseconds
 */
export function onGrid(history: KeptHistory, from: number): KeptHistory {
  return historyWith(history, {
    record: (answer) => isOnGrid(from, answer.at) && history.record(answer),
  })
}
