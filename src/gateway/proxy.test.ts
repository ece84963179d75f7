import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createProxy, type ProxyOptions } from './proxy'

const OMS = 'http://oms-host:8089'
const PAGE = 'http://localhost:4173'
const READ = '/api/v2?Action=DescribeProject'

function ask(path = READ, init: RequestInit = {}) {
  return new Request(`${PAGE}${path}`, {
    method: 'POST',
    body: init.method === 'GET' ? null : '{"id":"np_1"}',
    ...init,
  })
}

function setup(
  options: Partial<ProxyOptions> = {},
  answer: () => Response | Promise<Response> = () => Response.json({}),
) {
  const fetch = vi.fn<ProxyOptions['fetch']>(async () => answer())
  const proxy = createProxy({ omsUrl: new URL(OMS), fetch, timeoutMs: 1_000, ...options })
  const sent = () => {
    const [url, init] = fetch.mock.calls[0] ?? []
    return { url: url?.href, init, headers: Object.fromEntries(new Headers(init?.headers)) }
  }
  return { fetch, proxy, sent }
}

async function gatewayOf(response: Response) {
  const body: unknown = await response.json()
  return { status: response.status, header: response.headers.get('x-oms-gateway'), body }
}

describe('only the read actions pass', () => {
  test.each(['DescribeProject', 'DescribeProjectSteps', 'ListProjects', 'ListDataSource'])(
    '%s passes, on an address built afresh',
    async (action) => {
      const { proxy, sent } = setup()
      const response = await proxy(ask(`/api/v2?Version=1&Action=${action}&x=%26Action%3DStopProject`))
      expect(response.status).toBe(200)
      expect(sent().url).toBe(`${OMS}/api/v2?Action=${action}`)
      expect(sent().init).toMatchObject({ method: 'POST', redirect: 'manual' })
    },
  )

  test.each([
    ['another action', '/api/v2?Action=StopProject'],
    ['a read action in other letters', '/api/v2?Action=describeProject'],
    ['only the verb', '/api/v2?Action=Describe'],
    ['a read action with a tail', '/api/v2?Action=DescribeProject;StopProject'],
    ['no action', '/api/v2'],
    ['no value', '/api/v2?Action='],
    ['action in other letters', '/api/v2?action=DescribeProject'],
    ['a second action', '/api/v2?Action=DescribeProject&Action=StopProject'],
    ['the same action twice', '/api/v2?Action=DescribeProject&Action=DescribeProject'],
    ['a second one in other letters', '/api/v2?Action=DescribeProject&ACTION=StopProject'],
    ['a second one, encoded', '/api/v2?Action=DescribeProject&%41ction=StopProject'],
    ['a second one after a blank', '/api/v2?Action=DescribeProject&+Action=StopProject'],
    ['an encoded name', '/api/v2?%41ction=DescribeProject'],
    ['an encoded value', '/api/v2?Action=%44escribeProject'],
    ['a line break', '/api/v2?Action=DescribeProject%0d%0aX: y'],
    ['another path', '/api/v1?Action=DescribeProject'],
    ['a longer path', '/api/v2/x?Action=DescribeProject'],
    ['a slash behind', '/api/v2/?Action=DescribeProject'],
    ['an encoded path', '/api/v%32?Action=DescribeProject'],
    ['a climbing path', '/api/v2/../v3?Action=DescribeProject'],
    ['an encoded climbing path', '/api/v2/%2e%2e/v3?Action=DescribeProject'],
    ['two slashes', '//api/v2?Action=DescribeProject'],
  ])('%s is refused', async (_, path) => {
    const { proxy, fetch } = setup()
    const said = await gatewayOf(await proxy(ask(path)))
    expect(said).toEqual({
      status: 403,
      header: 'not-allowed',
      body: { success: false, gateway: { code: 'not-allowed', variable: null, message: expect.stringMatching(/\.$/) } },
    })
    expect(fetch).not.toHaveBeenCalled()
  })

  test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])('%s is refused', async (method) => {
    const { proxy, fetch } = setup()
    expect((await proxy(ask(READ, { method, body: null }))).status).toBe(403)
    expect(fetch).not.toHaveBeenCalled()
  })

  test.each([
    ['cross-site', 403],
    ['same-origin', 200],
    ['same-site', 200],
    ['none', 200],
  ])('a request that the browser calls %s: %i', async (site, status) => {
    const { proxy } = setup()
    // A Request of a browser may not set this header, but one that came over HTTP has it.
    const headers = new Headers({ 'sec-fetch-site': site })
    expect((await proxy(ask(READ, { headers }))).status).toBe(status)
  })

  test('whatever the query, at most one read action reaches OMS and nothing else', async () => {
    const piece = fc.constantFrom(
      'Action',
      'action',
      '%41ction',
      '=',
      '&',
      '+',
      'StopProject',
      'DescribeProject',
      ';',
      '#',
      '%26',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const { proxy, fetch } = setup()
        await proxy(ask(`/api/v2?${pieces.join('')}`))
        for (const [url] of fetch.mock.calls) {
          expect(url.href).toMatch(/^http:\/\/oms-host:8089\/api\/v2\?Action=(Describe|List)[A-Za-z]+$/)
        }
      }),
    )
  })
})

