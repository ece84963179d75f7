import { expect, test } from 'vitest'
import type { CatchUp } from '@/domain/catch-up'
import { createI18n } from '@/i18n/i18n'
import { watchingTexts } from '@/i18n/watching-texts'
import { createFormat } from '@/lib/format'
import type { Assessed } from './assessment'
import { catchUpText } from './catch-up-text'

const NOW = Date.UTC(2026, 0, 15, 8, 0, 0)

async function said(catchUp: CatchUp, delay: object = {}) {
  const { t, add } = await createI18n('en')
  add('en', watchingTexts)
  const found = { atMs: NOW - 10_000, delay: { checkpointMs: NOW, ageSeconds: 5, trend: 'steady', catchUp, ...delay } }
  return catchUpText(found as unknown as Assessed, t, createFormat({ locale: 'en', timeZone: 'UTC' }), NOW)
}

test('a known catch-up is told from now, with the time of day', async () => {
  const known: CatchUp = { state: 'known', low: 1810, mid: 2410, high: 3610 }
  expect(await said(known)).toBe('about 40 min (30 min – 1 h), by 08:40')
})

test.each<[string, CatchUp, object, string]>([
  ['there is nothing to catch up', { state: 'caught-up' }, {}, 'it has caught up'],
  [
    'the lag leads nowhere clear',
    { state: 'unknown', why: 'no-trend' },
    {},
    'cannot be told yet: the lag shows no clear direction',
  ],
  [
    'little was seen',
    { state: 'unknown', why: 'no-trend' },
    { trend: 'unknown' },
    'cannot be told yet: not enough samples so far',
  ],
  [
    'OMS samples no more (Q-47)',
    { state: 'unknown', why: 'no-lag' },
    { ageSeconds: 400 },
    'cannot be told: OMS has stopped sampling the checkpoint',
  ],
  ['it does not fall', { state: 'unknown', why: 'not-falling' }, {}, 'not at this pace: the lag does not shrink'],
  [
    'there is no checkpoint',
    { state: 'unknown', why: 'no-lag' },
    { checkpointMs: null, ageSeconds: null },
    'cannot be told: OMS gives no lag',
  ],
])('why there is none: %s', async (_rule, catchUp, delay, text) => {
  expect(await said(catchUp, delay)).toBe(text)
})
