import type { Task } from '@/domain/task'
import type { Client } from './client'
import { ApiError } from './problem'

export type TaskType = 'MIGRATION' | 'SYNC'

const TYPES: readonly TaskType[] = ['MIGRATION', 'SYNC']

/** What a question for a page brought. */
interface Part {
  readonly tasks: readonly Pick<Task, 'type'>[]
  readonly total: number | null
}

/** The questions that can be asked of a server. */
interface Questions<P extends Part> {
  /** The wanted page; of a type, or without naming one. */
  page(type: TaskType | null): Promise<P>
  /** The least that tells how many tasks of a type there are. */
  count(type: TaskType): Promise<Part>
  /** Whether nothing narrows the page down, so that what is not on it says something about the server. */
  readonly isWhole: boolean
}

/**
 * Asks for tasks of both types in one question where the server lets it. OMS's schema calls the type optional, a note
 * beside it says it is mandatory (facts 2.1): so it is found out once what this server does, and from then on either
 * one question is asked without a type, or one for each type.
 */
export function createListTypes() {
  /** `apart`: it wants a type, or takes one for granted. */
  let server: 'unknown' | 'together' | 'apart' = 'unknown'

  async function both<P extends Part>(questions: Questions<P>): Promise<P[]> {
    const parts: P[] = []
    // One after the other: a wrong password is sent once, not twice.
    for (const type of TYPES) parts.push(await questions.page(type))
    return parts
  }

  /** Whether an answer without a type has left nothing out. */
  async function hasAll({ tasks, total }: Part, questions: Questions<Part>): Promise<boolean> {
    if (TYPES.every((type) => tasks.some((task) => task.type === type))) return true
    let sum = 0
    for (const type of TYPES) {
      const counted = await questions.count(type)
      // A server that does not look at the type has left nothing out for want of one.
      if (counted.tasks.some((task) => task.type !== null && task.type !== type)) return true
      sum += counted.total ?? counted.tasks.length
    }
    return (total ?? tasks.length) >= sum
  }

  return {
    /** The page, in one part or in one a type. @throws what the questions throw */
    async ask<P extends Part>(type: TaskType | null, questions: Questions<P>): Promise<readonly P[]> {
      if (type !== null) return [await questions.page(type)]
      if (server === 'apart') return both(questions)
      let page: P
      try {
        page = await questions.page(null)
      } catch (error) {
        if (server === 'together' || !isComplaint(error)) throw error
        const parts = await both(questions)
        server = 'apart'
        return parts
      }
      if (server === 'unknown' && questions.isWhole) {
        server = (await hasAll(page, questions)) ? 'together' : 'apart'
        if (server === 'apart') return both(questions)
      }
      return [page]
    },
  }
}

export type ListTypes = ReturnType<typeof createListTypes>

const known = new WeakMap<Client, ListTypes>()

/** What was found out about the server behind a client: once for all who ask it for tasks. */
export function listTypesOf(client: Client): ListTypes {
  const before = known.get(client)
  if (before) return before
  const made = createListTypes()
  known.set(client, made)
  return made
}

/** OMS understood and did not like the question; whether for the type only another question tells. */
function isComplaint(error: unknown): boolean {
  return error instanceof ApiError && error.problem.kind === 'contract' && error.problem.error.kind === 'oms'
}
