import { describe, expect, test } from 'vitest'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { LISTED } from './catalogue'
import { createDemoOms, type DemoOmsOptions } from './demo-oms'
import { ANCHOR, list, number, object, stepOf } from './testing'
import type { JsonObject } from './wire'

function demo(options: Partial<DemoOmsOptions> & { after?: number } = {}) {
  const { after = 0, ...rest } = options
  return createDemoOms({ now: () => ANCHOR + after * 1000, anchor: ANCHOR, ...rest })
}

function post(action: string, body: string, headers: Record<string, string> = {}) {
  return new Request(`http://demo/api/v2?Action=${action}`, { method: 'POST', body, headers })
}

async function ask(action: string, body: unknown, options: Parameters<typeof demo>[0] = {}): Promise<JsonObject> {
  const response = await demo(options)(post(action, JSON.stringify(body)))
  expect(response.status).toBe(200)
  return object(await response.json())
}

describe('DescribeProject', () => {
  test.each(LISTED.map(({ id }) => id))('%s answers with a list of one task', async (id) => {
    const body = await ask('DescribeProject', { id })
    expect(body.success).toBe(true)
    expect(list(body.data)).toHaveLength(1)
    expect(list(body.data)[0]?.id).toBe(id)
    expect(body.cost).toMatch(/^\d+ ms$/)
    expect(Object.keys(body)).toEqual(expect.arrayContaining(Object.keys(sample)))
  })

  test.each(['np_4wh****', 'np_4w****'])(
    'the sample of the reference is unchanged under %s, at any time',
    async (id) => {
      expect(await ask('DescribeProject', { id }, { after: 123_456 })).toEqual(sample)
    },
  )

  test('the same request at the same time gets the same bytes, from another demo as well', async () => {
    const bytes = async (handle = demo()) => (await handle(post('DescribeProject', '{"id":"np_4wh8x2"}'))).text()
    const handle = demo()
    expect(await bytes(handle)).toBe(await bytes(handle))
    expect(await bytes(handle)).toBe(await bytes())
    expect(await bytes(demo({ after: 30 }))).not.toBe(await bytes())
  })

  test('an answer does not depend on what was asked before', async () => {
    let now = ANCHOR + 9_000_000
    const handle = createDemoOms({ now: () => now, anchor: ANCHOR })
    await handle(post('DescribeProject', '{"id":"np_4wh8x2"}'))
    now = ANCHOR
    const response = await handle(post('DescribeProject', '{"id":"np_4wh8x2"}'))
    expect(await response.json()).toEqual(await ask('DescribeProject', { id: 'np_4wh8x2' }))
  })
})

describe('time', () => {
  test('the Date header is the clock that the answers go by', async () => {
    const response = await demo({ after: 60 })(post('DescribeProject', '{"id":"np_4wh8x2"}'))
    expect(response.headers.get('date')).toBe('Sun, 15 Jun 2025 15:09:43 GMT')
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  })

  test('at 60 times the speed a minute is an hour, in the Date header too', async () => {
    const fast = demo({ after: 60, speed: 60 })
    const slow = demo({ after: 3600 })
    const request = () => post('DescribeProject', '{"id":"np_4wh8x2"}')
    const [a, b] = [await fast(request()), await slow(request())]
    expect(a.headers.get('date')).toBe(b.headers.get('date'))
    expect(await a.text()).toBe(await b.text())
  })

  test('rows grow while time goes by', async () => {
    const rows = async (after: number) => {
      const body = await ask('DescribeProject', { id: 'np_4wh8x2' }, { after })
      return number(object(stepOf(list(body.data)[0] ?? {}, 'FULL_TRANSFER')?.stepInfo).processedRecords)
    }
    expect(await rows(600)).toBeGreaterThan(await rows(0))
  })
})

