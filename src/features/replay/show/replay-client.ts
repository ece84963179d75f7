import { dequal } from 'dequal/lite'
import type { Answer, Client } from '@/api/client'
import { ApiError } from '@/api/problem'
import { isRecord } from '@/contract/json'
import type { Tape } from './tape'

/** What depends on when it was asked, and not on what was asked. */
const OF_THE_MOMENT: readonly string[] = ['beginTimestamp', 'endTimestamp', 'maxPointNum']

/** Answers other questions about the task from what was recorded, and refuses all others. */
export function createReplayClient({ others, scope }: Pick<Tape, 'others' | 'scope'>, now: () => number): Client {
  return {
    async call(action, body): Promise<Answer> {
      const asked = essence(body)
      const same = others.filter((one) => one.action === action && dequal(essence(one.q), asked))
      // What is recorded later is the past of a step as well: better than none.
      const found = same.findLast(({ t }) => t <= now()) ?? same[0]
      if (!found) throw notRecorded(action)
      if ('x' in found) throw new ApiError(found.x)
      return { json: found.o, text: JSON.stringify(found.o), sentAt: now(), receivedAt: now(), date: null, scope }
    },
  }
}

function essence(question: unknown): unknown {
  if (!isRecord(question)) return question
  return Object.fromEntries(Object.entries(question).filter(([name]) => !OF_THE_MOMENT.includes(name)))
}

function notRecorded(action: string): ApiError {
  const nothing = { level: null, reason: null, proposal: null, advice: null, requestId: null, errorDetail: null }
  const message = `${action} is not in the recording.`
  return new ApiError({ kind: 'contract', error: { kind: 'oms', code: 'NOT_IN_THE_RECORDING', message, ...nothing } })
}
