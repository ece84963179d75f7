import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeDescribeProject } from '@/contract/decode'
import { envelopeAround, fullErrorDetail, fullTask } from '@/contract/testing/full-response'
import { assess } from '@/domain/assess'
import type { Json } from '@/domain/task'
import { CATALOGUE } from '@/simulator/catalogue'
import { apply } from '../apply'
import type { AnswerLine, ChangeLine, Masked, TimedLine } from '../format'
import { filmed } from '../testing'
import { isKnownField } from './fields'
import { createMasks } from './masks'

const ALL: readonly Masked[] = ['hosts', 'users', 'objects']

/** Lines after masking, as they stand in the file. */
function masked(lines: readonly TimedLine[], options: readonly Masked[] = ALL): string[] {
  const masks = createMasks(options)
  for (const line of lines) masks.learn(line)
  return lines.map((line) => JSON.stringify(masks.line(line)))
}

function textOf(text: string, task: object, options: readonly Masked[] = ALL): string {
  const line = { t: 1, i: 1, a: { data: [{ ...task, alarmStats: { alarmContent: text } }] } }
  return JSON.parse(masked([line], options)[0] ?? '').a.data[0].alarmStats.alarmContent
}

const parsedLines = (film: string) =>
  film
    .trimEnd()
    .split('\n')
    .slice(1, -1)
    .map((line) => JSON.parse(line) as AnswerLine | ChangeLine)

/** Names that would be seen anywhere, of every kind of writing. */
const secret = fc
  .tuple(
    fc.stringMatching(/^[a-z]{5}$/),
    fc.constantFrom(
      'zq{}',
      'ZQ_{}',
      'zq-{}-2024',
      'zq {} x',
      '订单zq{}',
      'zq{}表',
      'zq"{}',
      'zq\\{}',
      'zq/{}',
      'zq~{}',
      '{}$zq',
      "zq'{}",
    ),
  )
  .map(([letters, form]) => form.replace('{}', letters))

const ip = fc.tuple(fc.nat(255), fc.nat(255)).map(([a, b]) => `10.77.${a}.${b}`)
const fqdn = fc.stringMatching(/^[a-z]{4}$/).map((word) => `zqdb-${word}.corp.internal`)
const plainWord = fc.stringMatching(/^[a-z]{6}$/).map((word) => `zq${word}`)

const secrets = fc.record({
  host: fc.oneof(ip, fqdn, plainWord),
  proxy: ip,
  stray: ip,
  strayHost: fqdn.map((host) => `other-${host.replace('corp.', '')}`),
  strayUser: plainWord,
  ipv6: fc.nat(65_535).map((part) => `2001:db8::77:${part.toString(16)}`),
  user: plainWord,
  tenant: plainWord,
  cluster: plainWord,
  db: secret,
  table: secret,
  mapped: secret,
  column: secret,
  label: secret,
  name: secret,
})

type Secrets = typeof secrets extends fc.Arbitrary<infer T> ? T : never

/** What servers write about such a task. */
const phrases = ({
  host,
  stray,
  strayHost,
  strayUser,
  ipv6,
  user,
  tenant,
  cluster,
  db,
  table,
  column,
}: Secrets): string[] => [
  `Table ${db}.${table} has no key ${column}.`,
  `连接${host}:3306失败，表${table}不存在`,
  `Access denied for user '${user}'@'${stray}' (using password: YES)`,
  `jdbc:mysql://${user}:geheim@${host}:3306,${stray}:3306/${db}?useSSL=false`,
  `(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=${stray})(PORT=1521)))`,
  `${user}@${tenant}#${cluster}: `,
  `ERROR 1146 (42S02): ${table.toUpperCase()}`,
  `${strayUser}@${stray} refused, '${strayUser}'@'${strayHost}' too; oms_${stray}, ${stray}.3306 and [${ipv6}]:2881`,
  `无法连接${strayHost}，用户 '${strayUser}'@'%'`,
  `ip-${stray.replaceAll('.', '-')}.ec2.internal: timeout`,
]

