import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockTime, createFormat, estimateTexts, offsetText, prettify, UNKNOWN, zoneName } from './format'

const en = createFormat({ locale: 'en', timeZone: 'UTC' })
const zh = createFormat({ locale: 'zh-CN', timeZone: 'Asia/Shanghai' })
const at = Date.UTC(2023, 6, 12, 22, 33, 42)

describe('duration tells the two largest units', () => {
  test.each([
    [0, '0 s', '0 秒'],
    [0.4, '0 s', '0 秒'],
    [-0.4, '0 s', '0 秒'],
    [40, '40 s', '40 秒'],
    [59.6, '1 min', '1 分钟'],
    [412, '6 min 52 s', '6 分 52 秒'],
    [720, '12 min', '12 分钟'],
    [3599.7, '1 h', '1 小时'],
    [4320, '1 h 12 min', '1 小时 12 分钟'],
    [7559, '2 h 5 min', '2 小时 5 分钟'],
    [86_399, '23 h 59 min', '23 小时 59 分钟'],
    [86_400 * 3 + 3600 * 4, '3 d 4 h', '3 天 4 小时'],
    [86_400 * 30, '30 d', '30 天'],
    [86_400 * 375, '1 y 10 d', '1 年 10 天'],
    [-90, '−1 min 30 s', '−1 分 30 秒'],
  ])('%d s', (seconds, english, chinese) => {
    expect(en.duration(seconds)).toBe(english)
    expect(zh.duration(seconds)).toBe(chinese)
  })
})

describe('percent is whole only when it is', () => {
  test.each([
    [0, '0 %', '0%'],
    [63, '63 %', '63%'],
    [64.1, '64.1 %', '64.1%'],
    [62.99, '62.9 %', '62.9%'],
    [99.97, '99.9 %', '99.9%'],
    [99.999999999, '99.9 %', '99.9%'],
    [100, '100 %', '100%'],
    [120.04, '120 %', '120%'],
  ])('%d', (value, english, chinese) => {
    expect(en.percent(value)).toBe(english)
    expect(zh.percent(value)).toBe(chinese)
  })

  test('any value below 100 is never shown as 100', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, maxExcluded: true, noNaN: true }), (value) => {
        expect(en.percent(value)).not.toBe('100 %')
      }),
    )
  })
})

describe('bytes go to the next unit at 1,000', () => {
  test.each([
    [0, '0 B'],
    [0.5, '0.5 B'],
    [999, '999 B'],
    [999.6, '1 KB'],
    [1000, '1 KB'],
    [7_700_000, '7.7 MB'],
    [999_999, '1 MB'],
    [4_194_304, '4.19 MB'],
    [-2500, '−2.5 KB'],
    [3e18, '3,000 PB'],
  ])('%d', (value, text) => {
    expect(en.bytes(value)).toBe(text)
    expect(en.bytesPerSecond(value)).toBe(`${text}/s`)
  })
})

test.each([
  ['integer', en.integer(146_200_000), '146,200,000'],
  ['beyond 2³¹ (Q-61)', en.integer(50_000_000_000), '50,000,000,000'],
  ['a small negative', en.integer(-0.2), '0'],
  ['short, small', en.short(3.456), '3.46'],
  ['short, middle', en.short(31.4159), '31.4'],
  ['short, large', en.short(314.159), '314'],
  ['short, at the edge', en.short(9.999), '10'],
  ['compact', en.compact(12_000), '12K'],
  ['compact in Chinese', zh.compact(120_000), '12万'],
  ['rate', en.rowsPerSecond(12_380.4), '12,380 rows/s'],
  ['rate in Chinese', zh.rowsPerSecond(12_380.4), '12,380 行/秒'],
  ['time per row', en.msPerRow(3.1), '3.1 ms/row'],
  ['time', en.time(at), '22:33:42'],
  ['time in another zone', zh.time(at), '06:33:42'],
  ['midnight', en.time(Date.UTC(2023, 6, 12)), '00:00:00'],
  ['short time', en.timeShort(at), '22:33'],
  ['day and time', en.dateTime(at), '2023-07-12 22:33:42'],
  ['day and time in another zone', zh.dateTime(at), '2023-07-13 06:33:42'],
  ['zone', zh.zone(at), 'UTC+8'],
  ['UTC', zoneName(at, 'UTC'), 'UTC'],
  ['a zone of half hours', zoneName(Date.UTC(2023, 0, 1), 'America/St_Johns'), 'UTC−3:30'],
  ['offset', offsetText(480), '+08:00'],
  ['negative offset', offsetText(-210), '−03:30'],
  ['no offset', offsetText(Number.NaN), UNKNOWN],
  ['a code', prettify('OB_ORACLE_VPC'), 'OB Oracle VPC'],
  ['an odd code', prettify('__'), '__'],
  ['a number as a code', prettify('-1'), '-1'],
])('%s', (_, shown, text) => {
  expect(shown).toBe(text)
})

const shown = (value: number | null) =>
  [en, zh].flatMap((format) => [
    format.integer(value),
    format.short(value),
    format.compact(value),
    format.percent(value),
    format.rowsPerSecond(value),
    format.msPerRow(value),
    format.bytes(value),
    format.bytesPerSecond(value),
    format.duration(value),
    format.time(value),
    format.timeShort(value),
    format.dateTime(value),
  ])

test.each([null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%s is an em dash', (value) => {
  expect(new Set(shown(value))).toEqual(new Set([UNKNOWN]))
})

test('no number makes a text that a person cannot read, and none throws', () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      for (const text of [...shown(value), en.zone(value)]) {
        expect(text).not.toMatch(/NaN|Infinity|Invalid|undefined|null|∞|[\u00a0\u202f]|^$/)
      }
    }),
  )
})

describe('an estimated length of time is no more exact than an estimate', () => {
  test.each([
    [
      { low: 2061, mid: 7407, high: 26_530 },
      { low: '34 min', mid: '2 h 5 min', high: '7 h 25 min' },
    ],
    [
      { low: 41, mid: 47, high: 58 },
      { low: '41 s', mid: '47 s', high: '58 s' },
    ],
    [
      { low: 64, mid: 88, high: 131 },
      { low: '1 min', mid: '1 min 30 s', high: '2 min 20 s' },
    ],
    [
      { low: 40_000, mid: 90_000, high: 260_000 },
      { low: '11 h', mid: '1 d 1 h', high: '3 d 2 h' },
    ],
    [
      { low: -5, mid: 0, high: 3 },
      { low: '0 s', mid: '10 s', high: '10 s' },
    ],
  ])('%j is %j', (range, texts) => {
    expect(estimateTexts(range, en)).toEqual(texts)
  })

  test('the range that is shown holds the range that was computed', () => {
    const seconds = fc.double({ min: 0, max: 1e7, noNaN: true })
    fc.assert(
      fc.property(seconds, seconds, seconds, (a, b, c) => {
        const [low = 0, mid = 0, high = 0] = [a, b, c].sort((x, y) => x - y)
        const shown: number[] = []
        estimateTexts({ low, mid, high }, { duration: (value) => String(shown.push(value ?? 0)) })
        expect(shown[0]).toBeLessThanOrEqual(low)
        expect(shown[2]).toBeGreaterThanOrEqual(high)
      }),
    )
  })
})

test('a moment of another day has its day', () => {
  expect(clockTime(at + 3_600_000, at, en)).toBe('23:33')
  expect(clockTime(at + 86_400_000, at, en)).toBe('2023-07-13 22:33')
})
