import { expect, test } from 'vitest'
import { endpointAddress, engineCode } from './engine'

test.each([
  ['OB_MYSQL_PUBLIC', 'OB_MYSQL', 'OB_MYSQL'],
  ['MYSQL', 'MYSQL', 'MYSQL'],
  [null, 'DB2_LUW', 'DB2_LUW'],
  ['', 'KAFKA_PUBLIC', 'KAFKA'],
  ['HBASE_PUBLIC', null, 'HBASE'],
  [null, null, null],
  [' ', '', null],
])('engine %j of type %j is %s (Q-29)', (dbEngine, type, code) => {
  expect(engineCode({ dbEngine }, type)).toBe(code)
})

test('without connect info the type names the engine', () => {
  expect(engineCode(null, 'TIDB')).toBe('TIDB')
})

const extra = (endpoint: string | null) => ({ fields: { endpoint } })

test.each([
  ['host and port', { host: '10.0.0.1', port: 2883, connExtraAttributes: null }, '10.0.0.1:2883'],
  ['host only', { host: 'db', port: null, connExtraAttributes: null }, 'db'],
  ['IPv6', { host: '::1', port: 2883, connExtraAttributes: null }, '[::1]:2883'],
  ['brokers', { host: null, port: null, connExtraAttributes: extra('a:9092,b:9092') }, 'a:9092,b:9092'],
  ['host before brokers', { host: 'db', port: 1, connExtraAttributes: extra('a:9092') }, 'db:1'],
  ['a port alone', { host: '', port: 2883, connExtraAttributes: extra(null) }, null],
  ['nothing', null, null],
])('address from %s', (_, endpoint, address) => {
  expect(endpointAddress(endpoint)).toBe(address)
})
