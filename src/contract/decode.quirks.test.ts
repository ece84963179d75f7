import { describe, expect, test } from 'vitest'
import type { Json, Task } from '@/domain/task'
import { decodeDescribeProject } from './decode'
import sample from './fixtures/describe-project.sample.json'
import { bigResponse } from './testing/big-response'
import { decoded } from './testing/decoded'
import { envelopeAround, fullTask } from './testing/full-response'

/** The full task as JSON text, so that it has no note of its own, with some fields changed. */
const changed = (changes: { [key: string]: Json | undefined }) => {
  const envelope = { ...envelopeAround(JSON.stringify({ ...fullTask, ...changes })), cost: '1' }
  const { task, notes } = decoded(envelope)
  return { task, notes, short: notes.map(({ path, kind, expected, came }) => [path, kind, expected, came].join(' ')) }
}

const step = (changes: { [key: string]: Json }) =>
  changed({ steps: [{ order: 1, name: 'FULL_TRANSFER', status: 'RUNNING', ...changes }] })

const source = (changes: { [key: string]: Json }) => changed({ sourceConnectInfo: changes })

describe('data (Q-1)', () => {
  const full = { ...fullTask, id: 'np_1' }

  test.each<[string, Json]>([
    ['an array of one', [full]],
    ['an object', full],
    ['JSON text of an array', JSON.stringify([full])],
    ['JSON text of an object', JSON.stringify(full)],
  ])('%s is the task', (_, data) => {
    expect(decoded(envelopeAround(data)).task.id).toBe('np_1')
  })

  test.each<[string, Json | undefined]>([
    ['null', null],
    ['absent', undefined],
    ['no entry', []],
    ['a null entry', [null]],
    ['no field', {}],
    ['an entry without fields', [{}]],
    ['empty text', ''],
    ['JSON text null', 'null'],
    ['JSON text []', '[]'],
    ['JSON text {}', ' {} '],
  ])('%s is no task', (_, data) => {
    const result = decodeDescribeProject({ success: true, ...(data !== undefined && { data }) })
    expect(result).toMatchObject({ ok: false, error: { kind: 'no-task' } })
  })

  test.each<[string, Json, object]>([
    ['text that is no JSON', '<html>', { path: 'data', expected: 'JSON text', came: 'string', value: '"<html>"' }],
    ['cut JSON', '[{"id":', { path: 'data', expected: 'JSON text', came: 'string' }],
    ['a number', 5, { path: 'data', expected: 'object', came: 'number', value: '5' }],
    ['JSON text of a number', '5', { path: 'data', expected: 'object', came: 'number' }],
    ['an array of texts', ['np_1'], { path: 'data[0]', expected: 'object', came: 'string' }],
    ['an array of arrays', [[{ id: 'np_1' }]], { path: 'data[0]', expected: 'object', came: 'array' }],
  ])('%s is an error that says so', (_, data, error) => {
    expect(decodeDescribeProject(envelopeAround(data))).toMatchObject({ ok: false, error: { kind: 'shape', ...error } })
  })

  test('of several tasks the first is taken and the rest is noted', () => {
    const { task, notes } = decoded(envelopeAround([full, { ...full, id: 'np_2' }, { id: 'np_3' }]))
    expect(task.id).toBe('np_1')
    expect(notes.find(({ kind }) => kind === 'extra-entries')).toMatchObject({ path: 'data', count: 2 })
  })

  test('entries with nothing in them do not hide the task', () => {
    expect(decoded(envelopeAround([null, {}, full])).task.id).toBe('np_1')
  })
})

describe('cost (Q-2)', () => {
  test.each<[Json, string | null, number | null, string | null]>([
    ['27 ms', '27 ms', 27, 'coerced'],
    ['1.5 s', '1.5 s', 1500, 'coerced'],
    ['1', '1', null, null],
    [56, '56', null, 'coerced'],
    ['soon', 'soon', null, 'other-shape'],
    [null, null, null, null],
  ])('%j is %j, %j ms, note %j', (cost, raw, ms, kind) => {
    const { meta, notes } = decoded({ ...envelopeAround(JSON.stringify(fullTask)), cost })
    expect([meta.cost, meta.costMs]).toEqual([raw, ms])
    expect(notes.map((note) => note.kind)).toEqual(kind === null ? [] : [kind])
  })
})

