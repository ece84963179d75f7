import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeDescribeProject } from '@/contract/decode'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { mutatedResponse } from '@/contract/testing/mutations'
import { findAnswers } from './find-answers'

const [task] = sample.data
const TEXT = JSON.stringify(sample)
const ID = task?.id
const list = { success: true, totalCount: 2, pageNumber: 1, data: [task, { ...task, id: 'np_other' }] }
const pascal = JSON.parse(
  TEXT.replace(/"([a-z])(\w*)":/g, (_, first: string, rest: string) => `"${first.toUpperCase()}${rest}":`),
) as unknown

const har = (entries: readonly object[]) => JSON.stringify({ log: { version: '1.2', entries } })
const entry = (action: string, content: object, startedDateTime = '2023-07-13T02:13:00.000Z', status = 200) => ({
  startedDateTime,
  time: 40,
  request: { url: `http://oms/api/v2?Action=${action}` },
  response: { status, content },
})

/** Lines of 30 at most where there is a blank to break at. */
const wrapped = (text: string) => text.replace(/(\S.{10,20}) (?=\S)/g, '$1\n')

const numbered = (mark: (line: number) => string) =>
  JSON.stringify(sample, null, 2)
    .split('\n')
    .map((line, index) => mark(index + 1) + line)
    .join('\n')

