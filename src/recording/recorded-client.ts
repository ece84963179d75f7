import type { Client } from '@/api/client'
import { problemOf } from '@/api/problem'
import type { Recording } from './recording'

interface RecordedClientOptions {
  readonly client: Client
  readonly recording: Pick<Recording, 'tell'>
  /** Epoch milliseconds by the server's clock. */
  readonly now: () => number
}

/** A client that tells the recording of each question about one task (`projectId`), and what came of it. */
export function recordedClient({ client, recording, now }: RecordedClientOptions): Client {
  return {
    async call(action, question, options) {
      const id = 'projectId' in question && typeof question.projectId === 'string' ? question.projectId : null
      try {
        const answer = await client.call(action, question, options)
        if (id !== null) recording.tell(id, { kind: 'other', at: now(), action, question, text: answer.text })
        return answer
      } catch (error) {
        if (id !== null && !options?.signal?.aborted) {
          recording.tell(id, { kind: 'other-problem', at: now(), action, question, problem: problemOf(error) })
        }
        throw error
      }
    },
  }
}
