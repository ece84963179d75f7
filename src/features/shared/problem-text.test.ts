import { describe, expect, test } from 'vitest'
import type { Problem } from '@/api/problem'
import { createI18n } from '@/i18n/i18n'
import { problemText } from './problem-text'

const oms = (code: string | null, message: string | null): Problem => ({
  kind: 'contract',
  error: {
    kind: 'oms',
    code,
    message,
    level: null,
    reason: null,
    proposal: null,
    advice: 'Ask',
    requestId: 'r-1',
    errorDetail: null,
  },
})

const problems: [string, Problem, string][] = [
  [
    'refused connection',
    { kind: 'unreachable', code: 'refused', variable: 'OMS_URL', message: null },
    'OMS cannot be reached',
  ],
  [
    'unknown gateway code',
    { kind: 'unreachable', code: 'martian', variable: null, message: null },
    'OMS cannot be reached',
  ],
  ['timeout', { kind: 'timeout', seconds: 15 }, 'OMS did not answer within 15 s'],
  ['401', { kind: 'denied', status: 401, serverHolds: false, message: null }, 'Sign in to OMS'],
  [
    '403',
    { kind: 'denied', status: 403, serverHolds: false, message: null },
    'OMS does not allow this user to see the task',
  ],
  ['500', { kind: 'http', status: 500, message: null }, 'OMS answered with HTTP 500'],
  ['HTML', { kind: 'not-json', came: 'html', excerpt: '<html>' }, 'An HTML page came instead of JSON, perhaps a login'],
  ['empty', { kind: 'not-json', came: 'empty', excerpt: '' }, 'The answer is empty'],
  ['truncated', { kind: 'not-json', came: 'truncated', excerpt: '{' }, 'The answer is cut off in the middle'],
  ['no task', { kind: 'contract', error: { kind: 'no-task' } }, 'OMS answered, but without a task'],
  ['another task', { kind: 'other-task', asked: 'a', came: 'b' }, 'The answer describes another task'],
  ['an error of OMS', oms('INNER_ERROR', 'broken'), 'OMS answers with an error'],
  ['an unknown id', oms('PROJECT_NOT_FOUND_ERROR', 'no such project'), 'OMS knows no task np_1'],
]

describe.each(['en', 'zh-CN'] as const)('in %s', async (locale) => {
  const { t } = await createI18n(locale)
  test.each(problems)('%s has a sentence without holes', (_name, problem, english) => {
    const text = problemText(t, problem, 'np_1')
    if (locale === 'en') expect(text.title).toBe(english)
    const all = [text.title, text.hint, text.said ?? '', ...text.details.flat()].join(' ')
    expect(all).not.toMatch(/\{\{|undefined|null|problems\./)
    expect(text.title).not.toBe('')
  })
})

test('what the server said of itself is shown: message, advice, request id', async () => {
  const { t } = await createI18n('en')
  expect(problemText(t, oms('INNER_ERROR', 'broken'))).toMatchObject({
    said: 'OMS said: broken',
    details: [
      ['Code', 'INNER_ERROR'],
      ['Advice', 'Ask'],
      ['Request id', 'r-1'],
    ],
  })
})

test.each([
  ['refused', null],
  ['tls', 'The dashboard’s server said: It expired.'],
  ['martian', 'The dashboard’s server said: It expired.'],
])('what the gateway says of “%s” is not said twice', async (code, said) => {
  const { t } = await createI18n('en')
  const problem = { kind: 'unreachable', code, variable: 'OMS_URL', message: 'It expired.' } as const
  expect(problemText(t, problem).said).toBe(said)
})

test('of the list a refusal speaks of all tasks', async () => {
  const { t } = await createI18n('en')
  const problem = { kind: 'denied', status: 403, serverHolds: false, message: null } as const
  expect(problemText(t, problem).title).toBe('OMS does not allow this user to see its tasks')
})

test('texts of the server are no templates: what looks like one stays as it is', async () => {
  const { t } = await createI18n('en')
  const hostile = '$t(common.yes) {{title}} <b>x</b>'
  expect(problemText(t, oms(null, hostile)).said).toBe(`OMS said: ${hostile}`)
})