describe('ListProjects', () => {
  test('lists every scenario once, with its steps and without its configuration', async () => {
    const body = await ask('ListProjects', { pageSize: 150 })
    expect(body).toMatchObject({ success: true, pageNumber: 1, pageSize: 150, totalCount: LISTED.length })
    const tasks = list(body.data)
    expect(tasks.map((task) => task.id).sort()).toEqual(LISTED.map(({ id }) => id).sort())
    for (const task of tasks) {
      expect(task.transferMapping).toBeNull()
      expect(Array.isArray(task.steps)).toBe(true)
    }
  })

  test('filters on the way', async () => {
    const body = await ask('ListProjects', { type: 'SYNC', sinkEndpointTypes: ['DATAHUB'] })
    expect(list(body.data).map((task) => task.name)).toEqual(['clicks_ob_to_datahub', 'routes_dbp_to_datahub'])
  })

  test('refuses a page that is too large, in the newer style', async () => {
    const body = await ask('ListProjects', { pageSize: 500 })
    expect(body).toMatchObject({ success: false, code: 'PARAM_ERROR', data: null })
    expect(object(body.errorDetail).message).toMatch(/pageSize/)
  })
})

describe('errors are HTTP 200 with success false', () => {
  test('an unknown id, in the older style', async () => {
    const body = await ask('DescribeProject', { id: 'np_nobody' })
    expect(body).toMatchObject({ success: false, code: 'PROJECT_NOT_FOUND_ERROR', errorDetail: null, data: null })
    expect(body.message).toMatch(/np_nobody/)
  })

  test.each([{}, { id: '' }, { id: 7 }, { id: null }])('an id like %j', async (body) => {
    const answer = await ask('DescribeProject', body)
    expect(answer).toMatchObject({ success: false, code: 'PARAM_ERROR' })
    expect(answer.message).toMatch(/id/)
  })

  test.each(['', 'null', '[]', '"np_4wh8x2"', '{"id":', '<html>'])(
    'a body like %s, in the newer style',
    async (raw) => {
      const response = await demo()(post('DescribeProject', raw))
      expect(response.status).toBe(200)
      const body = object(await response.json())
      expect(body).toMatchObject({ success: false, code: 'PARAM_ERROR' })
      expect(object(body.errorDetail).message).toMatch(/JSON/)
    },
  )

  test.each([
    'StopProject',
    'StartProject',
    'ResumeProject',
    'ReleaseProject',
    'DeleteProject',
    'toString',
    'Nonsense',
  ])('%s is not supported and changes nothing', async (action) => {
    const handle = demo()
    const describeIt = async () => (await handle(post('DescribeProject', '{"id":"np_4wh8x2"}'))).text()
    const before = await describeIt()
    const body = object(await (await handle(post(action, '{"id":"np_4wh8x2"}'))).json())
    expect(body).toMatchObject({ success: false, code: 'NOT_SUPPORT_ERROR' })
    expect(object(body.errorDetail).message).toContain(action)
    expect(await describeIt()).toBe(before)
  })

  test('an action of another edition', async () => {
    expect(await ask('AdvanceProject', { id: 'np_4wh8x2' })).toMatchObject({
      success: false,
      code: 'CE_NOT_SUPPORT_ERROR',
    })
  })

  test('no action', async () => {
    expect(await ask('', {})).toMatchObject({ success: false, code: 'PARAM_ERROR' })
  })
})

describe('transport', () => {
  test('another path is 404', async () => {
    const response = await demo()(new Request('http://demo/api/v1?Action=ListProjects', { method: 'POST', body: '{}' }))
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ success: false, code: 'NOT_FOUND_ERROR' })
  })

  test('GET is 405 and says what is allowed', async () => {
    const response = await demo()(new Request('http://demo/api/v2?Action=ListProjects'))
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })
})

describe('authentication', () => {
  const auth = { username: 'admin', password: 'päss:wörd' }
  const basic = (text: string) => `Basic ${Buffer.from(text, 'utf8').toString('base64')}`

  test.each([
    ['none', undefined],
    ['a wrong password', basic('admin:nope')],
    ['another scheme', 'Bearer abc'],
  ])('%s is 401 with a challenge and an envelope', async (_, authorization) => {
    const response = await demo({ auth })(post('ListProjects', '{}', authorization ? { authorization } : {}))
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toMatch(/^Basic /)
    expect(await response.json()).toMatchObject({ success: false, code: 'AUTHENTICATION_ERROR' })
  })

  test('the right user is let in, with any letters in the password', async () => {
    const response = await demo({ auth })(post('ListProjects', '{}', { authorization: basic('admin:päss:wörd') }))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ success: true })
  })

  test('without configured users nobody is asked', async () => {
    expect((await demo()(post('ListProjects', '{}'))).status).toBe(200)
  })
})
