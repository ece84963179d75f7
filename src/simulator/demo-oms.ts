/**
 * An OMS that needs no server: one fetch handler that speaks its protocol. What it answers follows from the request,
 * the seed and the time alone, so the same request at the same moment gets the same bytes, anywhere.
 */
import { SCENARIOS } from './catalogue'
import { hash, hashText } from './engine/noise'
import type { Life, MeasuredKind } from './life'
import { newFailure, oldFailure, success, type Trace } from './protocol/envelope'
import { listProjects, readListQuery } from './protocol/list-projects'
import { type Past, readMetricQuery, stepMetric } from './protocol/step-metric'
import type { MetricRefusal, Scenario } from './scenario'
import { beginLife, briefOf, momentOf, taskOf } from './timeline'
import { variants } from './variants'
import type { JsonObject, JsonValue } from './wire'

export interface DemoOmsOptions {
  /** The time; epoch milliseconds. */
  readonly now: () => number
  /** The moment at which each task is where its scenario starts; epoch milliseconds, e.g. when the server started. */
  readonly anchor: number
  /** Decides all that is left to chance. Default 1. */
  readonly seed?: number
  /** How fast time goes by after the anchor. Default 1. The `Date` header follows it, so that the answers agree. */
  readonly speed?: number
  /** How many tasks there are besides those of the catalogue: variants of them. Default 0. */
  readonly extra?: number
  /** Asks for these by Basic authentication. Without, anybody is welcome. */
  readonly auth?: { readonly username: string; readonly password: string }
}

/** Answers requests to `/api/v2?Action=…`. Never rejects. */
export type DemoOms = (request: Request) => Promise<Response>

/** Makes a demo OMS. It keeps nothing between requests but what it could work out again. */
export function createDemoOms(options: DemoOmsOptions): DemoOms {
  const { anchor, auth, extra = 0, seed = 1, speed = 1 } = options
  const lives = new Map<string, Life>()
  const lifeOf = (scenario: Scenario) => {
    const life = lives.get(scenario.id) ?? beginLife(scenario, seed)
    lives.set(scenario.id, life)
    return life
  }
  const scenarios = [...SCENARIOS, ...variants(extra, seed, lifeOf)]
  const byId = new Map(scenarios.flatMap((one) => [one.id, ...(one.aliases ?? [])].map((id) => [id, one] as const)))
  const world: World = {
    scenarios,
    find: (id) => byId.get(id),
    brief: (scenario, now) => briefOf(lifeOf(scenario), now, anchor),
    task: (scenario, now) => taskOf(lifeOf(scenario), now, anchor),
    past: (scenario, kind, now) => {
      const life = lifeOf(scenario)
      const { epoch } = momentOf(life, now, anchor)
      const kept = 'keepsHours' in scenario.metrics ? scenario.metrics.keepsHours : 0
      return {
        from: Math.max(epoch, Math.floor(now / 1000) - kept * 3600),
        at: (second) => life.measured(kind, second - epoch),
      }
    },
  }
  const expected = auth ? `Basic ${base64(`${auth.username}:${auth.password}`)}` : null
  return async (request) => {
    const url = new URL(request.url)
    const now = Math.floor(anchor + (options.now() - anchor) * speed)
    const action = url.searchParams.get('Action') ?? ''
    const raw = request.method === 'POST' ? await request.text().catch(() => '') : ''
    const trace = traceOf(seed, now, `${action} ${raw}`)
    const respond = (body: JsonObject, status = 200, headers: Record<string, string> = {}) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json', date: new Date(now).toUTCString(), ...headers },
      })
    if (url.pathname !== '/api/v2')
      return respond(oldFailure(trace, 'NOT_FOUND_ERROR', `No such path: ${url.pathname}`), 404)
    if (expected !== null && request.headers.get('authorization') !== expected) {
      const body = oldFailure(
        trace,
        'AUTHENTICATION_ERROR',
        'Wrong user name or password.',
        'Sign in with an OMS user.',
      )
      return respond(body, 401, { 'www-authenticate': 'Basic realm="OMS", charset="UTF-8"' })
    }
    if (request.method !== 'POST') {
      const body = oldFailure(trace, 'NOT_SUPPORT_ERROR', `Request method '${request.method}' not supported.`)
      return respond(body, 405, { allow: 'POST' })
    }
    return respond(answer(world, action, raw, now, trace))
  }
}

interface World {
  readonly scenarios: readonly Scenario[]
  find(id: string): Scenario | undefined
  /** The task without its steps. */
  brief(scenario: Scenario, now: number): JsonObject
  task(scenario: Scenario, now: number): JsonObject
  past(scenario: Scenario, kind: MeasuredKind, now: number): Past
}

