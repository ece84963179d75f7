import { readFileSync } from 'node:fs'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'

const FIXTURES = new URL('../../src/contract/fixtures/', import.meta.url)

/** As much of the sample's shape as specs change. */
export interface SampleResponse {
  success: boolean
  data: Record<string, unknown>[]
  [field: string]: unknown
}

/** The reference's sample response, fresh at each call so that a spec may change it. */
export function sample(): SampleResponse {
  return JSON.parse(readFileSync(new URL('describe-project.sample.json', FIXTURES), 'utf8')) as SampleResponse
}

/** A question that reached the fixture. */
export interface FixtureRequest {
  readonly action: string
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: IncomingHttpHeaders
}

/** One way to answer a question. */
export type Answer = (request: FixtureRequest, response: ServerResponse) => void

/** Seconds in the fixture's `Retry-After`. */
const RETRY_AFTER = 2

/** The ways in which the fixture answers DescribeProject by name: well, and as real servers misbehave. */
export const ANSWERS = {
  /** The sample, with the id that was asked for. */
  sample: ({ body }, response) => sendJson(response, sampleOf(body.id)),
  'another id': (_, response) => sendJson(response, sampleOf('np_another')),
  'data null': (_, response) => sendJson(response, { ...sample(), data: null }),
  'data []': (_, response) => sendJson(response, { ...sample(), data: [] }),
  /** An error with `errorDetail`. */
  'error detail': (_, response) =>
    sendJson(response, {
      success: false,
      errorDetail: {
        code: 'GHANA-PROJECT000001',
        level: 'ERROR',
        message: 'The project does not exist.',
        proposal: 'Check the project id.',
      },
      code: 'GHANA-PROJECT000001',
      message: 'project not found',
      advice: null,
      requestId: 'fixture-1',
      data: null,
    }),
  /** An error with code and message at the top only. */
  'error plain': (_, response) =>
    sendJson(response, {
      success: false,
      code: 'INNER_ERROR',
      message: 'Something inside broke.',
      requestId: 'fixture-2',
    }),
  'status 401': (_, response) => refuse(response, 401),
  'status 403': (_, response) => refuse(response, 403),
  'status 404': (_, response) => refuse(response, 404),
  'status 500': (_, response) => refuse(response, 500),
  /** With `Retry-After`. */
  'status 503': (_, response) => refuse(response, 503),
  /** A login page with status 200. */
  html: (_, response) =>
    send(response, 'text/html; charset=utf-8', '<!doctype html><title>Sign in</title>Please sign in'),
  truncated: ({ body }, response) =>
    send(response, 'application/json', JSON.stringify(sampleOf(body.id)).slice(0, 400)),
  empty: (_, response) => send(response, 'application/json', ''),
  /** The connection is closed before an answer. */
  reset: (_, response) => void response.destroy(),
  /** No answer ever. */
  silent: () => undefined,
} satisfies Record<string, Answer>

/** Answers with JSON and status 200, or the status that was set. */
export function sendJson(response: ServerResponse, body: unknown): void {
  send(response, 'application/json;charset=UTF-8', JSON.stringify(body))
}

/** Answers with an HTTP status as OMS's server does, 401 and 503 with their headers. */
export function refuse(response: ServerResponse, status: number): void {
  if (status === 401) response.setHeader('www-authenticate', 'Basic realm="OMS"')
  if (status === 503) response.setHeader('retry-after', String(RETRY_AFTER))
  response.statusCode = status
  sendJson(response, { timestamp: '2023-07-13T02:19:00.000+00:00', status, error: 'fixture', path: '/api/v2' })
}

function send(response: ServerResponse, type: string, body: string): void {
  response.setHeader('content-type', type)
  response.end(body)
}

function sampleOf(id: unknown): SampleResponse {
  const body = sample()
  const [task] = body.data
  if (task) task.id = id
  return body
}
