/**
 * An OMS that plays a script: which task does what from when on, and when OMS itself is away. For tests of what a
 * viewer is told while time goes by. It speaks DescribeProject and ListProjects.
 */
import { newFailure, oldFailure, success } from '../protocol/envelope'
import { listProjects, readListQuery } from '../protocol/list-projects'
import type { JsonObject } from '../wire'
import { type ScriptedTask, scriptedTaskAt } from './scripted-task'

/** A time in which OMS is not there; seconds of the script. */
export interface Absence {
  readonly from: number
  readonly to: number
  /** HTTP status of the answers meanwhile. Default 503. */
  readonly status?: number
}

/** All that happens. */
export interface Script {
  readonly tasks: readonly ScriptedTask[]
  readonly away?: readonly Absence[]
}

export interface ScriptedOmsOptions {
  /** The time; epoch milliseconds. The `Date` header follows it. */
  readonly now: () => number
  /** When the script begins; epoch milliseconds. */
  readonly anchor: number
  readonly script: Script
}

/** Answers requests to `/api/v2?Action=…`. Never rejects. */
export type ScriptedOms = (request: Request) => Promise<Response>

/** Makes the OMS of a script. It keeps nothing: what it answers depends on the moment alone, whoever asks how often. */
export function createScriptedOms({ now, anchor, script }: ScriptedOmsOptions): ScriptedOms {
  const epoch = Math.floor(anchor / 1000)
  const taskAt = (task: ScriptedTask, at: number) => scriptedTaskAt(task, at, epoch)

  return async (request) => {
    const moment = now()
    const at = Math.floor(moment / 1000) - epoch
    const respond = (body: JsonObject, status = 200) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json', date: new Date(moment).toUTCString() },
      })
    const absence = script.away?.find(({ from, to }) => at >= from && at < to)
    if (absence) return respond({ status: absence.status ?? 503, error: 'scripted' }, absence.status ?? 503)
    const action = new URL(request.url).searchParams.get('Action')
    const body = (await request.json().catch(() => ({}))) as JsonObject
    return respond(answer(action, body, at))
  }

  function answer(action: string | null, body: JsonObject, at: number): JsonObject {
    if (action === 'ListProjects') {
      const query = readListQuery(body)
      if (typeof query === 'string') return newFailure(TRACE, { code: 'PARAM_ERROR', message: query })
      const listed = script.tasks
        .filter((task) => query.type === null || query.type === (task.type ?? 'MIGRATION'))
        .map((task) => taskAt(task, at))
        .filter((task) => task !== null)
        .map((task) => ({ brief: task, gmtOffset: 0, task: () => task }))
      const { data, page } = listProjects(listed, query)
      return success(TRACE, data, page)
    }
    if (action === 'DescribeProject') {
      const scripted = script.tasks.find(({ id }) => id === body.id)
      const task = scripted ? taskAt(scripted, at) : null
      return task
        ? success(TRACE, [task])
        : oldFailure(TRACE, 'PROJECT_NOT_FOUND_ERROR', `Project ${String(body.id)} does not exist.`)
    }
    return oldFailure(TRACE, 'METRIC_SERVICE_ERROR', 'No metric service.')
  }
}

const TRACE = { requestId: 'scripted', cost: '1 ms' }
