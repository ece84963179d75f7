import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endpointDifferences } from './endpoint-differences'

const side = (timezone: string | null, charset: string | null = null) => ({ timezone, charset })

test.each([
  ['+08:00', '+08:00', 'same'],
  ['+08:00', '+8', 'same'],
  ['+08:00', 'GMT+8', 'same'],
  ['UTC', '+00:00', 'same'],
  ['GMT', 'Etc/UTC', 'same'],
  ['Asia/Shanghai', 'asia/shanghai', 'same'],
  ['+08:00', 'UTC', 'certain'],
  ['+05:30', '-05:30', 'certain'],
  ['+08:00', 'Asia/Shanghai', 'perhaps'],
  ['SYSTEM', 'SYSTEM', 'perhaps'],
  ['+08:00', null, 'same'],
  ['', '+08:00', 'same'],
])('zones %j and %j: %s', (a, b, expected) => {
  const found = endpointDifferences(side(a), side(b))
  const difference = { field: 'timezone', source: a, sink: b, certain: expected === 'certain' }
  expect(found).toEqual(expected === 'same' ? [] : [difference])
})

test.each([
  ['utf8mb4', 'UTF8MB4', 'same'],
  ['utf8', 'UTF-8', 'same'],
  ['utf8', 'utf8mb3', 'same'],
  ['AL32UTF8', 'utf8mb4', 'same'],
  ['UTF8', 'utf8mb4', 'perhaps'],
  ['utf8mb4', 'utf8', 'perhaps'],
  ['gbk', 'utf8mb4', 'certain'],
  ['ZHS16GBK', 'AL32UTF8', 'certain'],
  [null, 'utf8mb4', 'same'],
])('charsets %j and %j: %s', (a, b, expected) => {
  const found = endpointDifferences(side(null, a), side(null, b))
  const difference = { field: 'charset', source: a, sink: b, certain: expected === 'certain' }
  expect(found).toEqual(expected === 'same' ? [] : [difference])
})

test('an end that OMS did not describe differs in nothing', () => {
  expect(endpointDifferences(null, side('+08:00', 'utf8'))).toEqual([])
})

test('whether two ends differ does not depend on which is the source', () => {
  const text = fc.constantFrom(
    '+08:00',
    '+8',
    'UTC',
    '-03:30',
    'SYSTEM',
    'Asia/Tokyo',
    'utf8',
    'utf8mb4',
    'AL32UTF8',
    'gbk',
  )
  fc.assert(
    fc.property(text, text, (a, b) => {
      const swap = endpointDifferences(side(b, b), side(a, a)).map(({ source, sink, ...rest }) => ({
        ...rest,
        source: sink,
        sink: source,
      }))
      expect(endpointDifferences(side(a, a), side(b, b))).toEqual(swap)
    }),
  )
})
