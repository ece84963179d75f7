import { describe, expect, test } from 'vitest'
import type { Json } from '@/domain/task'
import { decodeDescribeProject } from './decode'
import attributeSamples from './fixtures/conn-extra-attributes.sample.json'
import sample from './fixtures/describe-project.sample.json'
import { assertTaskShape } from './testing/assert-task-shape'
import { decoded } from './testing/decoded'
import { envelopeAround, fullErrorDetail, fullTask } from './testing/full-response'

describe("the reference's sample", () => {
  const { task, meta, notes } = decoded(sample)

  test('every field of it is where it belongs', () => {
    const none = { others: {} }
    const endpoint = {
      endpointSide: null,
      connectionInfo: null,
      timezone: '+08:00',
      nlsLengthSemantics: null,
      region: 'cn-anhui',
      connExtraAttributes: null,
      owner: 'oms_api_t***',
      resourceOwner: null,
      tenantName: null,
      port: 2883,
      ...none,
    }
    const noErrors = {
      errorDetails: [],
      errorCode: null,
      errorMsg: null,
      errorParam: null,
      failedTime: null,
      ...none,
    }
    const throttle = { throttleRps: null, throttleIOPS: null }
    expect(task).toEqual({
      id: 'np_4w****',
      type: 'MIGRATION',
      name: 'oms41_mig***',
      labels: [],
      owner: 'oms_api_t***',
      importance: 'MEDIUM',
      status: 'RUNNING',
      gmtCreate: '2023-07-13T03:59:15',
      gmtModified: '2023-07-13T10:12:44',
      gmtStart: '2023-07-13T06:47:35',
      gmtFinish: null,
      destConnId: null,
      isMerging: false,
      isModifying: false,
      isSubProject: false,
      sourceEndpointType: 'DB2_LUW',
      sinkEndpointType: 'OB_MYSQL',
      transferMapping: {
        mode: 'SPECIFIC',
        databases: [
          {
            id: null,
            name: 'GRATION129****',
            mappedName: 'tion12***20obmysql2',
            tables: [
              {
                id: null,
                name: 'TEST_M***',
                mappedName: 'TEST_MA***',
                whereClause: null,
                filterColumns: [],
                shardColumns: [],
                columns: [],
                ...none,
              },
            ],
            views: [],
            specificTables: [],
            specificViews: [],
            ...none,
          },
        ],
        databasesBlack: [],
        tableAndViewWhiteList: [],
        tableAndViewBlackList: [],
        ...none,
      },
      commonTransferConfig: {
        tableCategory: null,
        activeActive: false,
        mqSerializerType: null,
        mqPartitionMode: null,
        mqPartition: 0,
        datahubTopicType: null,
        rocketMqProducerGroup: null,
        rocketMqMsgTags: null,
        rocketMqEnableMsgTrace: null,
        rocketMqSendMsgTimeout: null,
        dataWorksBusinessName: null,
        ...none,
      },
      enableStructTransfer: true,
      structTransferConfig: {
        byteCharConvertStrategy: 'DO_NOTHING_IF_BYTE_USED',
        deferIndexCreation: true,
        ...none,
      },
      enableFullTransfer: true,
      enableFullVerify: true,
      fullTransferConfig: {
        nonePkUkTruncateDstTable: null,
        allowDestTableNotEmpty: true,
        fullTransferSpeedMode: 'NORMAL',
        fullVerifySpeedMode: 'NORMAL',
        readWorkerNum: null,
        writeWorkerNum: null,
        ...throttle,
        ...none,
      },
      enableIncrTransfer: true,
      enableIncrVerify: false,
      enableReverseIncrTransfer: true,
      incrTransferConfig: {
        startTimestamp: 1689201369,
        recordTypeWhiteList: ['INSERT', 'DELETE', 'UPDATE'],
        storeLogKeptHour: 120,
        enableSequencingWithinTxn: null,
        incrSyncConcurrency: null,
        enableIncrSyncStatistics: null,
        supportDDLTypes: null,
        ...throttle,
        ...none,
      },
      reverseIncrTransferConfig: null,
      sourceConnectInfo: {
        ...endpoint,
        id: 'c_4w1qs****',
        endpointName: 'GRATION12948*****',
        endpointId: 'e_4w1q****',
        dbEngine: 'DB2_LUW_PUBLIC',
        username: 'db2i***',
        version: '11.5.0.0',
        charset: 'UTF8',
        operatingSystem: 'Linux',
        ocpName: null,
        host: 'xxx.xxx.xxx.1',
      },
      sinkConnectInfo: {
        ...endpoint,
        id: 'c_4w1qs***',
        endpointName: 'tion1294820obmysq****',
        endpointId: 'e_4w1qr2***',
        dbEngine: 'OB_MYSQL_PUBLIC',
        username: 'oms2027obmysql@oms_***',
        version: '2.2.77',
        charset: 'utf8mb4',
        operatingSystem: null,
        ocpName: '107',
        host: 'xxx.xxx.xxx.4',
      },
      steps: [
        {
          order: 1,
          name: 'TRANSFER_PRECHECK',
          rawName: 'TRANSFER_PRECHECK',
          description: 'Precheck',
          status: 'FINISHED',
          extraInfo: noErrors,
          startTime: '2023-07-12T22:33:42',
          finishTime: '2023-07-12T22:33:48',
          progress: 100,
          stepInfo: null,
          ...none,
        },
        {
          order: 2,
          name: 'STRUCT_TRANSFER',
          rawName: 'STRUCT_TRANSFER',
          description: 'Schema migration',
          status: 'FINISHED',
          extraInfo: { ...noErrors, failedTime: '2023-07-12T22:35:48.881' },
          startTime: '2023-07-12T22:35:24',
          finishTime: '2023-07-12T22:36:04',
          progress: 100,
          stepInfo: null,
          ...none,
        },
        {
          order: 6,
          name: 'INCR_TRANSFER',
          rawName: 'INCR_TRANSFER',
          description: 'Incremental synchronization',
          status: 'MONITORING',
          extraInfo: noErrors,
          startTime: '2023-07-12T22:41:20',
          finishTime: '2023-07-12T22:46:57',
          progress: 99,
          stepInfo: {
            processedRecords: null,
            capacity: null,
            srcRps: null,
            srcRt: null,
            srcIops: null,
            dstRps: null,
            dstRt: null,
            dstIops: null,
            srcRpsRef: null,
            srcRtRef: null,
            srcIopsRef: null,
            dstRpsRef: null,
            dstRtRef: null,
            incrTimestampCheckpoint: 1689213946,
            checkpointSampleTimestamp: 1689214358,
            enableIncrStatistics: true,
            ...none,
          },
          ...none,
        },
      ],
      extraInfo: null,
      alarmStats: {
        target: 'np_4w1q****',
        alarming: false,
        recentlyTriggerCount: null,
        ruleToRecentlyTriggerCount: null,
        alarmContent: null,
        openMonitor: null,
        ...none,
      },
      workerGradeId: null,
      workerGradeInfo: null,
      ...none,
    })
    assertTaskShape(task)
  })

  test('has the notes that it deserves, and no others', () => {
    expect(
      notes.map(({ path, kind, expected, came, value, count }) => [path, kind, expected, came, value, count]),
    ).toEqual([
      ['cost', 'coerced', 'seconds', 'string', '"27 ms"', 1],
      ['data', 'other-shape', 'string', 'array', '[{…}]', 1],
      ['data[0].fullTransferConfig.allowDestTableNotEmpty', 'coerced', 'string', 'boolean', 'true', 1],
      ['data[0].incrTransferConfig.startTimestamp', 'coerced', 'string', 'number', '1689201369', 1],
      ['data[0].sourceConnectInfo.port', 'coerced', 'integer', 'string', '"2883"', 1],
      ['data[0].sinkConnectInfo.port', 'coerced', 'integer', 'string', '"2883"', 1],
    ])
  })

  test('its envelope is told beside the task', () => {
    expect(meta).toEqual({
      requestId: 'a7b57****',
      cost: '27 ms',
      costMs: 27,
      code: null,
      message: null,
      advice: null,
      errorDetail: null,
      pageNumber: null,
      pageSize: null,
      totalCount: null,
      others: {},
    })
  })
})

