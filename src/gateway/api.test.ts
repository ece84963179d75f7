import { expect, test } from 'vitest'
import { CATALOGUE } from '@/simulator/catalogue'
import { createApi } from './api'
import { readSettings } from './settings'

/** The code of the OMS in the answers, with these settings. */
async function codeWith(env: Record<string, string>): Promise<string | null> {
  const read = readSettings(env)
  if (!read.ok) throw new Error(read.message)
  const fetch = async () => Response.json({ success: true })
  const api = createApi(read.settings, { fetch, now: () => 1_750_000_000_000, anchor: 1_750_000_000_000 })
  const headers = { 'content-type': 'application/json' }
  const request = new Request('http://gateway/api/v2?Action=ListProjects', { method: 'POST', body: '{}', headers })
  return (await api(request)).headers.get('x-oms-gateway-oms')
}

test('each answer tells which OMS it is from, and not its address', async () => {
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

test('the demo OMS knows as many tasks as DEMO_TASKS says', async () => {
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
  expect(await totalWith({})).toBe(CATALOGUE.length)
  expect(await totalWith({ DEMO_TASKS: '1000' })).toBe(1000)
})