describe('what is passed on', () => {
  test.each([
    ['http://h:8089/base', 'http://h:8089/base/api/v2?Action=DescribeProject'],
    ['http://h:8089/base/', 'http://h:8089/base/api/v2?Action=DescribeProject'],
    ['https://h/', 'https://h/api/v2?Action=DescribeProject'],
  ])('the path of OMS_URL %s is a prefix', async (address, href) => {
    const { proxy, sent } = setup({ omsUrl: new URL(address) })
    await proxy(ask())
    expect(sent().url).toBe(href)
  })

  test('the body as it came, and of the headers only those that OMS needs', async () => {
    const { proxy, sent } = setup()
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': 'zh-CN',
      authorization: 'Basic dmlld2Vy',
      cookie: 'session=1',
      referer: `${PAGE}/tasks/np_1`,
      'x-forwarded-for': '10.0.0.1',
    }
    await proxy(ask(READ, { headers }))
    expect(sent().headers).toEqual({
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': 'zh-CN',
      authorization: 'Basic dmlld2Vy',
    })
    expect(new TextDecoder().decode(sent().init?.body as Uint8Array)).toBe('{"id":"np_1"}')
  })

  test("configured credentials go out in UTF-8, in place of the page's", async () => {
    const { proxy, sent } = setup({ credentials: { username: '迁移', password: 'pä:ss' } })
    const response = await proxy(ask(READ, { headers: { authorization: 'Basic dmlld2Vy' } }))
    expect(sent().headers.authorization).toBe(`Basic ${Buffer.from('迁移:pä:ss').toString('base64')}`)
    expect(response.headers.get('x-oms-gateway-auth')).toBe('configured')
  })

  test('without configured credentials no answer claims them', async () => {
    const { proxy } = setup()
    expect((await proxy(ask())).headers.has('x-oms-gateway-auth')).toBe(false)
  })

  test.each([
    ['announced', { 'content-length': String(64 * 1024 + 1) }, '{}'],
    ['not announced', {}, 'x'.repeat(64 * 1024 + 1)],
  ])('a body above 64 KB, %s, is refused', async (_, headers, body) => {
    const { proxy, fetch } = setup()
    const said = await gatewayOf(await proxy(ask(READ, { headers, body })))
    expect(said).toMatchObject({ status: 413, header: 'too-large' })
    expect(fetch).not.toHaveBeenCalled()
  })

  test('a body of 64 KB passes', async () => {
    const { proxy } = setup()
    expect((await proxy(ask(READ, { body: 'x'.repeat(64 * 1024) }))).status).toBe(200)
  })
})

describe('what comes back', () => {
  test.each([200, 400, 401, 403, 404, 429, 500, 503])(
    'status %i, the body and the headers that the page reads',
    async (status) => {
      const { proxy } = setup(
        {},
        () =>
          new Response('{"a":1}', {
            status,
            headers: {
              'content-type': 'application/json;charset=UTF-8',
              date: 'Thu, 13 Jul 2023 02:19:00 GMT',
              'retry-after': '30',
              'www-authenticate': 'Basic realm="OMS"',
              'set-cookie': 'session=1',
              'content-encoding': 'identity',
              server: 'nginx',
            },
          }),
      )
      const response = await proxy(ask())
      expect(response.status).toBe(status)
      expect(await response.text()).toBe('{"a":1}')
      expect(Object.fromEntries(response.headers)).toEqual({
        'cache-control': 'no-store',
        'content-type': 'application/json;charset=UTF-8',
        date: 'Thu, 13 Jul 2023 02:19:00 GMT',
        'retry-after': '30',
      })
    },
  )

  test('an answer without a body stays one', async () => {
    const { proxy } = setup({}, () => new Response(null, { status: 204 }))
    expect((await proxy(ask())).status).toBe(204)
  })

  test.each([
    [302, 'https://login.example.com/sso?token=secret', 'https://login.example.com/sso'],
    [301, '/login', 'http://oms-host:8089/login'],
    [308, 'https://oms-host/', 'https://oms-host,'],
  ])('a redirect %i to %s is an error that names the place and OMS_URL', async (status, location, place) => {
    const { proxy, fetch } = setup({}, () => new Response(null, { status, headers: { location } }))
    const said = await gatewayOf(await proxy(ask()))
    expect(said).toMatchObject({ status: 502, header: 'redirect', body: { gateway: { variable: 'OMS_URL' } } })
    expect(JSON.stringify(said.body)).toContain(place)
    expect(JSON.stringify(said.body)).not.toContain('secret')
    expect(fetch).toHaveBeenCalledTimes(1)
  })
})

