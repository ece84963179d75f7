/**
 * An OMS that needs no server: one fetch handler that speaks its protocol. What it answers follows from the request,
 * the seed and the time alone, so the same request at the same moment gets the same bytes, anywhere.
 */
import { SCENARIOS } from './catalogue'
import { hash, hashText } from './engine/noise'
import { disturbanceAt } from './faults'
import type { Life } from './life'
import { answerTo, type Question, scenarioAsked, type World } from './protocol/actions'
import { oldFailure, type Trace } from './protocol/envelope'
import { spoiled } from './protocol/faults'
import type { Scenario } from './scenario'
import { beginLife, briefOf, momentOf } from './timeline'
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
  /** The tasks it knows. Default: those of the catalogue. */
  readonly scenarios?: readonly Scenario[]
  /** How many tasks there are besides those: variants of the catalogue’s. Default 0. */
  readonly extra?: number
  /** Lets milliseconds go by, for answers that come late. Default: a real timer. */
  readonly wait?: (ms: number) => Promise<void>
  /** Asks for these by Basic authentication. Without, anybody is welcome. */
  readonly auth?: { readonly username: string; readonly password: string }
}

/** Answers requests to `/api/v2?Action=…`. Never rejects: where nobody answers (a fault), it is `Response.error()`. */
export type DemoOms = (request: Request) => Promise<Response>

/** Makes a demo OMS. It keeps nothing between requests but what it could work out again. */
export function createDemoOms(options: DemoOmsOptions): DemoOms {
  const { anchor, auth, extra = 0, seed = 1, speed = 1, wait = sleep } = options
  const lives = new Map<string, Life>()
  const lifeOf = (scenario: Scenario) => {
    const life = lives.get(scenario.id) ?? beginLife(scenario, seed)
    lives.set(scenario.id, life)
    return life
  }
  const scenarios = [...(options.scenarios ?? SCENARIOS), ...variants(extra, seed, lifeOf)]
  const byId = new Map(scenarios.flatMap((one) => [one.id, ...(one.aliases ?? [])].map((id) => [id, one] as const)))
  const world: World = {
    scenarios,
    find: (id) => byId.get(id),
    brief: (scenario, now) => briefOf(lifeOf(scenario), now, anchor),
    task: (scenario, { now, ahead }) => {
      const life = lifeOf(scenario)
      const { at, epoch } = momentOf(life, now, anchor)
      return life.task(at, epoch + ahead)
    },
    past: (scenario, kind, { now, ahead }) => {
      const life = lifeOf(scenario)
      const epoch = momentOf(life, now, anchor).epoch + ahead
      const kept = 'keepsHours' in scenario.metrics ? scenario.metrics.keepsHours : 0
      return {
        from: Math.max(epoch, Math.floor(now / 1000) + ahead - kept * 3600),
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
      dated(now, JSON.stringify(body), { status, headers })
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
    const question = { action, body: parse(raw) }
    const { ahead, delay, instead } = disturbanceOf(question, now)
    if (delay > 0) await wait(delay * 1000)
    const answer = (it: Question) => answerTo(world, it, { now, ahead }, trace)
    const time = now + ahead * 1000
    if (instead === null) return dated(time, JSON.stringify(answer(question)))
    return spoiled(instead, {
      trace,
      answer: (id) => answer(id === undefined ? question : { action, body: { ...question.body, id } }),
      respond: (body, init) => dated(time, body, init),
    })
  }

  function disturbanceOf(question: Question, now: number) {
    const scenario = scenarioAsked(world, question)
    if (scenario === undefined) return disturbanceAt([], 0)
    const life = lifeOf(scenario)
    return disturbanceAt(life.faults, momentOf(life, now, anchor).at)
  }
}

/** An answer with the server's time (epoch milliseconds) on it. */
function dated(time: number, body: string, init: Init = {}): Response {
  const { type = 'application/json', status = 200, headers } = init
  const date = new Date(time).toUTCString()
  return new Response(body, { status, headers: { 'content-type': type, date, ...headers } })
}

interface Init {
  readonly type?: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
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
