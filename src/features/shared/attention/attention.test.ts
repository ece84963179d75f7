import { describe, expect, test } from 'vitest'
import type { Severity } from '@/domain/verdict-kinds'
import { attentionOf, tabSign } from './attention'

const rows = (...severities: Severity[]) => severities.map((severity) => ({ overview: { severity } }))
const some = (critical: number, attention: number, unreachable = false) => ({ critical, attention, unreachable })

describe('what is counted', () => {
  test('tasks that are critical and that need attention, by the severity of the row', () => {
    expect(attentionOf(rows('critical', 'ok', 'attention', 'info', 'attention'), null)).toEqual(some(1, 2))
  })

  test('nothing is said before anything is known', () => {
    expect(attentionOf(null, null)).toBeNull()
  })

  test('no good answer is said, whether or not there are rows', () => {
    expect(attentionOf(null, {})).toEqual(some(0, 0, true))
    expect(attentionOf(rows('critical'), {})).toEqual(some(1, 0, true))
  })
})

test.each([
  ['nothing known', [], null],
  ['all right', [some(0, 0)], { shape: 'ok' }],
  ['the worst severity alone is counted', [some(6, 7)], { shape: 'critical', count: 6 }],
  ['attention alone', [some(0, 2)], { shape: 'attention', count: 2 }],
  ['the higher count of two that may count the same', [some(2, 2), some(1, 3)], { shape: 'critical', count: 2 }],
  [
    'what is critical in one before what needs attention in another',
    [some(0, 9), some(1, 0)],
    { shape: 'critical', count: 1 },
  ],
  ['no answer before all counts', [some(4, 2), some(0, 0, true)], { shape: 'unreachable' }],
])('the sign of a tab: %s', (_, reports, sign) => {
  expect(tabSign(reports)).toEqual(sign)
})
