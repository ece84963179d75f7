import { describe, expect, test } from 'vitest'
import { basic, createClient, retryAfter, whatCame } from './client'
import { ApiError, type Problem } from './problem'

const at = 1_700_000_000_000

function clientOf(answer: () => Promise<Response>, options: Partial<Parameters<typeof createClient>[0]> = {}) {
  const sent: { input: string; init: RequestInit }[] = []
  const client = createClient({
    fetch: (input, init) => {
      sent.push({ input, init })
      return answer()
    },
    now: () => at,
    credentials: () => null,
    timeout: () => new AbortController().signal,
    ...options,
  })
  return { client, sent }
}

async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ApiError)
  return (error as ApiError).problem
}

const respond =
  (body: BodyInit, init: ResponseInit = {}) =>
  async () =>
    new Response(body, init)

describe('a good answer', () => {
  test('carries the parsed body, the text as received, and the server’s time', async () => {
    const { client, sent } = clientOf(
      respond('{"success":true}', { headers: { date: 'Thu, 13 Jul 2023 02:12:38 GMT' } }),
    )
    const answer = await client.call('DescribeProject', { id: 'np_1' })
    expect(answer).toEqual({
      scope: '',
      json: { success: true },
      text: '{"success":true}',
      sentAt: at,
      receivedAt: at,
      date: Date.UTC(2023, 6, 13, 2, 12, 38),
    })
    expect(sent[0]?.input).toBe('/api/v2?Action=DescribeProject')
    expect(sent[0]?.init).toMatchObject({ method: 'POST', body: '{"id":"np_1"}', credentials: 'omit' })
  })

  test('tells which OMS it is from, where a gateway says so', async () => {
    const headers = { 'x-oms-gateway-oms': 'abc', 'x-oms-gateway-origin': 'http://oms-host:8089' }
    const { client } = clientOf(respond('{}', { headers }))
    expect(await client.call('DescribeProject', {})).toMatchObject({ scope: 'abc', origin: 'http://oms-host:8089' })
  })

  test('that is already under way is used instead of a request', async () => {
    const { client, sent } = clientOf(respond('{}'))
    const answer = await client.call(
      'DescribeProject',
      {},
      { early: { response: Promise.resolve(new Response('{"a":1}')), sentAt: 7 } },
    )
    expect(answer).toMatchObject({ json: { a: 1 }, sentAt: 7 })
    expect(sent).toHaveLength(0)
  })

  test('that is already under way is ended when nobody needs it any more', async () => {
    const { client } = clientOf(respond('{}'))
    const leaving = new AbortController()
    let ended = 0
    const abort = () => {
      ended += 1
    }
    const early = { response: new Promise<Response>(() => {}), sentAt: 7, abort }
    const call = client.call('DescribeProject', {}, { signal: leaving.signal, early })
    leaving.abort(new Error('left'))
    await expect(call).rejects.toThrow('left')
    expect(ended).toBe(1)
  })
})