describe('types that differ from the documented ones', () => {
  type Row = [string, { task: Task; short: string[] }, (task: Task) => unknown, unknown, string[]]
  const at = 'data.'
  test.each<Row>([
    [
      'port as text (Q-3)',
      source({ port: '2883' }),
      (t) => t.sourceConnectInfo?.port,
      2883,
      ['sourceConnectInfo.port coerced integer string'],
    ],
    ['port as number', source({ port: 3306 }), (t) => t.sourceConnectInfo?.port, 3306, []],
    [
      'port without sense',
      source({ port: 'none' }),
      (t) => t.sourceConnectInfo?.port,
      null,
      ['sourceConnectInfo.port wrong-type integer string'],
    ],
    [
      'flag as documented text (Q-4)',
      changed({ fullTransferConfig: { allowDestTableNotEmpty: 'false' } }),
      (t) => t.fullTransferConfig?.allowDestTableNotEmpty,
      false,
      [],
    ],
    [
      'flag sent as boolean (Q-4)',
      changed({ fullTransferConfig: { allowDestTableNotEmpty: false } }),
      (t) => t.fullTransferConfig?.allowDestTableNotEmpty,
      false,
      ['fullTransferConfig.allowDestTableNotEmpty coerced string boolean'],
    ],
    [
      'start as documented text (Q-5)',
      changed({ incrTransferConfig: { startTimestamp: '1689201369' } }),
      (t) => t.incrTransferConfig?.startTimestamp,
      1689201369,
      [],
    ],
    [
      'start as number (Q-5)',
      changed({ incrTransferConfig: { startTimestamp: 1689201369 } }),
      (t) => t.incrTransferConfig?.startTimestamp,
      1689201369,
      ['incrTransferConfig.startTimestamp coerced string number'],
    ],
    [
      'start that is no time',
      changed({ incrTransferConfig: { startTimestamp: 'now' } }),
      (t) => t.incrTransferConfig?.startTimestamp,
      null,
      ['incrTransferConfig.startTimestamp wrong-type epoch seconds string'],
    ],
    [
      'srcRt as documented text (Q-6)',
      step({ stepInfo: { srcRt: '0.5' } }),
      (t) => t.steps[0]?.stepInfo?.srcRt,
      0.5,
      [],
    ],
    [
      'srcRt as number (Q-6)',
      step({ stepInfo: { srcRt: 1 } }),
      (t) => t.steps[0]?.stepInfo?.srcRt,
      1,
      ['steps[0].stepInfo.srcRt coerced string number'],
    ],
    [
      'dstRt as text (Q-6)',
      step({ stepInfo: { dstRt: '2' } }),
      (t) => t.steps[0]?.stepInfo?.dstRt,
      2,
      ['steps[0].stepInfo.dstRt coerced integer string'],
    ],
    [
      'progress with a fraction',
      step({ progress: 99.5 }),
      (t) => t.steps[0]?.progress,
      99.5,
      ['steps[0].progress coerced integer number'],
    ],
    ...[-12, -1, 101, 137, 1e9].map(
      (progress): Row => [
        `a progress of ${progress}, which cannot be`,
        step({ progress }),
        (t) => t.steps[0]?.progress,
        null,
        ['steps[0].progress out-of-range percent number'],
      ],
    ),
    [
      'a progress that rounding left above 100',
      step({ progress: 100.4 }),
      (t) => t.steps[0]?.progress,
      100.4,
      ['steps[0].progress coerced integer number'],
    ],
    ['an empty name', changed({ name: '' }), (t) => t.name, null, []],
    ['a name of spaces', changed({ name: ' \t ' }), (t) => t.name, null, []],
    ['boolean as text', changed({ isMerging: 'TRUE' }), (t) => t.isMerging, true, ['isMerging coerced boolean string']],
    ['boolean as 0', changed({ isMerging: 0 }), (t) => t.isMerging, false, ['isMerging coerced boolean number']],
    [
      'boolean that is neither',
      changed({ isMerging: 'perhaps' }),
      (t) => t.isMerging,
      null,
      ['isMerging wrong-type boolean string'],
    ],
    ['text as number', changed({ id: 4711 }), (t) => t.id, '4711', ['id coerced string number']],
    ['text as boolean', changed({ name: true }), (t) => t.name, 'true', ['name coerced string boolean']],
    ['text as object', changed({ name: { a: 1 } }), (t) => t.name, null, ['name wrong-type string object']],
    [
      'a mapping that is text',
      changed({ transferMapping: 'all' }),
      (t) => t.transferMapping,
      null,
      ['transferMapping wrong-type object string'],
    ],
    [
      'a list that is an object',
      changed({ labels: { id: '1' } }),
      (t) => t.labels,
      [],
      ['labels wrong-type array object'],
    ],
    ['labels null (Q-8)', changed({ labels: null }), (t) => t.labels, [], []],
    [
      'one text instead of a list',
      changed({ transferMapping: { tableAndViewWhiteList: 'a.*' } }),
      (t) => t.transferMapping?.tableAndViewWhiteList,
      ['a.*'],
      ['transferMapping.tableAndViewWhiteList other-shape array string'],
    ],
    [
      'list entries of other types',
      changed({ transferMapping: { tableAndViewWhiteList: ['a', 5, null, {}] } }),
      (t) => t.transferMapping?.tableAndViewWhiteList,
      ['a', '5'],
      [
        'transferMapping.tableAndViewWhiteList[1] coerced string number',
        'transferMapping.tableAndViewWhiteList[3] wrong-type string object',
      ],
    ],
    ['subtopics as text (Q-7)', changed({ extraInfo: { subtopics: 'a' } }), (t) => t.extraInfo?.subtopics, ['a'], []],
    [
      'subtopics as list (Q-7)',
      changed({ extraInfo: { subtopics: ['a', 'b'] } }),
      (t) => t.extraInfo?.subtopics,
      ['a', 'b'],
      ['extraInfo.subtopics other-shape string array'],
    ],
    ['no OCP (Q-15)', source({ ocpName: '' }), (t) => t.sourceConnectInfo?.ocpName, null, []],
    ['an OCP (Q-15)', source({ ocpName: '107' }), (t) => t.sourceConnectInfo?.ocpName, '107', []],
    [
      'attributes that are text (Q-14)',
      source({ connExtraAttributes: 'x' }),
      (t) => t.sourceConnectInfo?.connExtraAttributes,
      null,
      ['sourceConnectInfo.connExtraAttributes wrong-type object string'],
    ],
    ['alarmLevel (Q-58)', changed({ importance: undefined, alarmLevel: 'LOW' }), (t) => t.importance, 'LOW', []],
    [
      'alarmLevel beside importance null (Q-58)',
      changed({ importance: null, alarmLevel: 'LOW' }),
      (t) => t.importance,
      'LOW',
      [],
    ],
    [
      'both alike (Q-58)',
      changed({ importance: 'LOW', alarmLevel: 'LOW' }),
      (t) => [t.importance, t.others],
      ['LOW', {}],
      [],
    ],
    [
      'both, and they differ (Q-58)',
      changed({ importance: 'HIGH', alarmLevel: 'LOW' }),
      (t) => [t.importance, t.others],
      ['HIGH', { alarmLevel: 'LOW' }],
      ['alarmLevel unknown-field nothing string'],
    ],
    [
      'gmtModify (Q-59)',
      changed({ gmtModified: undefined, gmtModify: '2025-05-12T08:30:00' }),
      (t) => t.gmtModified,
      '2025-05-12T08:30:00',
      [],
    ],
    [
      'checkpoint as number',
      step({ stepInfo: { incrTimestampCheckpoint: 5 } }),
      (t) => t.steps[0]?.stepInfo?.incrTimestampCheckpoint,
      5,
      [],
    ],
    [
      'checkpoint as numeric text',
      step({ stepInfo: { incrTimestampCheckpoint: '5' } }),
      (t) => t.steps[0]?.stepInfo?.incrTimestampCheckpoint,
      5,
      ['steps[0].stepInfo.incrTimestampCheckpoint coerced epoch seconds string'],
    ],
    [
      'checkpoint that is no time (Q-51)',
      step({ stepInfo: { incrTimestampCheckpoint: '100,30' } }),
      (t) => t.steps[0]?.stepInfo?.incrTimestampCheckpoint,
      '100,30',
      ['steps[0].stepInfo.incrTimestampCheckpoint other-shape epoch seconds string'],
    ],
    [
      'checkpoint that is empty',
      step({ stepInfo: { incrTimestampCheckpoint: '' } }),
      (t) => t.steps[0]?.stepInfo?.incrTimestampCheckpoint,
      null,
      ['steps[0].stepInfo.incrTimestampCheckpoint wrong-type epoch seconds string'],
    ],
    [
      'counts with a bad entry',
      changed({ alarmStats: { ruleToRecentlyTriggerCount: { a: 1, b: '2', c: 'x' } } }),
      (t) => t.alarmStats?.ruleToRecentlyTriggerCount,
      { a: 1, b: 2 },
      [
        'alarmStats.ruleToRecentlyTriggerCount.b coerced integer string',
        'alarmStats.ruleToRecentlyTriggerCount.c wrong-type integer string',
      ],
    ],
    [
      'more rows than 32 bits hold (Q-61)',
      step({ stepInfo: { processedRecords: 50_000_000_000 } }),
      (t) => t.steps[0]?.stepInfo?.processedRecords,
      50_000_000_000,
      [],
    ],
  ])('%s', (_, { task, short }, pick, value, notes) => {
    expect(pick(task)).toEqual(value)
    expect(short).toEqual(notes.map((note) => at + note))
  })

  test('a number that JSON cannot hold is null and noted', () => {
    const body = JSON.parse(
      '{"success":true,"data":{"id":"a","name":"b","type":"SYNC","status":"INIT","steps":[{"order":1e400,"name":"INCR_TRANSFER"}],"new":[1,1e400]}}',
    ) as unknown
    const { task, notes } = decoded(body)
    expect(task.steps[0]?.order).toBeNull()
    expect(task.others).toEqual({ new: [1, null] })
    expect(notes.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      'data other-shape',
      'data.new cut',
      'data.new unknown-field',
      'data.steps[0].order wrong-type',
    ])
  })
})

