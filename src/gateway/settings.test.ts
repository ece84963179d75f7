import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSettings } from './settings'

const OMS = 'http://oms-host:8089'

describe('the environment becomes settings', () => {
  test('nothing set: port 4173 on the loopback interface, the demo OMS', () => {
    expect(readSettings({})).toEqual({
      ok: true,
      settings: { port: 4173, host: '127.0.0.1', oms: null, demoTasks: null },
    })
  })

  test('a variable set to nothing counts as not set', () => {
    expect(
      readSettings({ PORT: '', HOST: ' ', OMS_URL: '', OMS_USERNAME: '', OMS_PASSWORD: '', DEMO_TASKS: ' ' }),
    ).toEqual(readSettings({}))
  })

  test.each([
    ['0', 0],
    ['80', 80],
    [' 8080 ', 8080],
    ['65535', 65_535],
  ])('PORT %j is %j', (PORT, port) => {
    expect(readSettings({ PORT })).toMatchObject({ ok: true, settings: { port } })
  })

  test.each([
    ['0.0.0.0', '0.0.0.0'],
    ['::', '::'],
    ['[::1]', '::1'],
    ['dash-board.example.com', 'dash-board.example.com'],
  ])('HOST %j is %j', (HOST, host) => {
    expect(readSettings({ HOST })).toMatchObject({ ok: true, settings: { host } })
  })

  test.each([
    [OMS, 'http://oms-host:8089/'],
    ['HTTPS://oms.example.com/', 'https://oms.example.com/'],
    ['http://h:8089/base', 'http://h:8089/base'],
    ['http://[2001:db8::1]:8089', 'http://[2001:db8::1]:8089/'],
    ['http://oms.example.com/team@north', 'http://oms.example.com/team@north'],
  ])('OMS_URL %j alone: each viewer signs in', (OMS_URL, href) => {
    const result = readSettings({ OMS_URL })
    expect(result.ok && result.settings.oms?.url.href).toBe(href)
    expect(result.ok && result.settings.oms?.credentials).toBeNull()
  })

  test.each([
    ['1', 1],
    [' 1000 ', 1000],
    ['5000', 5000],
  ])('DEMO_TASKS %j is %j', (text, demoTasks) => {
    expect(readSettings({ DEMO_TASKS: text })).toMatchObject({ ok: true, settings: { demoTasks } })
  })

  test('a password is taken as it is, spaces and colons included', () => {
    expect(readSettings({ OMS_URL: OMS, OMS_USERNAME: '迁移', OMS_PASSWORD: ' a:b ' })).toMatchObject({
      settings: { oms: { credentials: { username: '迁移', password: ' a:b ' } } },
    })
  })
})

describe('a wrong setting ends in a sentence that names the variable', () => {
  test.each([
    [{ PORT: '-1' }, /^PORT .*"-1"\.$/],
    [{ PORT: '65536' }, /^PORT /],
    [{ PORT: '80.5' }, /^PORT /],
    [{ PORT: '0x50' }, /^PORT /],
    [{ PORT: 'http' }, /^PORT /],
    [{ HOST: 'http://localhost' }, /^HOST /],
    [{ HOST: 'localhost:80' }, /^HOST /],
    [{ HOST: 'a b' }, /^HOST /],
    [{ OMS_URL: 'oms-host:8089' }, /^OMS_URL must start with http/],
    [{ OMS_URL: 'ftp://oms-host' }, /^OMS_URL must start with http/],
    [{ OMS_URL: 'http://' }, /^OMS_URL must start with http/],
    [{ OMS_URL: 'http:oms-host' }, /^OMS_URL must start with http/],
    [{ OMS_URL: 'http://oms-host:99999' }, /^OMS_URL /],
    [{ OMS_URL: 'http://oms-host/?a=1' }, /^OMS_URL must not contain a query/],
    [{ OMS_URL: 'http://oms-host/#a' }, /^OMS_URL must not contain a query or a fragment/],
    [{ OMS_URL: 'http://oms-host/api/v2' }, /^OMS_URL must not contain \/api\/v2/],
    [{ DEMO_TASKS: '0' }, /^DEMO_TASKS must be a whole number from 1 to 5000, .*"0"\.$/],
    [{ DEMO_TASKS: '5001' }, /^DEMO_TASKS /],
    [{ DEMO_TASKS: '99.5' }, /^DEMO_TASKS /],
    [{ DEMO_TASKS: '1e3' }, /^DEMO_TASKS /],
    [{ DEMO_TASKS: 'many' }, /^DEMO_TASKS .*"many"\.$/],
    [{ OMS_URL: OMS, DEMO_TASKS: '1000' }, /^DEMO_TASKS is set together with OMS_URL/],
    [{ OMS_USERNAME: 'u', OMS_PASSWORD: 'p' }, /^OMS_USERNAME is set without OMS_URL/],
    [{ OMS_PASSWORD: 'p' }, /^OMS_PASSWORD is set without OMS_URL/],
    [{ OMS_URL: OMS, OMS_USERNAME: 'u' }, /OMS_PASSWORD is not/],
    [{ OMS_URL: OMS, OMS_PASSWORD: 'p' }, /OMS_USERNAME is not/],
    [{ OMS_URL: OMS, OMS_USERNAME: 'a:b', OMS_PASSWORD: 'p' }, /^OMS_USERNAME .*colon/],
  ])('%j', (env, sentence) => {
    const result = readSettings(env)
    expect(result).toEqual({ ok: false, message: expect.stringMatching(sentence) })
  })

  test.each([
    'http://root:hunter2@oms-host',
    'http://root:hunter2@',
    'ftp://root:hunter2@h',
    'http:\\\\root:hunter2@h',
    'root:hunter2@oms-host:8089',
    'http://root:hunter2/1@oms-host:8089',
  ])('a password inside OMS_URL %j is refused and never repeated', (OMS_URL) => {
    const result = readSettings({ OMS_URL })
    expect(result).toEqual({ ok: false, message: expect.stringMatching(/^OMS_URL /) })
    expect(JSON.stringify(result)).not.toContain('hunter2')
  })
})

test('no environment throws, and no answer repeats a password', () => {
  const text = fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined })
  fc.assert(
    fc.property(text, text, text, text, (PORT, HOST, OMS_URL, OMS_USERNAME) => {
      const result = readSettings({ PORT, HOST, OMS_URL, OMS_USERNAME, OMS_PASSWORD: 'S3cret-of-the-test' })
      expect(result.ok ? '' : result.message).not.toContain('S3cret-of-the-test')
    }),
  )
})