describe('an answer with every known field, as documented', () => {
  const { task, notes } = decoded({ ...envelopeAround(JSON.stringify(fullTask)), cost: '1' })

  test('has no note at all', () => {
    expect(notes).toEqual([])
  })

  test('arrives whole', () => {
    const error = {
      ...fullErrorDetail,
      message: 'no unique index of table orders',
      reason: 'table orders has no key',
      proposal: 'add a key to orders, then resume',
    }
    const expected = withAdditions(fullTask, (path, object) => {
      if (path.endsWith('labels.0'))
        return { id: '7', name: 'nightly', others: { count: 3, creator: 'root', type: 'USER' } }
      if (path.endsWith('.errorDetails.0')) return { ...error, others: {} } as Json
      if (/\.sub(Dbs|Conds|Ids)$|errorParam$|ruleToRecentlyTriggerCount$|workerGradeInfo$/.test(path)) return object
      return null
    })
    expect(task).toEqual(expected)
    assertTaskShape(task)
  })
})

/** The sent task as it should arrive: `others` in every object, and the few differences between the two. */
function withAdditions(sent: Json, special: (path: string, object: Json) => Json | null, path = 'task'): Json {
  if (typeof sent !== 'object' || sent === null) return sent
  if (Array.isArray(sent)) return sent.map((entry, index) => withAdditions(entry, special, `${path}.${index}`))
  const own = special(path, sent)
  if (own !== null) return own
  const object: { [key: string]: Json } = {}
  for (const [key, value] of Object.entries(sent)) object[key] = withAdditions(value, special, `${path}.${key}`)
  if (path.endsWith('.connExtraAttributes')) {
    return { kind: 'cluster' in sent ? 'oceanbase' : 'kafka', fields: sent, others: {} }
  }
  if (/\.steps\.\d+$/.test(path)) object.rawName = object.name ?? null
  if (path.endsWith('.stepInfo')) return { ...noStepInfo, ...object, srcRt: 'srcRt' in sent ? 0.5 : null, others: {} }
  if (path.endsWith('.extraInfo') && 'subtopics' in sent) {
    Object.assign(object, { subtopics: ['topic_1'], reverseSubtopics: ['topic_2'] })
  }
  if (path.endsWith('.extraInfo') && sent.errorDetails === null) object.errorDetails = []
  if (path.endsWith('ncrTransferConfig')) object.startTimestamp = 1747036800
  if (path.endsWith('.fullTransferConfig')) object.allowDestTableNotEmpty = true
  return { ...object, others: {} }
}