describe('steps', () => {
  test.each([
    ['PRE_CHECK', 'TRANSFER_PRECHECK'],
    ['PRE-CHECK', 'TRANSFER_PRECHECK'],
    ['TRANSFER_PRECHECK', 'TRANSFER_PRECHECK'],
    ['SYNC_PREPARE', 'TRANSFER_PREPARE'],
    ['STRUCT_SYNC', 'STRUCT_TRANSFER'],
    ['SYNC_INCR_LOG_PULL', 'TRANSFER_INCR_LOG_PULL'],
    ['CONNECTOR_FULL_SYNC', 'FULL_TRANSFER'],
    ['INDEX_MIGRATION', 'INDEX_TRANSFER'],
    ['CONNECTOR_INCR_SYNC', 'INCR_TRANSFER'],
    ['FULL_VALIDATION', 'FULL_VERIFIER'],
    ['APP-SWITCH', 'TRANSFER_APP_SWITCH'],
    ['REVERSE_INCR_SYNC', 'REVERSE_INCR_TRANSFER'],
  ])('%s is called %s, without a note (Q-57)', (rawName, name) => {
    const { task, short } = step({ name: rawName })
    expect(task.steps[0]).toMatchObject({ name, rawName })
    expect(short).toEqual([])
  })

  test('an unknown step keeps its name, an unnamed one has none', () => {
    const { task, short } = changed({ steps: [{ order: 1, name: 'Brand-New' }, { order: 2 }] })
    expect(task.steps.map(({ name, rawName }) => [name, rawName])).toEqual([
      ['Brand-New', 'Brand-New'],
      ['', null],
    ])
    expect(short).toEqual(['data.steps[0].name unknown-value one of string'])
  })

  test('they are sorted by order, gaps stay, those without one come last (Q-35)', () => {
    const orders = [6, null, 1, 'x', '2'] as Json[]
    const { task } = changed({ steps: orders.map((order, index) => ({ order, name: `S${index}` })) })
    expect(task.steps.map(({ order, name }) => `${order} ${name}`)).toEqual([
      '1 S2',
      '2 S4',
      '6 S0',
      'null S1',
      'null S3',
    ])
  })

  test('an entry that is no step costs that entry', () => {
    const { task, short } = changed({ steps: ['x', { order: 1, name: 'FULL_TRANSFER' }, null, [1]] })
    expect(task.steps.map(({ name }) => name)).toEqual(['FULL_TRANSFER'])
    expect(short).toEqual(['data.steps[*] wrong-type object string'])
  })

  test('errors that are texts become messages (Q-11)', () => {
    const { task, short } = step({ extraInfo: { errorDetails: ['disk full', { message: 'x', level: 'ERROR' }, 5] } })
    expect(task.steps[0]?.extraInfo?.errorDetails.map(({ message, level }) => [message, level])).toEqual([
      ['disk full', null],
      ['x', 'ERROR'],
    ])
    expect(short).toEqual([
      'data.steps[0].extraInfo.errorDetails[0] other-shape object string',
      'data.steps[0].extraInfo.errorDetails[2] wrong-type object number',
    ])
  })

  test.each<[string, Json, string[]]>([
    ['a bare text', 'disk full', ['disk full']],
    ['a bare object', { message: 'disk full' }, ['disk full']],
    ['a number', 5, []],
    ['empty text', '', []],
  ])('errors as %s', (_, errorDetails, messages) => {
    const { task } = step({ extraInfo: { errorDetails } })
    expect(task.steps[0]?.extraInfo?.errorDetails.map(({ message }) => message)).toEqual(messages)
  })
})

