import type { TaskAnswer } from '@/api/describe-project'
import { readTask } from '@/api/describe-project'
import { shareParts } from '@/api/share'
import { isRecord } from '@/contract/json'
import type { ContractNote } from '@/contract/notes'
import type { Task } from '@/domain/task'
import type { Outcome, Tape } from './tape'

/** The answers of a tape as the page shows them. */
export interface WholeAnswers {
  /** The same object as long as the same answer is asked for. @throws ApiError where it holds no task, or another */
  read(outcome: Extract<Outcome, { kind: 'answer' }>): TaskAnswer
}

/** The tables of a task as they were read: thousands perhaps, and they hardly ever change. */
interface Mapping {
  readonly raw: unknown
  readonly read: Task['transferMapping']
  readonly notes: readonly ContractNote[]
  /** How many notes came before those. */
  readonly place: number
}

/** With so many notes some may be missing: which, depends on what else there is. */
const MANY_NOTES = 100

export function createWholeAnswers({ id, scope, body }: Pick<Tape, 'id' | 'scope' | 'body'>): WholeAnswers {
  let last: { readonly index: number; readonly answer: TaskAnswer } | null = null
  let mapping: Mapping | null = null

  function decoded(json: unknown, at: number): TaskAnswer {
    const read = (one: unknown) =>
      readTask(id, { json: one, text: '', sentAt: at, receivedAt: at, date: at, scope }, at)
    const raw = entryOf(json)?.transferMapping
    if (mapping && raw && raw === mapping.raw) {
      const lean = read(withoutMapping(json))
      const { place } = mapping
      const notes = [...lean.notes.slice(0, place), ...mapping.notes, ...lean.notes.slice(place)]
      if (lean.notes.length < MANY_NOTES) {
        return { ...lean, task: { ...lean.task, transferMapping: mapping.read }, notes }
      }
    }
    const whole = read(json)
    const isOfMapping = ({ path }: ContractNote) => /^data(?:\[\d+\])?\.transferMapping\b/.test(path)
    mapping = {
      raw,
      read: whole.task.transferMapping,
      notes: whole.notes.filter(isOfMapping),
      place: Math.max(0, whole.notes.findIndex(isOfMapping)),
    }
    return whole
  }

  return {
    read({ index, at }) {
      if (last?.index === index) return last.answer
      const json = body(index)
      const answer = withText(decoded(json, at), json)
      last = { index, answer }
      return answer
    },
  }
}

/** As the live page shares what did not change; see `share` there. */
export function shareAnswer(old: TaskAnswer | undefined, next: TaskAnswer): TaskAnswer {
  if (!old || old === next) return next
  const sameNotes = JSON.stringify(old.notes) === JSON.stringify(next.notes)
  const shared = { task: shareParts(old.task, next.task), notes: sameNotes ? old.notes : next.notes }
  return Object.defineProperties({ ...shared } as TaskAnswer, {
    ...Object.getOwnPropertyDescriptors(next),
    ...Object.getOwnPropertyDescriptors(shared),
  })
}

/** The body is made a text when somebody looks at it. */
function withText(answer: TaskAnswer, json: unknown): TaskAnswer {
  let text: string | null = null
  return Object.defineProperty({ ...answer }, 'text', {
    enumerable: true,
    configurable: true,
    get() {
      text ??= JSON.stringify(json)
      return text
    },
  })
}

function entryOf(json: unknown): Readonly<Record<string, unknown>> | null {
  const data = isRecord(json) ? json.data : null
  const entry: unknown = Array.isArray(data) ? data[0] : data
  return isRecord(entry) ? entry : null
}

function withoutMapping(json: unknown): unknown {
  if (!isRecord(json)) return json
  const without = { ...entryOf(json), transferMapping: null }
  return { ...json, data: Array.isArray(json.data) ? [without, ...json.data.slice(1)] : without }
}
