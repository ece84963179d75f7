import { expect, test } from 'vitest'
import { LISTED } from '@/simulator/catalogue'
import { createApi } from './api'
import { readSettings } from './settings'

/** The headers of an answer, with these settings, where OMS answers with this status. */
async function headersWith(env: Record<string, string>, status = 200): Promise<Headers> {
  const read = readSettings(env)
  if (!read.ok) throw new Error(read.message)
  const fetch = async () => Response.json({ success: true }, { status })
  const api = createApi(read.settings, { fetch, now: () => 1_750_000_000_000, anchor: 1_750_000_000_000 })
  const headers = { 'content-type': 'application/json' }
  const request = new Request('http://gateway/api/v2?Action=ListProjects', { method: 'POST', body: '{}', headers })
  return (await api(request)).headers
}

/** The code of the OMS in the answers, with these settings. */
async function codeWith(env: Record<string, string>): Promise<string | null> {
  return (await headersWith(env)).get('x-oms-gateway-oms')
}

test('each answer tells which OMS it is from, by a code that does not show its address', async () => {
  const [one, again, other, path] = await Promise.all([
    codeWith({ OMS_URL: 'http://oms-a.example:8089' }),
    codeWith({ OMS_URL: 'http://oms-a.example:8089', OMS_USERNAME: 'u', OMS_PASSWORD: 'p' }),
    codeWith({ OMS_URL: 'http://oms-b.example:8089' }),
    codeWith({ OMS_URL: 'http://oms-a.example:8089/two' }),
  ])
  expect(one).toMatch(/^[0-9a-f]{16}$/)
  expect(again).toBe(one)
  expect(new Set([one, other, path]).size).toBe(3)
  expect(await codeWith({})).toBe('demo')
})

test.each([
  ['http://oms-a.example:8089', 'http://oms-a.example:8089'],
  ['https://oms-a.example/behind/a/path', 'https://oms-a.example'],
  ['http://[::1]:8089/two', 'http://[::1]:8089'],
])('a good answer of %s names its scheme, host and port and nothing more', async (address, origin) => {
  const headers = await headersWith({ OMS_URL: address, OMS_USERNAME: 'u5er', OMS_PASSWORD: 'pa55' })
  expect(headers.get('x-oms-gateway-origin')).toBe(origin)
  expect(JSON.stringify([...headers])).not.toMatch(/u5er|pa55|path|two/)
})

test.each([400, 401, 403, 404, 500, 503])('an answer with %i does not name the address of OMS', async (status) => {
  const headers = await headersWith({ OMS_URL: 'http://oms-a.example:8089' }, status)
  expect(JSON.stringify([...headers])).not.toContain('oms-a')
})

test('the demo OMS has no address: its answers say that it is the demo', async () => {
  expect((await headersWith({})).get('x-oms-gateway-origin')).toBe('demo')
})

test('the demo OMS knows as many tasks as DEMO_TASKS says, and never fewer than those of its list', async () => {
  const totalWith = async (env: Record<string, string>) => {
    const read = readSettings(env)
    if (!read.ok) throw new Error(read.message)
    const api = createApi(read.settings, {
      fetch: async () => Response.json({}),
      now: () => 1_750_000_000_000,
      anchor: 0,
    })
    const request = new Request('http://gateway/api/v2?Action=ListProjects', { method: 'POST', body: '{}' })
    return ((await (await api(request)).json()) as { totalCount: number }).totalCount
  }
  expect(await totalWith({})).toBe(LISTED.length)
  expect(await totalWith({ DEMO_TASKS: '1000' })).toBe(1000)
  expect(await totalWith({ DEMO_TASKS: '3' })).toBe(LISTED.length)
})