/** Business errors are answers like any other: HTTP 200 with success false. */
function answer(world: World, action: string, raw: string, now: number, trace: Trace): JsonObject {
  if (action === '') return oldFailure(trace, 'PARAM_ERROR', 'The query parameter Action is missing.')
  const perform = ACTIONS.get(action)
  if (!perform) return notSupported(trace, action)
  const body = parse(raw)
  if (body === null) {
    return newFailure(trace, {
      code: 'PARAM_ERROR',
      message: 'The request body is not a JSON object.',
      proposal: 'Send the parameters as a JSON object, with content type application/json.',
    })
  }
  return perform(world, body, now, trace)
}

type Action = (world: World, body: JsonObject, now: number, trace: Trace) => JsonObject

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['DescribeProject', describeProject],
  ['ListProjects', answerList],
  ['DescribeProjectStepMetric', describeStepMetric],
])

function describeProject(world: World, body: JsonObject, now: number, trace: Trace): JsonObject {
  const { id } = body
  if (typeof id !== 'string' || id === '') {
    return oldFailure(trace, 'PARAM_ERROR', 'Parameter error: id must not be blank.', 'Send the id of a task.')
  }
  const scenario = world.find(id)
  if (!scenario) return notFound(trace, id)
  return scenario.response ?? success(trace, [world.task(scenario, now)])
}

function describeStepMetric(world: World, body: JsonObject, now: number, trace: Trace): JsonObject {
  const query = readMetricQuery(body, now)
  if ('code' in query) return oldFailure(trace, query.code, query.message, 'Correct the parameter and try again.')
  const scenario = world.find(query.projectId)
  if (!scenario) return notFound(trace, query.projectId)
  if ('refuses' in scenario.metrics) return refuseMetric(trace, scenario.metrics.refuses)
  return success(trace, stepMetric(query, world.past(scenario, query.kind, now)))
}

function refuseMetric(trace: Trace, code: MetricRefusal): JsonObject {
  switch (code) {
    case 'METRIC_SERVICE_ERROR':
      return newFailure(trace, {
        code,
        message: 'The metric service is not available.',
        reason: 'No time series database is deployed for this OMS.',
        proposal: 'Deploy InfluxDB 1.8 and connect OMS to it, to keep the metrics of tasks.',
      })
    case 'TIME_SERIES_QUERY_SERVICE_ERROR':
      return oldFailure(trace, code, 'Failed to query the time series database.', 'Contact the administrator.')
    case 'NOT_IMPLEMENTED_ERROR':
      return oldFailure(trace, code, 'The operation is not implemented.')
    case 'CE_NOT_SUPPORT_ERROR':
      return oldFailure(trace, code, 'The operation is not supported in the Community Edition.')
  }
}

function notFound(trace: Trace, id: string): JsonObject {
  return oldFailure(trace, 'PROJECT_NOT_FOUND_ERROR', `Project ${id} does not exist.`, 'Check the id.')
}

function answerList(world: World, body: JsonObject, now: number, trace: Trace): JsonObject {
  const query = readListQuery(body)
  if (typeof query === 'string') {
    return newFailure(trace, { code: 'PARAM_ERROR', message: query, proposal: 'Correct the parameter and try again.' })
  }
  const all = world.scenarios.map((scenario) => ({
    brief: world.brief(scenario, now),
    gmtOffset: scenario.gmtOffset,
    task: () => world.task(scenario, now),
  }))
  const { data, page } = listProjects(all, query)
  return success(trace, data, page)
}

/** Actions of other editions, which a Community Edition knows of but does not do. */
const OTHER_EDITIONS: ReadonlySet<string> = new Set(['AdvanceProject', 'UpdateProjectConfig'])

function notSupported(trace: Trace, action: string): JsonObject {
  if (OTHER_EDITIONS.has(action)) {
    return oldFailure(trace, 'CE_NOT_SUPPORT_ERROR', `Action ${action} is not supported in the Community Edition.`)
  }
  return newFailure(trace, {
    code: 'NOT_SUPPORT_ERROR',
    message: `Action ${action} is not supported by this demo; nothing was changed.`,
    reason: 'The demo OMS only answers DescribeProject, ListProjects and DescribeProjectStepMetric.',
    proposal: 'Use a real OMS for everything else.',
  })
}

function parse(raw: string): JsonObject | null {
  try {
    const value: JsonValue = JSON.parse(raw)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null
  } catch {
    return null
  }
}

function traceOf(seed: number, now: number, request: string): Trace {
  const parts = [seed, Math.floor(now / 1000), hashText(request)]
  const requestId = [1, 2]
    .map((salt) =>
      hash(salt, ...parts)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('')
  return { requestId, cost: `${8 + (hash(3, ...parts) % 33)} ms` }
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
}
