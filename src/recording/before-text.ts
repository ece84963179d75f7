import type { Exported } from '@/history/kept'
import { closeStored } from './stored'

/**
 * The second line of a file, in parts that are short work each; nothing where nothing was known before.
 * @param from epoch milliseconds of the first answer
 */
export function* beforeText({ stored, events }: Exported, from: number): Generator<string> {
  const earlier = events.filter(({ seen }) => seen < from)
  if (!stored && earlier.length === 0) return
  const { steps, ...rest } = stored ?? NOTHING
  yield `{"before":{"stored":${JSON.stringify(rest).slice(0, -1)},"steps":[`
  let first = true
  for (const [name, step] of steps) {
    const closed = closeStored({ ...NOTHING, steps: new Map([[name, step]]) }).steps[0]?.[1]
    if (!closed) continue
    const { columns, ...plain } = closed
    yield `${first ? '' : ','}[${JSON.stringify(name)},${JSON.stringify(plain).slice(0, -1)},"columns":[`
    first = false
    for (const [i, column] of columns.entries()) yield `${i > 0 ? ',' : ''}${JSON.stringify(column)}`
    yield ']}]'
  }
  yield `]},"events":${JSON.stringify(earlier)}}}`
}

const NOTHING = { last: 0, intervalMs: 0, gaps: [], steps: new Map(), states: [], answered: [] } as const
