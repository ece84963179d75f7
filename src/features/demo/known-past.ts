import type { AssessOptions } from '@/domain/assess'
import type { AssessedTask } from '@/domain/snapshots'
import type { PastAnswer } from '@/features/shared/stage/fill-history'
import type { Found } from '@/features/shared/stage/look-for-events'
import { sharedTask } from '@/history/shared-task'
import type { PastMoment } from './past-moments'

/** Answers that are kept, so that another jump is quick: those of two jumps, of about 2 kB each. */
const MOST_ANSWERS = 5000
/** Pasts of which it is kept what was found in them. */
const MOST_PASTS = 4

/** What was asked and found in the past of a show, which never changes. */
export interface KnownPast {
  answer(moment: PastMoment): PastAnswer
  /** @param begin the first moment that is asked about, epoch milliseconds @param options how the viewer wants it judged */
  found(begin: number, options: AssessOptions): Found
}

/** @param ask what OMS would have said at a moment */
export function createKnownPast(ask: (moment: PastMoment) => PastAnswer): KnownPast {
  const answers = new Map<number, PastAnswer>()
  const pasts = new Map<string, Found>()
  let last: AssessedTask | null = null

  return {
    answer(moment) {
      const known = answers.get(moment.at)
      if (known) return known
      const asked = ask(moment)
      if (asked.task) last = sharedTask(last, asked.task)
      const answer = asked.task ? { ...asked, task: last } : asked
      putIn(answers, moment.at, answer, MOST_ANSWERS)
      return answer
    },
    found(begin, options) {
      const key = JSON.stringify([begin, options])
      const known = pasts.get(key)
      if (known) return known
      const found: Found = new Map()
      putIn(pasts, key, found, MOST_PASTS)
      return found
    },
  }
}

/** The one put in first goes first. */
function putIn<K, V>(map: Map<K, V>, key: K, value: V, most: number): void {
  map.set(key, value)
  const [first] = map.keys()
  if (map.size > most && first !== undefined) map.delete(first)
}
