import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listen } from './server'
import { listenProblem, startDashboard } from './start'

const HTML = `<!doctype html><script>document.documentElement.lang = 'en'</script><script type="module" src="/assets/a.js"></script>`
const SCRIPT = `console.log('the page')`

let clientDir = ''
const open: Server[] = []

beforeAll(() => {
  clientDir = mkdtempSync(join(tmpdir(), 'dashboard-'))
  mkdirSync(join(clientDir, 'assets'))
  writeFileSync(join(clientDir, 'index.html'), HTML)
  writeFileSync(join(clientDir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(clientDir, 'assets/a.js'), SCRIPT)
  writeFileSync(join(clientDir, 'assets/a.js.gz'), gzipSync(SCRIPT))
})

afterAll(() => rmSync(clientDir, { recursive: true, force: true }))

afterEach(() => {
  for (const server of open.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function start(env: Record<string, string> = {}) {
  const out: string[] = []
  const err: string[] = []
  const started = await startDashboard({
    env: { PORT: '0', ...env },
    clientDir,
    fetch: (url, init) => fetch(url, init),
    now: Date.now,
    print: (line) => out.push(line),
    warn: (line) => err.push(line),
  })
  if (!started.ok) throw new Error(started.message)
  open.push(started.server)
  return { out, err, port: started.port, checked: started.checked, origin: `http://127.0.0.1:${started.port}` }
}

/** A server in OMS's place. */
async function serve(answer: Parameters<typeof createServer>[1]) {
  const server = createServer(answer)
  open.push(server)
  return listen(server, 0, '127.0.0.1')
}

/** Sends an address as it stands, which fetch would tidy up first. */
function raw(port: number, path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ port, path, headers, host: '127.0.0.1' }, (response) => resolve(response.resume()))
    sent.on('error', reject).end()
  })
}

const asPage = { headers: { accept: 'text/html,*/*' } }
const read = (origin: string) => `${origin}/api/v2?Action=DescribeProject`

describe('the line that says where the page is', () => {
  test('is one line, with the port that was chosen', async () => {
    const { out, err, port } = await start()
    expect(out).toEqual([`OMS Task Dashboard: http://localhost:${port}/ (demo OMS)`])
    expect(err).toEqual([])
  })

  test.each(['', '  '])('says that OMS_URL is set but empty (%j), and that the demo OMS answers', async (OMS_URL) => {
    const { out, err } = await start({ OMS_URL })
    expect(out).toEqual([expect.stringContaining('(demo OMS)')])
    expect(err).toEqual([expect.stringMatching(/^OMS_URL is set, but empty: the demo OMS answers/)])
  })

  test('names the OMS behind it, without credentials', async () => {
    const oms = await serve((_, response) => response.end('{}'))
    const { out, err, port, checked } = await start({
      OMS_URL: `http://127.0.0.1:${oms}/`,
      OMS_USERNAME: 'root',
      OMS_PASSWORD: 'hunter2',
    })
    await checked
    expect(out).toEqual([`OMS Task Dashboard: http://localhost:${port}/ (OMS at http://127.0.0.1:${oms})`])
    expect(err).toEqual([])
  })
})

describe('what cannot start ends in a sentence', () => {
  test('a taken port names PORT', async () => {
    const taken = await serve(() => undefined)
    await expect(start({ PORT: String(taken) })).rejects.toThrow(new RegExp(`^PORT ${taken} on 127.0.0.1 is taken`))
  })

  test('a wrong setting', async () => {
    await expect(start({ OMS_URL: 'oms-host' })).rejects.toThrow(/^OMS_URL must start with/)
  })

  test.each([
    ['EADDRINUSE', /^PORT 80 .* PORT=81\.$/],
    ['EACCES', /^PORT 80 /],
    ['EADDRNOTAVAIL', /^HOST h /],
    ['ENOTFOUND', /^HOST h /],
    ['EWHATEVER', /HOST h, PORT 80 \(EWHATEVER\)/],
  ])('%s', (code, sentence) => {
    expect(listenProblem(Object.assign(new Error(code), { code }), { port: 80, host: 'h' })).toMatch(sentence)
  })
})

describe('OMS is asked once after the start', () => {
  test('one that is down is a warning that names OMS_URL, and the page is served all the same', async () => {
    const gone = await serve(() => undefined)
    open.pop()?.close()
    const { err, origin, checked } = await start({ OMS_URL: `http://127.0.0.1:${gone}` })
    await checked
    expect(err).toEqual([expect.stringMatching(/^Nothing listens at .* OMS_URL /)])
    expect((await fetch(origin, asPage)).status).toBe(200)
  })

  test.each([
    [401, { OMS_USERNAME: 'u', OMS_PASSWORD: 'p' }, [expect.stringContaining('OMS_USERNAME and OMS_PASSWORD')]],
    [401, {}, []],
    [404, {}, [expect.stringContaining('OMS_URL')]],
    [500, {}, []],
  ])('an answer %i with %j', async (status, env, warnings) => {
    const oms = await serve((_, response) => response.writeHead(status).end())
    const { err, checked } = await start({ OMS_URL: `http://127.0.0.1:${oms}`, ...env })
    await checked
    expect(err).toEqual(warnings)
  })
})

