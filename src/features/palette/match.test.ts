import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchAll, matchText } from './match'

describe('a text holds what was typed', () => {
  test.each([
    ['orders', 'orders', 100],
    ['ORDERS', 'orders', 100],
    ['ord', 'orders_mysql_to_ob', 90],
    ['mysql', 'orders_mysql_to_ob', 80],
    ['sql', 'orders_mysql_to_ob', 70],
    ['omto', 'orders_mysql_to_ob', 50],
    ['omytob', 'orders_mysql_to_ob', 50],
    ['4wh8', 'np_4wh8x2', 80],
    ['迁移', '订单迁移', 70],
    ['ＯＲＤ', 'orders', 90],
    ['odr', 'orders', 24],
  ])('%s in %s', (typed, text, score) => {
    expect(matchText(typed, text)).toBe(score)
  })

  test.each([
    ['', 'orders'],
    ['x', 'orders'],
    ['d', 'a'],
    ['orders_2', 'orders'],
    ['sro', 'orders'],
    ['os', 'orders_mysql_to_ob_and_another_schema'.replace(/[^o]*$/, 'zzzzs')],
  ])('but not %s in %s', (typed, text) => {
    expect(matchText(typed, text)).toBeNull()
  })

  test('any piece of a text is found in it, and what was found is from 1 to 100', () => {
    const text = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'abc_- 订单1A') })
    fc.assert(
      fc.property(text, fc.nat(39), fc.integer({ min: 1, max: 40 }), (whole, from, length) => {
        const piece = whole.slice(from, from + length)
        const score = matchText(piece, whole)
        if (piece === '') expect(score).toBeNull()
        else expect(score).toBeGreaterThanOrEqual(70)
        const other = matchText('ab1', whole)
        expect(other === null || (other >= 1 && other <= 100)).toBe(true)
      }),
    )
  })

  test('no text is too odd to be looked through', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => void matchText(a, b)))
  })
})

describe('several words', () => {
  test.each<[string, readonly string[], boolean]>([
    ['dark colours', ['Colours: Dark'], true],
    ['orders np_4', ['orders_mysql_to_ob', 'np_4wh8x2'], true],
    ['orders np_9', ['orders_mysql_to_ob', 'np_4wh8x2'], false],
    ['  ', ['orders'], false],
  ])('%s in %j: %s', (typed, texts, found) => {
    expect(matchAll(typed, texts) !== null).toBe(found)
  })

  test('the earlier text counts more', () => {
    expect(matchAll('np_1', ['np_1', 'x']) ?? 0).toBeGreaterThan(matchAll('np_1', ['x', 'np_1']) ?? 0)
  })
})
