import { expect, test } from 'vitest'
import type { Limit } from '@/domain/limit'
import { createI18n } from '@/i18n/i18n'
import { watchingTexts } from '@/i18n/watching-texts'
import { createFormat } from '@/lib/format'
import { limitText } from './limit-text'

const SINCE = Date.UTC(2026, 0, 15, 9, 52, 0)

async function said(limit: Limit) {
  const translator = await createI18n('en')
  translator.add('en', watchingTexts)
  return limitText(limit, {
    t: translator.t,
    format: createFormat({ locale: 'en', timeZone: 'UTC' }),
    now: SINCE + 600_000,
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
    headline: 'Writing at the target is the limit since 09:52.',
    numbers: [
      '3.1 ms/row at the limiting end against a baseline of 2 ms/row; 0.8 ms/row against 1 ms/row at the other.',
      '12,380 rows/s over the last 5 min, that is 68.8 % of the baseline.',
    ],
  })
})

test('what held in the first answer already may have begun earlier', async () => {
  const { headline } = await said(limit('source', { why: 'slow', sinceOrEarlier: true }))
  expect(headline).toBe('Reading at the source is the limit since 09:52 or earlier.')
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