describe('OMS cannot be reached', () => {
  const failed = (cause: unknown) => new TypeError('fetch failed', { cause })
  const withCode = (code: string) => Object.assign(new Error(code), { code })

  test.each([
    ['ECONNREFUSED', 502, 'refused', 'OMS_URL'],
    ['ENOTFOUND', 502, 'dns', 'OMS_URL'],
    ['EAI_AGAIN', 502, 'dns', 'OMS_URL'],
    ['ETIMEDOUT', 504, 'timeout', 'OMS_URL'],
    ['UND_ERR_CONNECT_TIMEOUT', 504, 'timeout', 'OMS_URL'],
    ['ECONNRESET', 502, 'reset', 'OMS_URL'],
    ['UND_ERR_SOCKET', 502, 'reset', 'OMS_URL'],
    ['EHOSTUNREACH', 502, 'unreachable', 'OMS_URL'],
    ['HPE_INVALID_CONSTANT', 502, 'unreachable', 'OMS_URL'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 502, 'tls', 'NODE_EXTRA_CA_CERTS'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 502, 'tls', 'NODE_EXTRA_CA_CERTS'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 502, 'tls', 'NODE_EXTRA_CA_CERTS'],
    ['CERT_REVOKED', 502, 'tls', 'NODE_EXTRA_CA_CERTS'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 502, 'tls', 'OMS_URL'],
    ['CERT_HAS_EXPIRED', 502, 'tls', 'OMS_URL'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 502, 'tls', 'OMS_URL'],
    ['EPROTO', 502, 'tls', 'OMS_URL'],
  ])('%s: %i %s, naming %s', async (code, status, name, variable) => {
    const { proxy } = setup({ credentials: { username: 'u', password: 'p' } }, () =>
      Promise.reject(failed(withCode(code))),
    )
    const response = await proxy(ask())
    expect(response.headers.get('x-oms-gateway-auth')).toBe('configured')
    const said = await gatewayOf(response)
    expect(said).toEqual({
      status,
      header: name,
      body: { success: false, gateway: { code: name, variable, message: expect.stringContaining(variable) } },
    })
  })

  test.each([
    [0, 'reset'],
    [27, 'cut'],
  ])('a connection that broke after %i bytes: %s', async (bytesRead, name) => {
    const broken = Object.assign(withCode('UND_ERR_SOCKET'), { socket: { bytesRead } })
    const { proxy } = setup({}, () => Promise.reject(failed(broken)))
    expect(await gatewayOf(await proxy(ask()))).toMatchObject({ status: 502, header: name })
  })

  test('one refused connection per address of the host is still a refused connection', async () => {
    const { proxy } = setup({}, () => Promise.reject(failed(new AggregateError([withCode('ECONNREFUSED')]))))
    expect(await gatewayOf(await proxy(ask()))).toMatchObject({ header: 'refused' })
  })

  test('a cause that points at itself ends', async () => {
    const loop: Error & { cause?: unknown } = new Error('loop')
    loop.cause = loop
    const { proxy } = setup({}, () => Promise.reject(loop))
    expect(await gatewayOf(await proxy(ask()))).toMatchObject({ status: 502, header: 'unreachable' })
  })

  test('an answer that never comes is given up', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { proxy } = setup({ timeoutMs: 14_000, fetch: neverAnswers })
    const response = proxy(ask())
    await vi.advanceTimersByTimeAsync(14_000)
    expect(await gatewayOf(await response)).toMatchObject({ status: 504, header: 'timeout' })
  })

  test('a page that goes away ends the request to OMS, and is no error of OMS', async () => {
    const page = new AbortController()
    let signal: AbortSignal | null | undefined
    const { proxy } = setup({
      fetch: (url, init) => {
        signal = init.signal
        queueMicrotask(() => page.abort(new Error('gone')))
        return neverAnswers(url, init)
      },
    })
    await expect(proxy(ask(READ, { signal: page.signal }))).rejects.toBeDefined()
    expect(signal?.aborted).toBe(true)
  })

  test('no answer of the gateway repeats the password', async () => {
    const credentials = { username: 'root', password: 'hunter2' }
    const cause = Object.assign(new Error('root:hunter2'), { code: 'ECONNREFUSED', message: 'hunter2' })
    const { proxy } = setup({ credentials }, () => Promise.reject(failed(cause)))
    expect(await (await proxy(ask())).text()).not.toContain('hunter2')
  })
})

function neverAnswers(_: URL, init: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason))
  })
}