describe('names in another case (Q-13)', () => {
  const recased = (value: Json, change: (key: string) => string): Json => {
    if (Array.isArray(value)) return value.map((entry) => recased(entry, change))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [change(key), recased(entry, change)]))
  }
  const pascal = (key: string) => key.charAt(0).toUpperCase() + key.slice(1)

  test.each([
    ['PascalCase', pascal],
    ['capitals', (key: string) => key.toUpperCase()],
    ['mixed', (key: string) => (key.length % 2 ? pascal(key) : key)],
  ])('%s is the same task, with one note about it', (_, change) => {
    const whole = envelopeAround([{ ...fullTask, extraInfo: null, alarmStats: null, workerGradeInfo: null }])
    const plain = decoded(whole)
    const other = decoded(recased(dropContexts(whole), change))
    expect(other.task).toEqual(decoded(dropContexts(whole)).task)
    const cases = other.notes.filter(({ kind }) => kind === 'other-case')
    expect(cases).toHaveLength(1)
    expect(cases[0]?.count).toBeGreaterThan(50)
    expect(
      other.notes
        .filter(({ kind }) => kind !== 'other-case')
        .map(({ path }) => path)
        .sort(),
    ).toEqual(plain.notes.map(({ path }) => path).sort())
  })

  /** Labels keep unknown fields, errors keep contexts, both with the names that came: not to be compared here. */
  const dropContexts = (value: Json): Json => {
    const text = JSON.stringify(value, (key, entry: Json) =>
      /Context$|^(labels|errorParam|upstreamErrorDetail)$/.test(key) ? null : entry,
    )
    return JSON.parse(text) as Json
  }

  test('the documented name wins over another case of it, which is kept', () => {
    const { task, short } = changed({ ID: 'np_other', owner: null, Owner: 'me' })
    expect([task.id, task.owner, task.others]).toEqual(['np_full', 'me', { ID: 'np_other' }])
    expect(short).toEqual(['data.ID unknown-field nothing string', 'data.Owner other-case camelCase other case'])
  })
})