const noStepInfo = {
  processedRecords: null,
  capacity: null,
  srcRps: null,
  srcRt: null,
  srcIops: null,
  dstRps: null,
  dstRt: null,
  dstIops: null,
  srcRpsRef: null,
  srcRtRef: null,
  srcIopsRef: null,
  dstRpsRef: null,
  dstRtRef: null,
  incrTimestampCheckpoint: null,
  checkpointSampleTimestamp: null,
  enableIncrStatistics: null,
}

describe('the five samples of extra attributes', () => {
  const cases = [
    ['Kafka', 'kafka', 'KAFKA'],
    ['DataHub', 'datahub', 'DATAHUB'],
    ['RocketMQ', 'rocketmq', 'ROCKETMQ'],
    ['OceanBase Database', 'oceanbase', 'OB_MYSQL'],
    ['TiDB', 'tidb', 'TIDB'],
  ] as const

  const attributesOf = (type: string | null, connExtraAttributes: Json) =>
    decoded(envelopeAround([{ ...fullTask, sinkEndpointType: type, sinkConnectInfo: { connExtraAttributes } }]))

  describe.each(cases)('%s', (name, kind, type) => {
    const wrapped = attributeSamples[name]
    const flat = wrapped.connExtraAttributes
    const expected = { kind, fields: flat, others: {} }

    test.each([
      ['flat', flat, type],
      ['wrapped once more', wrapped, type],
      ['without an endpoint type', flat, null],
      ['at an endpoint of another type', flat, 'MYSQL'],
      ['at an endpoint of another kind', flat, kind === 'kafka' ? 'TIDB' : 'KAFKA'],
    ] as const)('%s: every field of its appendix table, no note', (_, attributes, endpointType) => {
      const { task, notes } = attributesOf(endpointType, attributes as Json)
      expect(task.sinkConnectInfo?.connExtraAttributes).toEqual(expected)
      expect(notes.filter(({ path }) => path.includes('connExtraAttributes'))).toEqual([])
    })

    test('nothing sent is every field null', () => {
      const { task } = attributesOf(type, {})
      const fields = Object.fromEntries(Object.keys(flat).map((key) => [key, null]))
      expect(task.sinkConnectInfo?.connExtraAttributes).toEqual({ kind, fields, others: {} })
    })
  })

  test('null is null, also when wrapped', () => {
    expect(attributesOf('KAFKA', null).task.sinkConnectInfo?.connExtraAttributes).toBeNull()
    expect(attributesOf('KAFKA', { connExtraAttributes: null }).task.sinkConnectInfo?.connExtraAttributes).toBeNull()
  })

  test('unknown attributes are kept beside the known ones, and noted, on both levels', () => {
    const { task, notes } = attributesOf('TIDB', { connExtraAttributes: { kafkaId: 'e_1', pump: { a: 1 } }, more: 2 })
    expect(task.sinkConnectInfo?.connExtraAttributes).toEqual({
      kind: 'tidb',
      fields: { kafkaId: 'e_1', kafkaTopic: null, kafkaName: null },
      others: { pump: { a: 1 }, more: 2 },
    })
    expect(notes.filter(({ kind }) => kind === 'unknown-field').map(({ path }) => path)).toEqual([
      'data[0].sinkConnectInfo.connExtraAttributes.more',
      'data[0].sinkConnectInfo.connExtraAttributes.connExtraAttributes.pump',
    ])
  })

  test('an engine without attributes of its own keeps what came as plain keys and values', () => {
    const { task } = attributesOf('POSTGRESQL', { slot: 's1', version: '15' })
    expect(task.sinkConnectInfo?.connExtraAttributes).toEqual({
      kind: 'other',
      fields: {},
      others: { slot: 's1', version: '15' },
    })
  })
})

test('the same answer gives the same result', () => {
  expect(decodeDescribeProject(structuredClone(sample))).toEqual(decodeDescribeProject(sample))
})
