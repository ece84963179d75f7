import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import { SERVER, startDashboard } from './support/dashboard'
import { partsOf, SAMPLE, taskUrl } from './support/task-page'
import { test } from './support/test'

/** The demo's running MySQL to OceanBase migration. */
const DEMO_TASK = 'np_4wh8x2'

/** Asks as curl would; `query` is all that stands behind the question mark. */
async function ask(url: string, query: string, body: object = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/api/v2?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text || 'null') }
}

test.describe('the demo OMS answers over HTTP', () => {
  test('DescribeProject', async ({ demo }) => {
    const { status, headers, json } = await ask(demo.url, 'Action=DescribeProject', { id: DEMO_TASK })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('application/json')
    expect(json).toMatchObject({ success: true, data: [{ id: DEMO_TASK, name: 'orders_mysql_to_ob' }] })
  })

  test('DescribeProject without a content type, as curl -d sends it', async ({ demo }) => {
    const { status, json } = await ask(
      demo.url,
      'Action=DescribeProject',
      { id: DEMO_TASK },
      { 'content-type': 'application/x-www-form-urlencoded' },
    )
    expect(status).toBe(200)
    expect(json).toMatchObject({ success: true })
  })

  test('ListProjects, with at least eight tasks that it also describes', async ({ demo }) => {
    const lists = await Promise.all(
      ['MIGRATION', 'SYNC'].map((type) => ask(demo.url, 'Action=ListProjects', { type, pageNumber: 1, pageSize: 100 })),
    )
    const ids: string[] = lists.flatMap(({ json }) => json.data.map(({ id }: { id: string }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(8)
    for (const id of ids) {
      const { json } = await ask(demo.url, 'Action=DescribeProject', { id })
      expect(json.success, id).toBe(true)
    }
  })

  for (const [what, query, body] of [
    ['an id that it does not know', 'Action=DescribeProject', { id: 'np_nobody' }],
    ['no id', 'Action=DescribeProject', {}],
    ['an action that it does not know', 'Action=DescribeNothing', { id: DEMO_TASK }],
    ['no action', '', { id: DEMO_TASK }],
  ] as const) {
    test(`${what} is an error of OMS, in its envelope`, async ({ demo }) => {
      const { status, json } = await ask(demo.url, query, body)
      expect(status).toBe(200)
      expect(json.success).toBe(false)
      expect(json.message ?? json.errorDetail.message).not.toBe('')
      expect(json.data ?? null).toBeNull()
    })
  }

  test('StopProject changes nothing', async ({ demo }) => {
    const stopped = await ask(demo.url, 'Action=StopProject', { id: DEMO_TASK })
    expect(stopped.json.success).toBe(false)
    const { json } = await ask(demo.url, 'Action=DescribeProject', { id: DEMO_TASK })
    expect(json.data[0].status).toBe('RUNNING')
  })
})

test.describe('before an OMS', () => {
  test('nothing but the read actions, spelt as documented, reaches it', async ({ oms, live }) => {
    for (const query of [
      'Action=StopProject',
      'Action=StartProject',
      'Action=ResumeProject',
      'Action=DeleteProject',
      'Action=ReleaseProject',
      'Action=CreateProject',
      'Action=describeProject',
      'Action=DESCRIBEPROJECT',
      'Action=DescribeProject&Action=StopProject',
      'Action=StopProject&Action=DescribeProject',
      'action=StopProject',
      'Action=DescribeProject&action=StopProject',
      'Action=DescribeProject&%41ction=StopProject',
      'Action=Describe%50roject',
      'Action=DescribeProject%26Action=StopProject',
      'Action=DescribeProject%00',
      'Action=DescribeProject%0d%0aX: 1',
      'Action=DescribeProject/../StopProject',
      'Action[]=DescribeProject',
      'Action=',
      '',
    ]) {
      const { status, headers, json } = await ask(live.url, query, { id: SAMPLE.id })
      expect.soft(status, query).toBe(403)
      expect.soft(headers.get('x-oms-gateway'), query).toBe('not-allowed')
      expect.soft(json.gateway.message, query).not.toBe('')
    }
    for (const path of ['/api', '/api/v1', '/api/v2/', '/api/v2/projects', '/api/v3?Action=DescribeProject']) {
      const response = await fetch(`${live.url}${path}`, { method: 'POST', body: '{}' })
      expect.soft(response.status, path).toBe(403)
    }
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const response = await fetch(`${live.url}/api/v2?Action=DescribeProject`, { method })
      expect.soft(response.status, method).toBe(403)
    }
    expect(oms.requests).toEqual([])
    // The way is open for what may pass.
    expect((await ask(live.url, 'Action=DescribeProject', { id: SAMPLE.id })).status).toBe(200)
    expect(oms.requests.map(({ action }) => action)).toEqual(['DescribeProject'])
  })

  test('a page of another site may not ask', async ({ oms, live }) => {
    const { status } = await ask(
      live.url,
      'Action=DescribeProject',
      { id: SAMPLE.id },
      { 'sec-fetch-site': 'cross-site' },
    )
    expect(status).toBe(403)
    expect(oms.requests).toEqual([])
  })

  test('the account goes to OMS, and nothing of it to the page', async ({ oms, live }) => {
    const basic = Buffer.from(`${oms.username}:${oms.password}`).toString('base64')
    const secrets = [oms.username, oms.password, basic]
    const good = await ask(live.url, 'Action=DescribeProject', { id: SAMPLE.id }, { authorization: 'Basic d3Jvbmc6' })
    expect(good.status).toBe(200)
    expect(oms.requests[0]?.headers.authorization).toBe(`Basic ${basic}`)
    oms.mode = 'status 401'
    const refused = await ask(live.url, 'Action=DescribeProject', { id: SAMPLE.id })
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toBeNull()
    expect(refused.headers.get('x-oms-gateway-auth')).toBe('configured')
    await oms.goDown()
    const down = await ask(live.url, 'Action=DescribeProject', { id: SAMPLE.id })
    expect(down.status).toBe(502)
    const html = await (await fetch(live.url, { headers: { accept: 'text/html' } })).text()
    for (const { headers, text } of [good, refused, down]) {
      const everything = `${text} ${[...headers].flat().join(' ')} ${html} ${live.line} ${live.warnings.join(' ')}`
      for (const secret of secrets) expect(everything).not.toContain(secret)
    }
  })

  test('no cookie and no header of the page but those that OMS needs goes on', async ({ oms, live }) => {
    await ask(live.url, 'Action=DescribeProject', { id: SAMPLE.id }, { cookie: 'a=b', 'x-forwarded-for': '1.2.3.4' })
    expect(oms.requests[0]?.headers).not.toHaveProperty('cookie')
    expect(oms.requests[0]?.headers).not.toHaveProperty('x-forwarded-for')
  })
})

test.describe('a wrong setting ends the start in a sentence that names the variable', () => {
  for (const [variable, env] of [
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: 'http' }],
    ['HOST', { HOST: 'http://localhost' }],
    ['HOST', { HOST: '203.0.113.1' }],
    ['OMS_URL', { OMS_URL: 'oms-host:8089' }],
    ['OMS_URL', { OMS_URL: 'ftp://oms-host' }],
    ['OMS_URL', { OMS_URL: 'http://oms-host/api/v2' }],
    ['OMS_USERNAME', { OMS_URL: 'http://user:secret@oms-host' }],
    ['OMS_PASSWORD', { OMS_URL: 'http://oms-host', OMS_USERNAME: 'a' }],
    ['OMS_USERNAME', { OMS_URL: 'http://oms-host', OMS_PASSWORD: 'secret' }],
    ['OMS_URL', { OMS_USERNAME: 'a', OMS_PASSWORD: 'secret' }],
  ] as const) {
    test(`${variable}: ${JSON.stringify(env)}`, () => {
      const { OMS_URL, OMS_USERNAME, OMS_PASSWORD, HOST, ...around } = process.env
      const ended = spawnSync(process.execPath, [SERVER], { env: { ...around, PORT: '0', ...env }, encoding: 'utf8' })
      expect(ended.status).toBe(1)
      expect(ended.stdout).toBe('')
      // One sentence, no stack.
      expect(ended.stderr.trim().split('\n')).toHaveLength(1)
      expect(ended.stderr).toContain(variable)
      expect(ended.stderr).not.toContain('secret')
    })
  }

  test('a taken port', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    try {
      await expect(startDashboard({ env: { PORT: String(port) } })).rejects.toThrow(
        `ended with 1: PORT ${port} on 127.0.0.1 is taken by another program`,
      )
    } finally {
      other.close()
    }
  })
})

