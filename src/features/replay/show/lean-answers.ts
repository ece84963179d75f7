import { decodeDescribeProject } from '@/contract/decode'
import { isRecord } from '@/contract/json'
import type { AssessedTask } from '@/domain/snapshots'
import { sharedTask } from '@/history/shared-task'
import type { Tape } from './tape'

/** The answers of a tape as the history wants them. */
export interface LeanAnswers {
  /** Null where an answer holds no task. */
  task(index: number): AssessedTask | null
}

/** Decoded answers that are kept, so that going back is quick: two days at ten seconds. Each takes about 2 kB. */
const MOST_KEPT = 20_000

/** What no rule looks at, and takes longest to read. */
const LEFT_OUT = [
  'transferMapping',
  'sourceConnectInfo',
  'sinkConnectInfo',
  'commonTransferConfig',
  'incrTransferConfig',
  'reverseIncrTransferConfig',
]

/** Decodes answers when they are first needed. */
export function createLeanAnswers({ opened }: Pick<Tape, 'opened'>): LeanAnswers {
  const known = new Map<number, AssessedTask | null>()
  let last: AssessedTask | null = null

  function decoded(index: number): AssessedTask | null {
    const read = decodeDescribeProject(leanBody(opened(index)))
    if (!read.ok) return null
    last = sharedTask(last, read.task)
    return last
  }

  return {
    task(index) {
      const kept = known.get(index)
      if (kept !== undefined) return kept
      const task = decoded(index)
      if (known.size < MOST_KEPT) known.set(index, task)
      return task
    },
  }
}

function leanBody(body: unknown): unknown {
  if (!isRecord(body) || !Array.isArray(body.data)) return body
  const data: readonly unknown[] = body.data
  return { ...body, data: data.map((entry) => (isRecord(entry) ? leanEntry(entry) : entry)) }
}

/** Only what is there is left out: a field more would be none that OMS sent. */
function leanEntry(entry: Readonly<Record<string, unknown>>): unknown {
  const lean: Record<string, unknown> = { ...entry }
  for (const name of LEFT_OUT) if (name in lean) lean[name] = null
  return lean
}