function answerWith(one: Secrets, phrase: number, asText: boolean): Json {
  const { host, proxy, user, tenant, cluster, db, table, mapped, column, label, name } = one
  const text = phrases(one)[phrase] ?? ''
  const endpoint = {
    ...(fullTask.sinkConnectInfo as object),
    ...{
      host,
      username: `${user}@${tenant}#${cluster}`,
      owner: user,
      resourceOwner: user,
      endpointName: `end ${name}`,
    },
    ...{ connectionInfo: `jdbc:oceanbase://${host}:2883/${db}`, tenantName: tenant, ocpName: cluster },
    connExtraAttributes: {
      cluster,
      tenant,
      drcUser: user,
      logProxyIp: proxy,
      configUrl: `http://${proxy}:8080/services?x=1`,
    },
  }
  const tables = [{ name: table, mappedName: mapped, whereClause: `${column} > 'geheim'`, filterColumns: [column] }]
  const task = {
    ...fullTask,
    ...{
      name,
      owner: user,
      labels: [{ id: '1', name: label }],
      sinkConnectInfo: endpoint,
      sourceConnectInfo: endpoint,
    },
    transferMapping: {
      mode: 'SPECIFIC',
      databases: [{ name: db, mappedName: mapped, tables, views: tables }],
      tableAndViewWhiteList: [`${db}.${table}`],
    },
    alarmStats: { target: 'np_full', alarming: true, alarmContent: text },
    extraInfo: { subDbs: { [db]: [table] }, subtopics: [name] },
    somethingNew: { tableProgress: { [table]: 5 }, note: text },
  }
  const steps = (fullTask.steps as { [key: string]: Json }[]).map((step, i) =>
    i > 0
      ? step
      : {
          ...step,
          extraInfo: {
            errorDetails: [
              { ...fullErrorDetail, message: text, extraContext: { tableName: `${db}.${table}`, name: table } },
            ],
            errorMsg: text,
          },
        },
  )
  const data = [{ ...task, steps }]
  return envelopeAround((asText ? JSON.stringify(data) : data) as Json)
}

test('none of the names stands anywhere in a masked file, in whatever way it is written', () => {
  const answers = fc.tuple(secrets, fc.boolean(), fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }))
  fc.assert(
    fc.property(answers, ([one, asText, texts]) => {
      const lines = texts.flatMap((phrase, i): TimedLine[] => [
        { t: i, i: 1, a: answerWith(one, phrase, asText) },
        { t: i, x: { kind: 'http', status: 502, message: phrases(one)[phrase] ?? '' } },
        { t: i, i: 1, d: [{ op: 'replace', path: '/data/0/alarmStats/alarmContent', value: phrases(one)[phrase] }] },
      ])
      const file = masked(lines).join('\n').toLowerCase()
      const dashed = one.stray.replaceAll('.', '-')
      for (const hidden of [...Object.values(one), dashed, 'geheim', 'corp.internal']) {
        expect(file).not.toContain(hidden.toLowerCase())
        expect(file).not.toContain(JSON.stringify(hidden).slice(1, -1).toLowerCase())
      }
    }),
    { numRuns: 400 },
  )
})

test('a masked answer with what changed masked is what comes of masking the answer that changed', async () => {
  for (const id of ['np_7fb2n8', 'np_5ck2m7']) {
    const { text, answers } = await filmed({ id, polls: 60, everyMs: 60_000 })
    const lines = parsedLines(text)
    const masks = createMasks(ALL)
    for (const line of lines) masks.learn(line)
    let doc: unknown
    lines.forEach((line, i) => {
      const one = masks.line(line)
      doc = 'a' in one ? one.a : apply(doc, one.d)
      const whole = masks.line({ t: 0, i: 0, a: JSON.parse(answers[i]?.text ?? '') })
      expect(JSON.stringify(doc)).toBe(JSON.stringify(whole.a))
    })
  }
})

/** What names hosts, users and objects in a task of the demo. */
function namesIn(body: unknown): string[] {
  const result = decodeDescribeProject(body)
  if (!result.ok) return []
  const { task } = result
  const ends = [task.sourceConnectInfo, task.sinkConnectInfo]
  const databases = task.transferMapping?.databases ?? []
  const objects = databases.flatMap((db) => [db, ...db.tables, ...db.views, ...db.specificTables])
  return [
    task.name,
    ...ends.flatMap((end) => [end?.host, end?.endpointName, end?.connExtraAttributes?.fields.logProxyIp]),
    ...ends.flatMap((end) => [end?.connExtraAttributes?.fields.cluster]),
    ...objects.flatMap(({ name, mappedName }) => [name, mappedName]),
    // What is shorter is a word of the language as well.
  ].filter((name): name is string => typeof name === 'string' && /^[\w*.-]{5,}$/.test(name) && !isKnownField(name))
}

