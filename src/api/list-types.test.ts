import { describe, expect, it } from 'vitest'
import { createListTypes, type TaskType } from './list-types'
import { ApiError } from './problem'

interface Server {
  readonly tasks: readonly { readonly type: TaskType }[]
  /** What it answers to a question without a type. */
  readonly untyped: 'all' | 'migrations' | 'complaint' | 'nothing'
  readonly pageSize?: number
  readonly silent?: boolean
  readonly blind?: boolean
}

const M = { type: 'MIGRATION' } as const
const S = { type: 'SYNC' } as const

/** The questions as one server answers them, and what was asked. */
function questionsTo({ tasks, untyped, pageSize = 150, silent = false, blind = false }: Server) {
  const asked: string[] = []
  const of = (type: TaskType | null) => {
    if (blind) return tasks
    if (type !== null) return tasks.filter((task) => task.type === type)
    if (untyped === 'migrations') return tasks.filter((task) => task.type === 'MIGRATION')
    return untyped === 'nothing' ? [] : tasks
  }
  const answer = (type: TaskType | null, size: number) => ({
    tasks: of(type).slice(0, size),
    total: silent ? null : of(type).length,
  })
  return {
    asked,
    questions: (isWhole = true) => ({
      isWhole,
      async page(type: TaskType | null) {
        asked.push(`page ${type}`)
        if (type === null && untyped === 'complaint') throw complaint()
        return answer(type, pageSize)
      },
      async count(type: TaskType) {
        asked.push(`count ${type}`)
        return answer(type, 1)
      },
    }),
  }
}

function complaint() {
  const error = { kind: 'oms', code: 'PARAM_ERROR' } as never
  return new ApiError({ kind: 'contract', error })
}

const typesOf = (parts: readonly { readonly tasks: readonly { readonly type: string | null }[] }[]) =>
  parts.flatMap(({ tasks }) => tasks.map(({ type }) => type))

describe('tasks of both types', () => {
  it('come with one question from a server that gives both', async () => {
    const { asked, questions } = questionsTo({ tasks: [M, S], untyped: 'all' })
    const types = createListTypes()
    expect(typesOf(await types.ask(null, questions()))).toEqual(['MIGRATION', 'SYNC'])
    await types.ask(null, questions())
    expect(asked).toEqual(['page null', 'page null'])
  })

  it('are counted once where a page shows one type only', async () => {
    const { asked, questions } = questionsTo({ tasks: [M, M], untyped: 'all' })
    const types = createListTypes()
    await types.ask(null, questions())
    await types.ask(null, questions())
    expect(asked).toEqual(['page null', 'count MIGRATION', 'count SYNC', 'page null'])
  })

  it.each(['migrations', 'complaint', 'nothing'] as const)(
    'come apart from a server that answers %s',
    async (untyped) => {
      const { asked, questions } = questionsTo({ tasks: [M, M, S], untyped })
      const types = createListTypes()
      expect(typesOf(await types.ask(null, questions()))).toEqual(['MIGRATION', 'MIGRATION', 'SYNC'])
      asked.length = 0
      await types.ask(null, questions())
      expect(asked).toEqual(['page MIGRATION', 'page SYNC'])
    },
  )

  it('that do not fit on the first page are known by their number', async () => {
    const { asked, questions } = questionsTo({ tasks: [M, M, S], untyped: 'all', pageSize: 2 })
    const types = createListTypes()
    await types.ask(null, questions())
    await types.ask(null, questions())
    expect(asked).toEqual(['page null', 'count MIGRATION', 'count SYNC', 'page null'])
  })

  it('are not counted for a page that a filter narrows down', async () => {
    const { asked, questions } = questionsTo({ tasks: [M], untyped: 'all' })
    await createListTypes().ask(null, questions(false))
    expect(asked).toEqual(['page null'])
  })

  it('are asked for by type where the viewer chose one', async () => {
    const { asked, questions } = questionsTo({ tasks: [M, S], untyped: 'complaint' })
    expect(typesOf(await createListTypes().ask('SYNC', questions()))).toEqual(['SYNC'])
    expect(asked).toEqual(['page SYNC'])
  })

  it('come with one question from a server that does not look at the type', async () => {
    const { asked, questions } = questionsTo({ tasks: [M, M], untyped: 'all', blind: true })
    const types = createListTypes()
    await types.ask(null, questions())
    await types.ask(null, questions())
    expect(asked).toEqual(['page null', 'count MIGRATION', 'count SYNC', 'page null'])
  })

  it('of a server that does not say how many there are are compared by what came', async () => {
    const { asked, questions } = questionsTo({ tasks: [M, S], untyped: 'migrations', silent: true })
    expect(typesOf(await createListTypes().ask(null, questions()))).toEqual(['MIGRATION', 'SYNC'])
    expect(asked).toEqual(['page null', 'count MIGRATION', 'count SYNC', 'page MIGRATION', 'page SYNC'])
  })
})

it('a fault that is no complaint is passed on, and nothing is concluded from it', async () => {
  const types = createListTypes()
  const down = new ApiError({ kind: 'http', status: 502, message: null })
  const page = () => Promise.reject(down)
  const count = () => Promise.reject(down)
  await expect(types.ask(null, { page, count, isWhole: true })).rejects.toBe(down)
  const { asked, questions } = questionsTo({ tasks: [M, S], untyped: 'all' })
  await types.ask(null, questions())
  expect(asked).toEqual(['page null'])
})