describe('each bad answer has its own problem', () => {
  const gateway = JSON.stringify({
    success: false,
    gateway: { code: 'refused', variable: 'OMS_URL', message: 'Nothing listens there' },
  })
  test.each<[string, () => Promise<Response>, Problem]>([
    [
      'no connection',
      () => Promise.reject(new TypeError('Failed to fetch')),
      { kind: 'unreachable', code: null, variable: null, message: null },
    ],
    [
      'the gateway cannot reach OMS',
      respond(gateway, { status: 502, headers: { 'x-oms-gateway': 'refused' } }),
      { kind: 'unreachable', code: 'refused', variable: 'OMS_URL', message: 'Nothing listens there' },
    ],
    ['401', respond('', { status: 401 }), { kind: 'denied', status: 401, serverHolds: false, message: null }],
    [
      '401 although the server holds credentials',
      respond('', { status: 401, headers: { 'x-oms-gateway-auth': 'configured' } }),
      { kind: 'denied', status: 401, serverHolds: true, message: null },
    ],
    [
      '403 with a message',
      respond('{"message":"no right"}', { status: 403 }),
      { kind: 'denied', status: 403, serverHolds: false, message: 'no right' },
    ],
    ['404', respond('<html>', { status: 404 }), { kind: 'http', status: 404, message: null, excerpt: '<html>' }],
    [
      '500 with a text',
      respond('upstream  timed out\n', { status: 500 }),
      { kind: 'http', status: 500, message: null, excerpt: 'upstream timed out' },
    ],
    ['502 with nothing', respond('', { status: 502 }), { kind: 'http', status: 502, message: null }],
    [
      'a connection that breaks in the middle of the answer',
      respond(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"success":tr'))
            controller.error(new TypeError('terminated'))
          },
        }),
      ),
      { kind: 'not-json', came: 'truncated', excerpt: '' },
    ],
    [
      '500 with an error envelope',
      respond('{"success":false,"message":"old","errorDetail":{"message":"new"}}', { status: 500 }),
      { kind: 'http', status: 500, message: 'new' },
    ],
    [
      'HTML with 200',
      respond('<!doctype html><title>Login</title>'),
      { kind: 'not-json', came: 'html', excerpt: '<!doctype html><title>Login</title>' },
    ],
    [
      'truncated JSON',
      respond('{"success":true,"data":[{"id"'),
      { kind: 'not-json', came: 'truncated', excerpt: '{"success":true,"data":[{"id"' },
    ],
    ['an empty body', respond(''), { kind: 'not-json', came: 'empty', excerpt: '' }],
    ['text', respond('OK'), { kind: 'not-json', came: 'text', excerpt: 'OK' }],
  ])('%s', async (_name, answer, problem) => {
    expect(await problemOf(clientOf(answer).client.call('DescribeProject', {}))).toEqual(problem)
  })

  test('a response that never comes ends with the deadline', async () => {
    const deadline = new AbortController()
    const { client } = clientOf(() => new Promise(() => {}), { timeout: () => deadline.signal, deadlineSeconds: 15 })
    const call = client.call('DescribeProject', {})
    deadline.abort()
    expect(await problemOf(call)).toEqual({ kind: 'timeout', seconds: 15 })
  })

  test('a body that never ends does, too', async () => {
    const deadline = new AbortController()
    const endless = new Response(new ReadableStream({ start: () => {} }))
    const { client } = clientOf(async () => endless, { timeout: () => deadline.signal, deadlineSeconds: 15 })
    const call = client.call('DescribeProject', {})
    deadline.abort()
    expect(await problemOf(call)).toEqual({ kind: 'timeout', seconds: 15 })
  })

  test('a call that nobody needs any more ends with the caller’s reason, which is no problem of OMS', async () => {
    const caller = new AbortController()
    const { client } = clientOf(() => new Promise(() => {}))
    const call = client.call('DescribeProject', {}, { signal: caller.signal })
    const reason = new Error('left the page')
    caller.abort(reason)
    await expect(call).rejects.toBe(reason)
  })
})

describe('credentials', () => {
  test('go as Basic in UTF-8', () => {
    expect(basic({ username: 'anna', password: 'pä€ss' })).toBe(`Basic ${Buffer.from('anna:pä€ss').toString('base64')}`)
  })

  test('of the viewer are given up when OMS refuses them, so that no wrong password is sent again', async () => {
    let refused = 0
    const { client, sent } = clientOf(respond('', { status: 401 }), {
      credentials: () => ({ username: 'a', password: 'b' }),
      onRefused: () => {
        refused += 1
      },
    })
    await problemOf(client.call('DescribeProject', {}))
    expect(refused).toBe(1)
    expect(sent[0]?.init.headers).toMatchObject({ authorization: 'Basic YTpi' })
  })

  test('are kept when what was refused is a question that the page can do without', async () => {
    let refused = 0
    const { client } = clientOf(respond('', { status: 401 }), {
      credentials: () => ({ username: 'a', password: 'b' }),
      onRefused: () => {
        refused += 1
      },
    })
    expect(await problemOf(client.call('DescribeProjectStepMetric', {}, { minor: true }))).toMatchObject({
      status: 401,
    })
    expect(refused).toBe(0)
  })

  test.each([
    ['of the viewer', {}, false, 1],
    ['of the gateway', { 'x-oms-gateway-auth': 'configured' }, true, 0],
  ])(
    '%s that OMS refuses with HTTP 200 and a code are refused all the same',
    async (_whose, headers, serverHolds, calls) => {
      let refused = 0
      const body = '{"success":false,"code":"USER_NAME_OR_PASSWORD_ERROR","message":"Wrong password"}'
      const { client } = clientOf(respond(body, { headers }), {
        credentials: () => (serverHolds ? null : { username: 'a', password: 'b' }),
        onRefused: () => {
          refused += 1
        },
      })
      expect(await problemOf(client.call('DescribeProject', {}))).toEqual({
        kind: 'denied',
        status: 401,
        serverHolds,
        message: 'Wrong password',
      })
      expect(refused).toBe(calls)
    },
  )
})

test.each([
  ['120', 120],
  ['Thu, 01 Jan 1970 00:01:40 GMT', 100],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['soon', null],
  ['', null],
  [null, null],
])('Retry-After %s is %s seconds', (header, seconds) => {
  expect(retryAfter(header, 0)).toBe(seconds)
})

test.each([
  ['', 'empty'],
  ['  \n', 'empty'],
  ['<?xml version="1.0"?>', 'html'],
  ['[1,', 'truncated'],
  ['Bad gateway', 'text'],
] as const)('%j is %s', (text, came) => {
  expect(whatCame(text)).toBe(came)
})