test.each(CATALOGUE.map(({ id, kind }) => [kind, id] as const))(
  'demo task %s: no name is left, and the verdict on it stays',
  async (_, id) => {
    const { text } = await filmed({ id, polls: 12, everyMs: 300_000 })
    const lines = parsedLines(text)
    const file = masked(lines)
    const [first] = lines
    const words = new Set(file.join('\n').match(/[\w*.-]+/g))
    expect(namesIn(first && 'a' in first ? first.a : null).filter((name) => words.has(name))).toEqual([])
    const judged = (all: readonly TimedLine[]) => {
      let doc: unknown
      const snapshots = all.flatMap((line) => {
        doc = 'a' in line ? line.a : 'd' in line ? apply(doc, line.d) : doc
        const result = decodeDescribeProject(doc)
        return result.ok && 't' in line ? [{ at: line.t, task: result.task }] : []
      })
      const { verdict, events, estimates, limit, cutover } = assess({ snapshots, now: snapshots.at(-1)?.at ?? 0 })
      return JSON.stringify({ kind: verdict.kind, events, estimates, limit, cutover })
    }
    expect(judged(file.map((line) => JSON.parse(line)))).toBe(judged(lines))
  },
)

const TASK = {
  sourceConnectInfo: { host: 'db-prod-17.corp.internal', username: 'drc_reader' },
  transferMapping: { databases: [{ name: 'shop', tables: [{ name: 'orders' }, { name: 'orders_2024' }] }] },
}

test.each([
  ['the longest name first', 'orders_2024 after orders', 'table-2 after table-1'],
  ['whole words only', 'reorders', 'reorders'],
  ['whatever the case', 'Shop.ORDERS', 'db-1.table-1'],
  ['a host by its first name', 'db-prod-17 is down', 'host-2 is down'],
  ['another host of the domain', 'db-prod-18.corp.internal', 'host-2'],
  ['an address with its port', '10.1.2.3:3306 → 10.1.2.3', 'host-2:3306 → host-2'],
  ['a host known by its port only', 'broker7:9092', 'host-2:9092'],
  ['IPv6', '[fe80::1:2]:3306', '[host-2]:3306'],
  ['what only looks like a host', 'line:42, 10:12:44, code:1146, ORA-12541', 'line:42, 10:12:44, code:1146, ORA-12541'],
  ['a URL', 'http://x.corp.internal:8080/a?b=c', 'http://host-2:8080/a?b=c'],
  ['quoted names', "Duplicate entry 'alice' for key 'uk_mail'", "Duplicate entry 'name-1' for key 'name-2'"],
  ['no apostrophes', "it doesn't and won't", "it doesn't and won't"],
  ['a user at a host that no field names', 'alice@10.9.9.9 refused', 'user-2@host-2 refused'],
  ['a user at a host in quotes', "for 'alice'@'ap-7.lan'", "for 'user-2'@'host-2'"],
  ['a user anywhere', "user 'alice'@'%'", "user 'user-2'@'%'"],
  ['a user of a tenant', 'alice@sales#ob9', 'user-2@tenant-1#ob9'],
  ['a host of a usual domain', 'see mirror.example.com.', 'see host-2.'],
  ['a machine of a cloud', 'ip-10-0-3-4 is down', 'host-2 is down'],
  ['an address at the end of a word', 'oms_10.1.2.3', 'oms_host-2'],
  ['no version', 'V4.2.8.1', 'V4.2.8.1'],
  [
    'no class, and no object',
    'at com.oms.Foo.run Foo@1a2b3c4d java.net.X',
    'at com.oms.Foo.run Foo@1a2b3c4d java.net.X',
  ],
  ['a password', 'user=drc_reader;password=geheim', 'user=user-1;password=***'],
])('in texts: %s', (_, text, expected) => {
  expect(textOf(text, TASK)).toBe(expected)
})

test.each([
  [['hosts'], 'host-1', 'drc_reader', 'shop'],
  [['users'], 'db-prod-17.corp.internal', 'user-1', 'shop'],
  [['objects'], 'db-prod-17.corp.internal', 'drc_reader', 'db-1'],
  [[], 'db-prod-17.corp.internal', 'drc_reader', 'shop'],
] as const)('with %j only those are masked', (options, host, user, db) => {
  const line = { t: 1, i: 1, a: { data: [TASK] } }
  const [text] = masked([line], options)
  const task = JSON.parse(text ?? '').a.data[0]
  expect([
    task.sourceConnectInfo.host,
    task.sourceConnectInfo.username,
    task.transferMapping.databases[0].name,
  ]).toEqual([host, user, db])
})