test('an OMS that is not there is a warning at the start, and the page is there all the same', async ({
  oms,
  page,
}) => {
  await oms.goDown()
  const dashboard = await startDashboard({ env: { OMS_URL: oms.url } })
  try {
    await expect.poll(() => dashboard.warnings).toEqual([expect.stringMatching(/^Nothing listens at .+OMS_URL/)])
    await page.goto(dashboard.url)
    await expect(page.getByRole('main')).toBeVisible()
  } finally {
    await dashboard.stop()
  }
})

test('the page runs under a policy that lets nothing else run', async ({ page, oms, live, problems }) => {
  const response = await page.goto(taskUrl(live.url))
  await expect(partsOf(page).name).toBeVisible()
  await expect(page.locator('[data-verdict]').first()).toBeVisible()
  const headers = response?.headers() ?? {}
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).toMatch(/script-src 'self'(?: 'sha256-[\w+/]+={0,2}')+(?:;|$)/)
  for (const rule of ["connect-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
    expect(policy).toContain(rule)
  }
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/)
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  expect(problems).toEqual([])

  // An injected script is refused, so the policy is in force and not only sent.
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    return 'injected' in window
  })
  expect(ran).toBe(false)
  expect(oms.requests).toHaveLength(1)
})

test('an answer of OMS that is opened as a page runs nothing', async ({ live }) => {
  const { headers } = await ask(live.url, 'Action=DescribeProject', { id: SAMPLE.id })
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).toContain('sandbox')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).toBe('no-store')
})
