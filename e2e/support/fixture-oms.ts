import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ANSWERS, type Answer, type FixtureRequest, refuse, sample, sendJson } from './answers'

/** How DescribeProject is answered: by name, with this JSON and status 200, or as the spec writes. */
export type Mode = keyof typeof ANSWERS | { readonly json: unknown } | Answer

/** An OMS for specs. */
export interface FixtureOms {
  readonly url: string
  readonly username: string
  readonly password: string
  /** How questions are answered from now on. */
  mode: Mode
  /** How the next questions are answered, one mode each; `mode` holds afterwards. */
  next(...modes: readonly Mode[]): void
  /** The DescribeProject questions so far, refused ones included. */
  readonly requests: readonly FixtureRequest[]
  /** How DescribeProjectStepMetric is answered: as by an OMS without InfluxDB, unless a spec says otherwise. */
  metricMode: Mode
  /** The DescribeProjectStepMetric questions so far. */
  readonly metricRequests: readonly FixtureRequest[]
  /** Resolves when so many DescribeProject questions have come since now. */
  asked(times?: number): Promise<void>
  /** Nobody listens any more: connections are refused. */
  goDown(): Promise<void>
  /** Listens again on the same port. */
  comeUp(): Promise<void>
  stop(): Promise<void>
}

/** What the fixture takes: an account, or null to answer everybody. */
export interface FixtureOptions {
  readonly account?: { readonly username: string; readonly password: string } | null
  readonly mode?: Mode
}

/** Has what a Basic header can get wrong: letters beyond ASCII, a blank, a colon. */
const ACCOUNT = { username: 'oms_reader', password: '迁移 p:ss' }

/** Starts an HTTP server that answers as OMS does, behind Basic authentication, on a free port. */
export async function startFixtureOms({
  account = ACCOUNT,
  mode = 'sample',
}: FixtureOptions = {}): Promise<FixtureOms> {
  const expected = account && `Basic ${Buffer.from(`${account.username}:${account.password}`).toString('base64')}`
  const requests: FixtureRequest[] = []
  const metricRequests: FixtureRequest[] = []
  const queue: Mode[] = []
  const waiting = new Set<() => void>()

  const server = createServer((incoming, response) => {
    void readJson(incoming).then((body) => {
      const action = new URL(incoming.url ?? '/', 'http://fixture').searchParams.get('Action') ?? ''
      answer({ action, body, headers: incoming.headers }, response)
    })
  })

  function answer(request: FixtureRequest, response: ServerResponse): void {
    const known = expected === null || request.headers.authorization === expected
    if (request.action === 'ListProjects') {
      if (known) sendJson(response, { ...sample(), pageNumber: 1, pageSize: 100, totalCount: 1 })
      else refuse(response, 401)
      return
    }
    if (request.action === 'DescribeProjectStepMetric') {
      metricRequests.push(request)
      answerOf(oms.metricMode)(request, response)
      return
    }
    requests.push(request)
    if (known) answerOf(queue.shift() ?? oms.mode)(request, response)
    else refuse(response, 401)
    for (const check of [...waiting]) check()
  }

  const port = await listen(server, 0)
  const oms: FixtureOms = {
    url: `http://127.0.0.1:${port}`,
    username: account?.username ?? '',
    password: account?.password ?? '',
    mode,
    metricMode: { json: { success: false, code: 'METRIC_SERVICE_ERROR', message: 'No metric service.', data: null } },
    metricRequests,
    next: (...modes) => void queue.push(...modes),
    requests,
    asked(times = 1) {
      const goal = requests.length + times
      return new Promise((resolve) => {
        const check = () => {
          if (requests.length < goal) return
          waiting.delete(check)
          resolve()
        }
        waiting.add(check)
      })
    },
    goDown: () => close(server),
    comeUp: async () => void (await listen(server, port)),
    stop: () => close(server),
  }
  return oms
}

function answerOf(mode: Mode): Answer {
  if (typeof mode === 'function') return mode
  if (typeof mode === 'object') return (_, response) => sendJson(response, mode.json)
  return ANSWERS[mode]
}

async function readJson(incoming: IncomingMessage): Promise<Record<string, unknown>> {
  incoming.setEncoding('utf8')
  let text = ''
  for await (const chunk of incoming) text += String(chunk)
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
