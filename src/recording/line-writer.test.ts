import { expect, test } from 'vitest'
import { apply } from './apply'
import { createLineWriter } from './line-writer'
import { filmed } from './testing'

interface AnyLine {
  readonly t?: number
  readonly a?: unknown
  readonly d?: []
}

test('each line is JSON that begins with its time, and the answers come out of them as they came', async () => {
  const { text, answers } = await filmed({ id: 'np_7fb2n8', polls: 200 })
  const [, ...lines] = text.trimEnd().split('\n')
  expect(JSON.parse(lines.pop() ?? '')).toEqual({ end: 201 })
  let doc: unknown
  lines.forEach((line, i) => {
    const { t, a, d } = JSON.parse(line) as AnyLine
    expect(line.startsWith(`{"t":${t},`)).toBe(true)
    doc = d ? apply(doc, d) : a
    expect([t, JSON.stringify(doc)]).toEqual([answers[i]?.t, answers[i]?.text])
  })
})

test('a body over several lines takes one', () => {
  const line = createLineWriter().line({
    kind: 'answer',
    at: 1,
    intervalMs: 5000,
    text: '{\n  "success": true\r\n}\n',
    scope: '',
  })
  expect(line).toBe('{"t":1,"i":5000,"a":{"success":true}}')
})

test('an answer of which most has changed is written whole', () => {
  const writer = createLineWriter()
  const seen = { kind: 'answer', intervalMs: 5000, scope: '' } as const
  writer.line({ ...seen, at: 1, text: '{"data":[{"id":"a"}]}' })
  expect(writer.line({ ...seen, at: 2, text: '{"data":[{"id":"b"}]}' })).toBe(
    '{"t":2,"i":5000,"a":{"data":[{"id":"b"}]}}',
  )
})

test('a pause that is told again says nothing new, until something came', () => {
  const writer = createLineWriter()
  expect(writer.line({ kind: 'paused', at: 1 })).toBe('{"t":1,"p":true}')
  expect(writer.line({ kind: 'paused', at: 2 })).toBeNull()
  const problem = { kind: 'timeout', seconds: 15 } as const
  expect(writer.line({ kind: 'problem', at: 3, problem, retryAfterSeconds: null })).toBe(
    '{"t":3,"x":{"kind":"timeout","seconds":15}}',
  )
  expect(writer.line({ kind: 'paused', at: 4 })).toBe('{"t":4,"p":true}')
})

test('other answers and problems are told with their questions', () => {
  const writer = createLineWriter()
  const other = { at: 1, action: 'DescribeProjectStepMetric', question: { projectId: 'np_1' } }
  expect(writer.line({ ...other, kind: 'other', text: '{"data": []}' })).toBe(
    '{"t":1,"action":"DescribeProjectStepMetric","q":{"projectId":"np_1"},"o":{"data": []}}',
  )
  const problem = { kind: 'http', status: 503, message: null } as const
  expect(writer.line({ ...other, kind: 'other-problem', problem })).toBe(
    '{"t":1,"action":"DescribeProjectStepMetric","q":{"projectId":"np_1"},"x":{"kind":"http","status":503,"message":null}}',
  )
  expect(writer.line({ kind: 'problem', at: 2, problem, retryAfterSeconds: 30 })).toBe(
    '{"t":2,"x":{"kind":"http","status":503,"message":null},"retry":30}',
  )
})