test('accounts, conditions and lists keep their form', () => {
  const task = {
    owner: 'root@sales#ob1',
    transferMapping: {
      databases: [{ name: 'shop', tables: [{ name: 'a', whereClause: "region = 'EU' and qty >= 10" }] }],
      tableAndViewWhiteList: ['shop\\.ord.*', '"Shop"."T*"'],
    },
  }
  const [text] = masked([{ t: 1, i: 1, a: { data: [task] } }])
  expect(JSON.parse(text ?? '').a.data[0]).toEqual({
    owner: 'user-1@tenant-1#cluster-1',
    transferMapping: {
      tableAndViewWhiteList: ['db-1\\.name-1.*', '"db-1"."table-2*"'],
      databases: [{ name: 'db-1', tables: [{ name: 'table-1', whereClause: "column-1 = '…' and column-2 >= 10" }] }],
    },
  })
})

/** Metrics of a step with such a name and tags, after masking in the file of a task. */
function metricIn(name: string, tags: object, task: object = TASK): { name: string; tags: object } {
  const q = { projectId: 'np_1', stepName: 'FULL_TRANSFER', metricType: 'RPS' }
  const o = { success: true, data: { aggregator: 'AVG', metrics: [{ name, tags, dataPoints: [] }] } }
  const lines = [
    { t: 1, i: 1, a: { data: [task] } },
    { t: 1, action: 'DescribeProjectStepMetric', q, o },
  ]
  const [, line = ''] = masked(lines)
  const { o: answer, ...rest } = JSON.parse(line)
  expect(rest).toEqual({ t: 1, action: 'DescribeProjectStepMetric', q })
  return { name: answer.data.metrics[0].name, tags: answer.data.metrics[0].tags }
}

test.each(['source', 'src', 'sink', 'target', 'dst', 'Source', 'SINK', 'reader', 'writer', 'incr', 'insert'])(
  'in tags of metrics OMS’s word %s stays, also where a machine or a table is called so',
  (word) => {
    const same = { host: word, transferMapping: { databases: [{ name: word, tables: [{ name: word }] }] } }
    for (const task of [TASK, { sourceConnectInfo: same, transferMapping: same.transferMapping }]) {
      for (const tag of ['endpoint', 'side', 'end', 'host', 'table', 'type']) {
        expect(metricIn(`${word}_rps`, { [tag]: word }, task)).toEqual({ name: `${word}_rps`, tags: { [tag]: word } })
      }
      expect(metricIn(word, { [word]: '1' }, task)).toEqual({ name: word, tags: { [word]: '1' } })
    }
  },
)

test.each([
  [{ endpoint: '10.1.2.3:2883' }, { endpoint: 'host-2:2883' }],
  [{ endpoint: 'db-prod-17.corp.internal' }, { endpoint: 'host-1' }],
  [{ host: 'db-prod-17' }, { host: 'host-2' }],
  [
    { worker: '3', note: 'on 10.1.2.3' },
    { worker: '3', note: 'on host-2' },
  ],
  [{ table: 'orders' }, { table: 'table-1' }],
  [{ user: 'drc_reader' }, { user: 'user-1' }],
])('in tags of metrics names are masked: %j', (tags, expected) => {
  expect(metricIn('RPS', tags).tags).toEqual(expected)
})

test('the name of a metric is a code, in which no name is looked for but addresses are', () => {
  const task = { transferMapping: { databases: [{ name: 'rps', tables: [] }] } }
  expect(metricIn('RPS', {}, task).name).toBe('RPS')
  expect(metricIn('10.1.2.3:2883/rps', {}, task).name).toBe('host-1:2883/rps')
})

test('what a task calls by a word of OMS’s own is masked where it is named, and the word stays elsewhere', () => {
  const task = {
    sourceConnectInfo: { host: 'source' },
    transferMapping: { databases: [{ name: 'target', tables: [] }] },
  }
  const line = {
    t: 1,
    i: 1,
    a: { data: [{ ...task, alarmStats: { alarmContent: 'The target is behind the source.' } }] },
  }
  expect(JSON.parse(masked([line])[0] ?? '').a.data[0]).toEqual({
    sourceConnectInfo: { host: 'host-1' },
    transferMapping: { databases: [{ name: 'db-1', tables: [] }] },
    alarmStats: { alarmContent: 'The target is behind the source.' },
  })
})

test('a pseudonym is never the name of something else', () => {
  const [text] = masked([
    { t: 1, i: 1, a: { data: [{ name: 'x', owner: 'user-2', sourceConnectInfo: { owner: 'user-1' } }] } },
  ])
  expect(text).toContain('"owner":"user-3"')
  expect(text).toContain('{"owner":"user-4"}')
})
