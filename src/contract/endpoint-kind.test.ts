import { describe, expect, test } from 'vitest'
import { endpointKind, engineType, kindOfAttributes, kindOfEngine } from './endpoint-kind'
import { ENDPOINT_TYPES } from './vocabulary'

test.each([
  ['OB_MYSQL_PUBLIC', 'OB_MYSQL'],
  ['DB2_LUW_PUBLIC', 'DB2_LUW'],
  ['mysql', 'MYSQL'],
  ['PUBLIC_MYSQL', 'PUBLIC_MYSQL'],
])('engine %s is type %s (Q-29)', (engine, type) => {
  expect(engineType(engine)).toBe(type)
})

test.each([
  ['OB_MYSQL', 'oceanbase'],
  ['OB_ORACLE_VPC', 'oceanbase'],
  ['OB_MYSQL_PUBLIC', 'oceanbase'],
  ['OCEANBASE', 'oceanbase'],
  ['TIDB', 'tidb'],
  ['TIDB_PUBLIC', 'tidb'],
  ['KAFKA', 'kafka'],
  ['DATAHUB', 'datahub'],
  ['ROCKETMQ', 'rocketmq'],
  ['rocket-mq', 'rocketmq'],
  ['MYSQL', 'other'],
  ['OBSERVER', 'other'],
  ['', 'other'],
  [null, 'other'],
] as const)('type %s is kind %s', (type, kind) => {
  expect(kindOfEngine(type)).toBe(kind)
})

test('an engine is of the kind of its type', () => {
  for (const type of ENDPOINT_TYPES) expect(kindOfEngine(`${type}_PUBLIC`)).toBe(kindOfEngine(type))
})

test.each([
  [['endpoint', 'saslMechanism'], 'kafka'],
  [['endpoint', 'project'], 'datahub'],
  [['endpoint', 'endpointType', 'version'], 'rocketmq'],
  [['cluster', 'tenant'], 'oceanbase'],
  [['KafkaId', 'KafkaTopic'], 'tidb'],
  [['endpoint'], 'other'],
  [['version', 'username'], 'other'],
  [['slot'], 'other'],
  [[], 'other'],
] as const)('attributes %j are of kind %s', (names, kind) => {
  expect(kindOfAttributes(names)).toBe(kind)
})

describe('type, engine and attributes together', () => {
  test.each([
    ['the type', 'KAFKA', 'MYSQL_PUBLIC', [], 'kafka'],
    ['the engine where there is no type', null, 'TIDB_PUBLIC', [], 'tidb'],
    ['the attributes where neither tells', 'MYSQL', null, ['cluster'], 'oceanbase'],
    ['the type where the attributes tell nothing', 'ROCKETMQ', null, ['endpoint', 'new'], 'rocketmq'],
    ['the attributes where they cannot be of the type', 'KAFKA', null, ['endpoint', 'project'], 'datahub'],
    ['nothing', null, null, [], 'other'],
  ] as const)('%s decides', (_, type, engine, attributes, kind) => {
    expect(endpointKind(type, engine, attributes)).toBe(kind)
  })
})
