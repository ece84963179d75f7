import { expect, test } from 'vitest'
import type { Limit } from '@/domain/limit'
import { createI18n } from '@/i18n/i18n'
import { watchingTexts } from '@/i18n/watching-texts'
import { createFormat, type Locale } from '@/lib/format'
import { limitText } from './limit-text'

const SINCE = Date.UTC(2026, 0, 15, 9, 52, 0)

async function said(limit: Limit, startMs: number | null = null, locale: Locale = 'en') {
  const translator = await createI18n(locale)
  translator.add('en', watchingTexts)
  return limitText(limit, {
    t: translator.t,
    format: createFormat({ locale, timeZone: 'UTC' }),
    now: SINCE + 600_000,
    steps: [{ key: 'FULL_TRANSFER', startMs }],
  })
}

const numbers = {
  sourceTime: 0.8,
  sourceTimeRef: 1,
  targetTime: 3.1,
  targetTimeRef: 2,
  sourceRps: 12_380,
  targetRps: 12_380,
  rateShare: 0.688,
  windowSeconds: 300,
}
const limit = (by: Limit['by'], evidence: Limit['evidence']): Limit => ({
  by,
  step: 'FULL_TRANSFER',
  since: SINCE,
  evidence: { ...numbers, ...evidence },
})

test('the limiting end has its time, its baseline, the other end’s and the rate', async () => {
  expect(await said(limit('target', { why: 'slow', sinceOrEarlier: false, reads: false }))).toEqual({
    by: 'The target',
    headline: 'Writing at the target has been the limit since 09:52.',
    numbers: [
      '3.1 ms/row at the limiting end against a baseline of 2 ms/row; 0.8 ms/row against 1 ms/row at the other.',
      '12,380 rows/s over the last 5 min, that is 68.8 % of the baseline.',
    ],
  })
})

test('what held in the first answer already may have begun earlier', async () => {
  const { headline } = await said(limit('source', { why: 'slow', sinceOrEarlier: true }))
  expect(headline).toBe('Reading at the source has been the limit since 09:52 or earlier.')
})

test.each([
  [SINCE - 20_000, {}, 'since the step began.', '自该步骤开始即如此。'],
  [SINCE - 20_000, { sinceOrEarlier: true }, 'since the step began.', '自该步骤开始即如此。'],
  [SINCE - 600_000, { sinceOrEarlier: true }, 'since 09:52 or earlier.', '始于 09:52 或更早。'],
  [null, { sinceByOms: true }, 'since about 09:52, by OMS’s own metrics.', '约始于 09:52（依据 OMS 自身的监控数据）。'],
  [
    SINCE - 600_000,
    { sinceByOms: true, sinceOrEarlier: true },
    'at least since 09:52, as far as OMS’s own metrics go back.',
    '至少始于 09:52（OMS 自身的监控数据仅追溯至此）。',
  ],
])('a step that began at %s and a limit with %j: %s', async (startMs, evidence, english, chinese) => {
  const found = limit('target', { why: 'slow', ...evidence })
  expect((await said(found, startMs)).headline).toBe(`Writing at the target has been the limit ${english}`)
  expect((await said(found, startMs, 'zh-CN')).headline).toBe(`瓶颈在目标端写入，${chinese}`)
})

test('a verification reads at the target (Q-65)', async () => {
  const { headline } = await said(limit('target', { why: 'slow', reads: true }))
  expect(headline).toMatch(/^Reading at the target/)
})

test('an end without a baseline is said to have none', async () => {
  const { numbers: lines } = await said(limit('target', { why: 'slow', sourceTimeRef: null }))
  expect(lines[0]).toBe('3.1 ms/row against a baseline of 2 ms/row; the other end gives no baseline.')
})

test.each([
  'at-baseline',
  'throttled',
  'elsewhere',
  'both-slow',
  'no-step',
  'no-numbers',
  'no-baseline',
  'nothing-moves',
  'too-early',
  'something new',
])('why nothing is claimed is said: %s', async (why) => {
  const { headline } = await said(limit('unknown', { why, throttleRps: 5000 }))
  expect(headline).toMatch(/^[A-Z].*\.$/)
  expect(headline).not.toMatch(/[{}]|—/)
})