describe('what the reference does not know', () => {
  test('unknown fields are kept at their object, and noted, at every level', () => {
    const { task, notes } = changed({
      brandNew: { deep: [1] },
      steps: [{ order: 1, name: 'FULL_TRANSFER', interactive: true, stepInfo: { eta: 5 }, extraInfo: { retry: 1 } }],
      sourceConnectInfo: { rack: 'r1' },
      alarmStats: { since: 'x' },
    })
    const [first] = task.steps
    expect([task.others, first?.others, first?.stepInfo?.others, first?.extraInfo?.others]).toEqual([
      { brandNew: { deep: [1] } },
      { interactive: true },
      { eta: 5 },
      { retry: 1 },
    ])
    expect([task.sourceConnectInfo?.others, task.alarmStats?.others]).toEqual([{ rack: 'r1' }, { since: 'x' }])
    expect(notes.map(({ path, kind }) => `${path} ${kind}`).sort()).toEqual([
      'data.alarmStats.since unknown-field',
      'data.brandNew unknown-field',
      'data.sourceConnectInfo.rack unknown-field',
      'data.steps[0].extraInfo.retry unknown-field',
      'data.steps[0].interactive unknown-field',
      'data.steps[0].stepInfo.eta unknown-field',
    ])
  })

  test('unknown fields of the envelope are kept and noted', () => {
    const { meta, notes } = decoded({ ...envelopeAround(JSON.stringify(fullTask)), cost: '1', traceId: 't' })
    expect(meta.others).toEqual({ traceId: 't' })
    expect(notes).toMatchObject([{ path: 'traceId', kind: 'unknown-field', value: '"t"' }])
  })

  test('label fields that only lists are known to send are kept without a note', () => {
    const { task, short } = changed({ labels: [{ id: 1, name: 'a', count: 2, creator: 'c', type: 't', hue: 'red' }] })
    expect(task.labels[0]?.others).toEqual({ count: 2, creator: 'c', type: 't', hue: 'red' })
    expect(short).toEqual([
      'data.labels[0].hue unknown-field nothing string',
      'data.labels[0].id coerced string number',
    ])
  })

  test('unknown values are kept as they are and noted once each', () => {
    const { task, notes } = changed({
      status: 'HIBERNATING',
      importance: 'EXTREME',
      steps: ['A', 'B', 'A', 'A'].map((status, index) => ({ order: index, name: 'FULL_TRANSFER', status })),
      incrTransferConfig: { recordTypeWhiteList: ['INSERT', 'MERGE'] },
      sourceEndpointType: 'MILVUS',
    })
    expect([task.status, task.importance, task.incrTransferConfig?.recordTypeWhiteList]).toEqual([
      'HIBERNATING',
      'EXTREME',
      ['INSERT', 'MERGE'],
    ])
    expect(notes.map(({ path, kind, value, count }) => [path, kind, value, count])).toEqual([
      ['data.sourceEndpointType', 'unknown-value', '"MILVUS"', 1],
      ['data.importance', 'unknown-value', '"EXTREME"', 1],
      ['data.status', 'unknown-value', '"HIBERNATING"', 1],
      ['data.incrTransferConfig.recordTypeWhiteList[1]', 'unknown-value', '"MERGE"', 1],
      ['data.steps[*].status', 'unknown-value', '"A"', 3],
      ['data.steps[1].status', 'unknown-value', '"B"', 1],
    ])
    expect(notes[1]).toMatchObject({ expected: 'one of', allowed: ['HIGH', 'MEDIUM', 'LOW', 'IGNORE'] })
  })

  test('names of prototypes are data', () => {
    const text = JSON.stringify(envelopeAround([{ ...fullTask, MARK: 1 }])).replace(
      '"MARK":1',
      '"__proto__":{"name":"evil","isAdmin":true},"constructor":{"prototype":{"x":1}},"toString":"t","hasOwnProperty":1',
    )
    const { task, notes } = decoded(JSON.parse(text) as unknown)
    expect(task.name).toBe('full')
    expect(Object.getPrototypeOf(task.others)).toBe(Object.prototype)
    expect(Object.keys(task.others)).toEqual(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    expect(Object.entries(task.others)[0]?.[1]).toEqual({ name: 'evil', isAdmin: true })
    expect('isAdmin' in {}).toBe(false)
    expect(notes.filter(({ kind }) => kind === 'unknown-field').map(({ path }) => path)).toEqual([
      'data[0].__proto__',
      'data[0].constructor',
      'data[0].toString',
      'data[0].hasOwnProperty',
    ])
  })

  test('a rule called __proto__ is counted like any other', () => {
    const body = JSON.parse(
      '{"success":true,"data":{"id":"a","alarmStats":{"ruleToRecentlyTriggerCount":{"__proto__":3}}}}',
    ) as unknown
    const counts = decoded(body).task.alarmStats?.ruleToRecentlyTriggerCount ?? {}
    expect(Object.entries(counts)).toEqual([['__proto__', 3]])
  })

  test('a value nested beyond reason is cut, not overflowed', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const { task, notes } = decoded(JSON.parse(`{"success":true,"data":{"id":"a","new":${deep}}}`) as unknown)
    expect(JSON.stringify(task.others)).toBe(`{"new":${'['.repeat(64)}null${']'.repeat(64)}}`)
    expect(notes).toContainEqual(expect.objectContaining({ path: 'data.new', kind: 'cut' }))
  })
})