describe('the page is served', () => {
  test.each(['/', '/tasks/np_4wh****', '/tasks/v1.2.json', '/tasks/%E4%BB%BB%E5%8A%A1', '/tasks/%', '/nowhere'])(
    'at %s, asked for again each time, under a policy that names its inline script',
    async (path) => {
      const { port } = await start()
      const response = await raw(port, path, { accept: 'text/html' })
      expect(response.statusCode).toBe(200)
      expect(response.headers).toMatchObject({
        'content-type': 'text/html;charset=utf-8',
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      })
      expect(response.headers['content-security-policy']).toMatch(
        /script-src 'self' 'sha256-[\w+/]{43}='; .*object-src 'none'; .*frame-ancestors 'none'/,
      )
    },
  )

  test('assets may be kept for ever, and come compressed', async () => {
    const { origin } = await start()
    const response = await fetch(`${origin}/assets/a.js`, { headers: { 'accept-encoding': 'gzip' } })
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(await response.text()).toBe(SCRIPT)
  })

  test.each([
    ['a missing asset', '/assets/gone.js', 'text/html'],
    ['a missing picture', '/gone.png', 'image/*'],
    ['a climb out of the page', '/../../package.json', '*/*'],
    ['an encoded climb', '/%2e%2e/%2e%2e/package.json', '*/*'],
  ])('%s is 404', async (_, path, accept) => {
    const { port } = await start()
    expect((await raw(port, path, { accept })).statusCode).toBe(404)
  })

  test.each(['bytes=10-5', 'bytes=999999-', 'nonsense'])('a range %s does not end the server', async (range) => {
    const { port } = await start()
    expect((await raw(port, '/', { range, accept: 'text/html' })).statusCode).toBe(200)
    expect((await raw(port, '/', { accept: 'text/html' })).statusCode).toBe(200)
  })

  test('a page is read, not written', async () => {
    const { origin } = await start()
    expect((await fetch(origin, { method: 'POST', ...asPage })).status).toBe(405)
  })
})

describe('below /api/', () => {
  test('the demo OMS answers without OMS_URL, compressed where the client takes it', async () => {
    const { origin } = await start()
    const response = await fetch(`${origin}/api/v2?Action=ListProjects`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"type":"MIGRATION","pageNumber":1,"pageSize":10}',
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(await response.json()).toMatchObject({ success: true })
  })

  test.each(['/api', '/api/v1', '/api/v2?Action=StopProject'])('%s is 403 with an OMS behind it', async (path) => {
    const oms = await serve((_, response) => response.end('{}'))
    const { origin } = await start({ OMS_URL: `http://127.0.0.1:${oms}` })
    const response = await fetch(origin + path, { method: 'POST', body: '{}' })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ gateway: { code: 'not-allowed' } })
  })

  test("OMS's answer comes through, as data that runs nothing", async () => {
    const oms = await serve((request, response) => {
      response.setHeader('www-authenticate', 'Basic')
      response.end(JSON.stringify({ url: request.url, authorization: request.headers.authorization }))
    })
    const { origin } = await start({ OMS_URL: `http://127.0.0.1:${oms}/base`, OMS_USERNAME: 'u', OMS_PASSWORD: 'p' })
    const response = await fetch(read(origin), { method: 'POST', body: '{}' })
    expect(await response.json()).toEqual({ url: '/base/api/v2?Action=DescribeProject', authorization: 'Basic dTpw' })
    expect(response.headers.get('www-authenticate')).toBeNull()
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  })

  test('an OMS that is not there is a 502 that says so', async () => {
    const { origin } = await start({ OMS_URL: 'http://127.0.0.1:1' })
    const response = await fetch(read(origin), { method: 'POST', body: '{}' })
    expect(response.status).toBe(502)
    expect(await response.json()).toMatchObject({ success: false, gateway: { variable: 'OMS_URL' } })
  })

  test('a page that goes away ends the request to OMS', async () => {
    const page = new AbortController()
    const ended = new Promise<void>((resolve) => {
      void serve((request, response) => {
        if (request.url?.includes('ListProjects')) {
          response.end('{}')
        } else {
          response.once('close', resolve)
          page.abort()
        }
      }).then(async (oms) => {
        const { origin } = await start({ OMS_URL: `http://127.0.0.1:${oms}` })
        await fetch(read(origin), { method: 'POST', body: '{}', signal: page.signal }).catch(() => undefined)
      })
    })
    await expect(ended).resolves.toBeUndefined()
  })
})