/** Each text holds the sample's task and nothing else. */
const ONE_TASK: readonly (readonly [what: string, text: string])[] = [
  ['the answer as it came', TEXT],
  ['the answer, printed nicely', JSON.stringify(sample, null, 2)],
  ['a byte order mark before it', `\uFEFF${TEXT}`],
  ['its data alone, in an object', JSON.stringify({ data: sample.data })],
  ['its data as JSON text (Q-1)', JSON.stringify({ ...sample, data: JSON.stringify(sample.data) })],
  ['the list of one task', JSON.stringify(sample.data)],
  ['the bare task', JSON.stringify(task)],
  ['a cloud gateway that writes PascalCase (Q-13)', JSON.stringify(pascal)],
  ['curl -i', `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${TEXT}`],
  [
    'the command and the progress of curl',
    `$ curl -s 'http://oms/api/v2?Action=DescribeProject' -d '{"id":"np_1"}'\n` +
      `  % Total    % Received % Xferd  Average Speed\n100  8034    0  8034\n${TEXT}\n$ `,
  ],
  ['a line of a log', `[2023-07-13 02:13:00.123] [main] INFO [trace-1] answer={} body=${TEXT} took 27 ms`],
  ['a line of a log in JSON', JSON.stringify({ level: 'info', fields: { answer: sample } })],
  ['JSON as text in JSON', JSON.stringify({ level: 'info', msg: TEXT })],
  ['JSON as text in JSON, with words before it', JSON.stringify({ msg: `OMS said ${TEXT} in 27 ms` })],
  ['JSON as text in a line', `INFO response="${TEXT.replace(/"/g, '\\"')}" status=200`],
  ['JSON as text, twice', `INFO ${JSON.stringify(JSON.stringify({ msg: TEXT }))}`],
  ['JSON as text without the quotes around', TEXT.replace(/"/g, '\\"')],
  ['in single quotes of a shell', `echo '${TEXT}' | jq .`],
  ['in a fence of Markdown', `Here it is:\n\`\`\`json\n${JSON.stringify(sample, null, 2)}\n\`\`\`\nThanks!`],
  ['a mail that quotes it', `On Monday somebody wrote:\n\n${JSON.stringify(sample, null, 2).replace(/^/gm, '> ')}`],
  ['a mail that quotes a mail', JSON.stringify(sample, null, 2).replace(/^/gm, '> > ')],
  ['cat -n', numbered((n) => `${String(n).padStart(6)}\t`)],
  ['grep -n', numbered((n) => `${n}:`)],
  ['a pager with numbers of lines', numbered((n) => `${String(n).padStart(4)} `)],
  ['a cell of a CSV file', `time,message\n"2023-07-13","${TEXT.replace(/"/g, '""')}"\n`],
  [
    'lines broken by a terminal',
    `$ curl -s http://oms/api/v2 -d '{"id":"np_1"}'\n${TEXT.match(/.{1,80}/g)?.join('\n') ?? ''}\n`,
  ],
  [
    'a mail that breaks its lines between words',
    JSON.stringify(sample, null, 2).replace(': ', ':\n').replace(/^/gm, '> '),
  ],
  ['a mail that breaks inside of texts', wrapped(JSON.stringify(sample, null, 2)).replace(/^/gm, '> ')],
  ['a mail that breaks at a width', (TEXT.match(/.{1,76}/g) ?? []).map((line) => `> ${line}`).join('\n')],
  ['a HAR file', har([entry('DescribeProject', { text: TEXT })])],
  ['a HAR file in base64', har([entry('DescribeProject', { text: btoa(TEXT), encoding: 'base64' })])],
]

describe('what holds one answer', () => {
  it.each(ONE_TASK)('finds the task in %s', (_, text) => {
    const result = findAnswers(text)
    expect(result.ok && result.found.map(({ kind }) => kind)).toEqual(['task'])
    const [first] = result.ok ? result.found : []
    const decoded = first && 'body' in first ? decodeDescribeProject(first.body) : null
    expect(decoded?.ok && decoded.task.id).toBe(ID)
  })

  it('leaves an answer with its envelope as it is', () => {
    const result = findAnswers(TEXT)
    expect(result.ok && result.found).toEqual([{ kind: 'task', body: sample, at: null }])
  })

  it('keeps the list of several tasks together', () => {
    for (const text of [JSON.stringify(list), JSON.stringify(list.data)]) {
      const result = findAnswers(text)
      expect(result.ok && result.found.map(({ kind }) => kind)).toEqual(['list'])
    }
  })

  it('takes the word of OMS that a call failed for an answer', () => {
    const body = { success: false, code: 'PROJECT_NOT_FOUND_ERROR', message: 'no', requestId: 'r' }
    const result = findAnswers(`HTTP/1.1 200\n\n${JSON.stringify(body)}`)
    expect(result.ok && result.found).toEqual([{ kind: 'error', body, at: null }])
  })

  it('knows a list of no task by the count that only lists have', () => {
    const result = findAnswers(JSON.stringify({ success: true, data: [], totalCount: 0, requestId: 'r' }))
    expect(result.ok && result.found.map(({ kind }) => kind)).toEqual(['list'])
  })

  it('takes an answer without a task for one', () => {
    const result = findAnswers(JSON.stringify({ success: true, data: [], requestId: 'r' }))
    expect(result.ok && result.found.map(({ kind }) => kind)).toEqual(['error'])
  })
})

describe('an answer in which little is', () => {
  it.each([
    ['steps that are null', '{"success":true,"data":[{"id":"np_1","steps":null}]}'],
    ['no steps', '{"success":true,"data":[{"id":"np_1","status":"INIT"}]}'],
    ['an id alone', '{"success":true,"data":{"id":"np_1"}}'],
    ['the same in PascalCase', '{"Success":true,"Data":[{"Id":"np_1","Steps":null}]}'],
    ['steps that are null, without the envelope', '{"id":"np_1","steps":null}'],
    ['no steps, in a text', 'HTTP/1.1 200 OK\n\n{"success":true,"data":[{"id":"np_1","name":"x"}]}\n'],
  ])('is a task by its id: %s', (_, text) => {
    const result = findAnswers(text)
    expect(result.ok && result.found.map(({ kind }) => kind)).toEqual(['task'])
    const [first] = result.ok ? result.found : []
    const read = first && 'body' in first ? decodeDescribeProject(first.body) : null
    expect(read?.ok && [read.task.id, read.task.steps]).toEqual(['np_1', []])
  })

  it.each([
    ['{"success":false}', null, null],
    ['{"success":false,"data":null,"cost":"1 ms"}', null, null],
    ['{"success":false,"advice":"Ask again."}', null, null],
    [
      '{"success":false,"errorDetail":{"code":"GHANA-OPERIE000000","message":"it broke"}}',
      'GHANA-OPERIE000000',
      'it broke',
    ],
    ['{"success":false,"errorDetail":"it broke"}', null, 'it broke'],
    [
      '{"success":false,"code":"INNER_ERROR","message":"old","errorDetail":{"message":"it broke"}}',
      'INNER_ERROR',
      'it broke',
    ],
    ['{"Success":false,"Code":"INNER_ERROR","Message":"it broke"}', 'INNER_ERROR', 'it broke'],
    ['{"code":"INNER_ERROR","message":"it broke","requestId":"r"}', 'INNER_ERROR', 'it broke'],
  ])('is a failure of OMS, with what it says of it: %s', (text, code, message) => {
    for (const [given, at] of [
      [text, null],
      [`HTTP/1.1 200 OK\nDate: Thu, 13 Jul 2023 02:13:00 GMT\n\n${text}`, Date.UTC(2023, 6, 13, 2, 13)],
    ] as const) {
      const result = findAnswers(given)
      expect(result.ok && result.found).toEqual([expect.objectContaining({ kind: 'error', at })])
      const [first] = result.ok ? result.found : []
      const read = first && 'body' in first ? decodeDescribeProject(first.body) : null
      expect(read?.ok === false && read.error).toMatchObject({ kind: 'oms', code, message })
    }
  })

  it('is taken from a HAR file where it was asked for, and only there', () => {
    const text = '{"success":true,"data":[]}'
    const asked = findAnswers(har([entry('DescribeProject', { text }), entry('ListLabels', { text })]))
    expect(asked.ok && asked.found.map(({ kind }) => kind)).toEqual(['error'])
    expect(findAnswers(har([entry('ListLabels', { text: '{"success":true,"data":[{"id":"l_1"}]}' })])).ok).toBe(false)
  })
})

describe('several moments', () => {
  it('finds each answer of several lines', () => {
    const result = findAnswers(`${TEXT}\n${TEXT}\n`)
    expect(result.ok && result.found).toHaveLength(2)
  })

  it('reads when OMS answered from the header of each', () => {
    const answer = (time: string) => `HTTP/1.1 200 OK\nDate: Thu, 13 Jul 2023 ${time} GMT\n\n${TEXT}\n`
    const result = findAnswers(answer('02:13:00') + answer('02:13:10'))
    expect(result.ok && result.found.map(({ at }) => at)).toEqual([
      Date.UTC(2023, 6, 13, 2, 13, 0),
      Date.UTC(2023, 6, 13, 2, 13, 10),
    ])
  })

  it.each([
    ['2023-07-13T02:13:00.5Z INFO'],
    ['2023-07-13 10:13:00,500+08:00 INFO'],
    ['2023-07-13 10:13:00,500 +0800 INFO'],
    ['[2023/07/13 02:13:00.500 UTC] [main] INFO'],
    ['2023-07-13 02:13:00,500 INFO start=2023-07-01T00:00:00Z body:', true],
    ['2023-07-13 02:13:00,500 INFO\n', true],
  ])('reads it from the stamp of its line, with its zone or else as UTC: %s', (line, zoneless = false) => {
    const result = findAnswers(`${line} ${TEXT}`)
    const at = Date.UTC(2023, 6, 13, 2, 13, 0, 500)
    expect(result.ok && result.found).toEqual([expect.objectContaining({ at })])
    expect(result.ok && 'zoneless' in (result.found[0] ?? {})).toBe(zoneless)
  })

  const headers =
    '* Connected to oms (10.0.0.1) port 8089 (#0)\n> POST /api/v2?Action=DescribeProject HTTP/1.1\n> Host: oms:8089\n>\n' +
    '} [13 bytes data]\n< HTTP/1.1 200 OK\n< Content-Type: application/json\n< Date: Thu, 13 Jul 2023 02:13:00 GMT\n<\n'
  const atWidth = (text: string) => text.replace(/.{80}(?=.)/g, '$&\n')
  it.each([
    ['before the answer', `${headers}{ [3000 bytes data]\n${TEXT}\n* Connection #0 to host oms left intact\n`],
    ['with the ends of lines of HTTP', `${headers.replace(/\n/g, '\r\n')}${TEXT}`],
    ['behind it, since they go another way', `${TEXT}\n${headers}{ [3000 bytes data]\n`],
    ['with a time before each line', `${headers.replace(/^/gm, '02:13:07.123456 ')}${TEXT}`],
    ['over lines that a terminal broke', `${headers}${atWidth(TEXT)}\n`],
    [
      'over lines that a terminal broke (-i)',
      `HTTP/1.1 200 OK\nDate: Thu, 13 Jul 2023 02:13:00 GMT\n\n${atWidth(TEXT)}\n`,
    ],
    ['in a mail', `${headers}${JSON.stringify(sample, null, 2)}`.replace(/^/gm, '> ')],
  ])('reads it from the headers that curl -v prints %s', (_, text) => {
    const result = findAnswers(text)
    expect(result.ok && result.found.map(({ at }) => at)).toEqual([Date.UTC(2023, 6, 13, 2, 13)])
  })

  const AT = Date.UTC(2026, 10, 26, 4, 24)
  const S = AT / 1000
  const quoted = JSON.stringify(TEXT)
  it.each([
    ['a line of zap', `{"ts":"2026-11-26T04:24:00Z","level":"info","msg":${quoted}}`],
    ['seconds with a fraction', `{"level":"info","ts":${S}.0004,"msg":${quoted}}`],
    ['milliseconds behind the answer', `{"message":${TEXT},"time":${AT}}`],
    ['seconds', `{"time":${S},"message":${TEXT}}`],
    ['nanoseconds as text', `{"timestamp":"${AT}000000","body":${TEXT}}`],
    ['journald', `{"__REALTIME_TIMESTAMP":"${AT}000","MESSAGE":${quoted}}`],
    ['Elasticsearch', `{"_source":{"@timestamp":"2026-11-26T04:24:00.000Z","message":${quoted}}}`],
    ['Loki', `{"stream":{"app":"x"},"values":[["${AT}000000",${quoted}]]}`],
    ['log4j', `{"instant":{"epochSecond":${S},"nanoOfSecond":0},"message":${quoted}}`],
    ['docker', `{"log":${JSON.stringify(`${TEXT}\n`)},"stream":"stdout","time":"2026-11-26T04:24:00.000000000Z"}`],
    ['headers of an answer', `{"status":200,"headers":{"date":"Thu, 26 Nov 2026 04:24:00 GMT"},"data":${TEXT}}`],
    [
      'a stamp without a zone within',
      `{"time":"2026-11-26T12:24:00+08:00","msg":${JSON.stringify(`2026-11-26 12:24:00 got ${TEXT}`)}}`,
    ],
    ['logfmt', `time="2026-11-26T04:24:00Z" level=info msg=${quoted}`],
    ['logfmt with a number', `level=info ts=${S}.000 msg=${quoted}`],
    ['Kubernetes', `2026-11-26T04:24:00.000000000Z stdout F ${TEXT}`],
    ['docker compose', `oms-1  | 2026-11-26T04:24:00.000Z ${TEXT}`],
    ['nginx', `10.0.0.1 - - [26/Nov/2026:12:24:00 +0800] "POST /api/v2 HTTP/1.1" 200 ${TEXT}`],
    ['a number at its beginning', `${S}.000 ${TEXT}`],
    ['date(1) above a command', `$ date\nThu Nov 26 04:24:00 UTC 2026\n$ curl -s http://oms/api/v2\n${TEXT}`],
    ['Apache, without a zone', `[Thu Nov 26 04:24:00.000000 2026] [info] ${TEXT}`, true],
    ['JSON without a zone', `{"asctime":"2026-11-26 04:24:00,000","message":${quoted}}`, true],
  ])('reads it from what a log puts around: %s', (_, text, zoneless = false) => {
    const result = findAnswers(text)
    expect(result.ok && result.found).toEqual([
      { kind: 'task', body: sample, at: AT, ...(zoneless && { zoneless: true }) },
    ])
  })

  it('reads the time of each line of a log in JSON', () => {
    const line = (ts: string) => JSON.stringify({ ts, msg: TEXT })
    const result = findAnswers(`${line('2026-11-26T04:24:00Z')}\n${line('2026-11-26T04:24:10Z')}`)
    expect(result.ok && result.found.map(({ at }) => at)).toEqual([AT, AT + 10_000])
  })

  it.each([
    ['a number that is no time', `{"time":27,"message":${TEXT}}`],
    ['the times of the answer itself', JSON.stringify({ result: sample, took: 27 })],
    ['a duration and an id', `{"t":"27 ms","at":"4711","id":1764130000,"message":${TEXT}}`],
  ])('takes nothing else for a time: %s', (_, text) => {
    const result = findAnswers(text)
    expect(result.ok && result.found.map(({ at }) => at)).toEqual([null])
  })

  it('reads questions for tasks from a HAR file in the order of time, those without an answer as well', () => {
    const result = findAnswers(
      har([
        entry('DescribeProject', { text: '<html>' }, '2023-07-13T02:13:20Z', 502),
        entry('DescribeProjectStepMetric', { text: '{"success":true,"data":[]}' }),
        entry('DescribeProject', { text: TEXT }, '2023-07-13T02:13:10Z'),
        { request: { url: 'http://oms/index.html' }, response: { status: 200, content: { text: '<html>' } } },
      ]),
    )
    expect(result.ok && result.source).toBe('har')
    expect(result.ok && result.found.map(({ kind, at }) => [kind, at])).toEqual([
      ['task', Date.UTC(2023, 6, 13, 2, 13, 10, 40)],
      ['problem', Date.UTC(2023, 6, 13, 2, 13, 20, 40)],
    ])
  })
})

describe('what holds no answer', () => {
  const CASES: readonly (readonly [what: string, text: string, fault: object])[] = [
    ['nothing', ' \n', { kind: 'empty' }],
    ['words', 'the task hangs', { kind: 'no-json' }],
    ['a command of curl', `curl 'http://oms/api/v2' -d '{"id":"np_1"}'`, { kind: 'only-question', tool: 'curl' }],
    [
      'a question copied as code',
      'fetch("http://oms/api/v2", {"headers": {"a": "b"}, "body": "{\\"id\\":\\"np_1\\"}"});',
      { kind: 'only-question', tool: 'fetch' },
    ],
    ['a page', '<!doctype html><title>502</title>', { kind: 'html' }],
    [
      'a page with its headers',
      'HTTP/1.1 502 Bad Gateway\r\nServer: nginx/1.25\r\nContent-Type: text/html\r\n\r\n<html><body>{}</body></html>',
      { kind: 'html' },
    ],
    ['other JSON', '{"name":"x","version":1}', { kind: 'no-answer', fields: ['name', 'version'] }],
    [
      'the answer of another action',
      '{"success":true,"data":[{"points":[]}]}',
      { kind: 'no-task', data: 'other', fields: ['points'] },
    ],
    [
      'an endpoint, which has an id as well',
      '{"success":true,"data":[{"id":"e_1","name":"x","host":"h"}]}',
      { kind: 'no-task', data: 'other', fields: ['id', 'name', 'host'] },
    ],
    ['data that is no object', '{"success":true,"data":[1]}', { kind: 'no-task', data: 'other', fields: [] }],
    ...['[]', 'null', '{}', '""', '"[]"', '[{}]', '[null]'].map(
      (data) =>
        [
          `a successful answer with the data ${data}`,
          `{"success":true,"data":${data}}`,
          { kind: 'no-task', data: 'empty' },
        ] as const,
    ),
    ['such a one in a text', 'OMS said {"success":true,"data":null}', { kind: 'no-task', data: 'empty' }],
    ['a failure of something else', '{"success":false,"error":"x"}', { kind: 'no-answer' }],
    ['a question', '$ run {"id":"np_1"}', { kind: 'no-answer', fields: ['id'] }],
    ['a Python dict', "{'success': True, 'data': []}", { kind: 'single-quotes', line: 1, column: 1 }],
    ['a HAR file of another page', har([entry('X', {})]), { kind: 'har', entries: 1, without: 'question' }],
    ['a HAR file without answers', har([entry('ListProjects', {})]), { kind: 'har', entries: 1, without: 'content' }],
  ]
  it.each(CASES)('says so of %s', (_, text, fault) => {
    const result = findAnswers(text)
    expect(result.ok ? result : result.fault).toMatchObject(fault)
  })

  it('says in which line and column an answer breaks, and what should stand there', () => {
    const text = JSON.stringify(sample, null, 2).replace('"cost": "27 ms",', '"cost": "27 ms"')
    expect(findAnswers(`HTTP/1.1 200 OK\n\n${text}`)).toEqual({
      ok: false,
      fault: { kind: 'broken', line: 14, column: 3, expected: 'comma-or-brace', isCut: false },
    })
  })

  it('does not pass what is whole inside of an answer that breaks soon for all there was', () => {
    const result = findAnswers(TEXT.replace('{"success":true,', '{"success":true,,'))
    expect(result.ok ? result : result.fault).toMatchObject({ kind: 'broken', column: 17, expected: 'name' })
  })

  it('says that an answer was cut off, and does not pass a part of it for the whole', () => {
    const text = JSON.stringify(list)
    const result = findAnswers(text.slice(0, text.length - 40))
    expect(result.ok ? result : result.fault).toMatchObject({ kind: 'broken', isCut: true, line: 1 })
  })
})

describe('whatever is pasted', () => {
  const settle = (text: string) => {
    const result = findAnswers(text)
    if (result.ok) {
      expect(result.found.length).toBeGreaterThan(0)
      for (const one of result.found) if ('body' in one) decodeDescribeProject(one.body)
    } else expect(result.fault.kind).not.toBe('')
  }

  it('gives answers or says why not, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), settle))
    const bits = fc.array(fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', ',', '1', 'success', 'steps', ' ', '\n'))
    fc.assert(fc.property(bits, (parts) => settle(parts.join(''))))
  })

  it('does so for answers that were changed, cut or wrapped anywhere', () => {
    fc.assert(
      fc.property(mutatedResponse, fc.nat(), fc.nat(), fc.string({ maxLength: 5 }), (body, from, length, put) => {
        const text = JSON.stringify(body)
        const at = from % (text.length + 1)
        settle(text.slice(0, at) + put + text.slice(at + (length % 20)))
        settle(text.slice(0, at))
        settle(JSON.stringify(text.slice(at)))
      }),
      { numRuns: 60 },
    )
  })

  it('does so in a time that grows with the text, however its brackets stand', () => {
    for (const piece of ['[', '{"a":', '{', '[{"steps":"', '{\\"', '"', '{"success":true,', '\n', '> ', '[\n\n']) {
      settle(piece.repeat(20_000))
    }
  }, 20_000)
})