describe('fields that are not there', () => {
  test('a task without its identity has notes for that and for nothing else', () => {
    const { task, notes } = decoded({ success: true, data: JSON.stringify({ owner: 'me' }) })
    expect(task.owner).toBe('me')
    expect(notes.map(({ path, kind, came }) => `${path} ${kind} ${came}`)).toEqual(
      ['id', 'name', 'type', 'status', 'steps'].map((field) => `data.${field} missing nothing`),
    )
  })

  test('every field null is a task of nulls and empty lists', () => {
    const nulls = Object.fromEntries(Object.keys(fullTask).map((key) => [key, null]))
    const { task } = changed(nulls)
    expect([task.id, task.steps, task.labels, task.transferMapping, task.others]).toEqual([null, [], [], null, {}])
  })
})

describe('a large answer', () => {
  test('10,000 tables arrive, in order, without a note', () => {
    const { task, notes } = decoded(bigResponse({ tables: 10_000 }))
    const names = task.transferMapping?.databases.flatMap(({ tables }) => tables.map(({ name }) => name)) ?? []
    expect(names).toHaveLength(10_000)
    expect(new Set(names).size).toBe(10_000)
    expect(notes.filter(({ path }) => path.includes('transferMapping'))).toEqual([])
  })

  test('the same departure in 10,000 tables is one note with a count', () => {
    const body = JSON.parse(
      JSON.stringify(bigResponse({ tables: 10_000 })).replaceAll('"shardColumns"', '"compression":9,"shardColumns"'),
    ) as unknown
    const { notes } = decoded(body)
    expect(notes.filter(({ path }) => path.includes('tables'))).toEqual([
      {
        path: 'data[0].transferMapping.databases[*].tables[*].compression',
        kind: 'unknown-field',
        expected: 'nothing',
        came: 'number',
        value: '9',
        count: 10_000,
      },
    ])
  })

  test('10,000 different departures are bounded, and the rest is counted', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`new${index}`, 'x'.repeat(500)]))
    const { task, notes } = changed(many)
    expect(Object.keys(task.others)).toHaveLength(10_000)
    expect(notes).toHaveLength(201)
    expect(notes.at(-1)).toMatchObject({ kind: 'more', count: 9_800 })
    expect(Math.max(...notes.map(({ value }) => value.length))).toBeLessThanOrEqual(80)
  })
})

test('the given body is left as it was', () => {
  const body = structuredClone(sample)
  decodeDescribeProject(body)
  expect(body).toEqual(sample)
})
