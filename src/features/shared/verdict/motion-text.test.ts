import { expect, test } from 'vitest'
import type { Verdict } from '@/domain/verdict'
import { createI18n } from '@/i18n/i18n'
import { watchingTexts } from '@/i18n/watching-texts'
import { createFormat } from '@/lib/format'
import { motionText, stallText } from './motion-text'

const NOW = Date.UTC(2026, 0, 15, 8, 0, 0)
const MINUTE = 60_000

async function words() {
  const { t, add } = await createI18n('en')
  add('en', watchingTexts)
  const format = createFormat({ locale: 'en', timeZone: 'UTC' })
  return { t, format, now: NOW, judgedMs: NOW, step: 'Full migration', stepStatus: 'Running', finishedMs: null }
}

const moving = (evidence: Verdict['evidence']): Verdict => ({
  kind: 'moving',
  severity: 'info',
  step: 'FULL_TRANSFER',
  since: NOW - 60 * MINUTE,
  evidence: {
    percent: 50,
    processed: 500,
    capacity: 1000,
    currentRps: 5,
    averageRps: 6,
    etaState: 'estimating',
    ...evidence,
  },
})

test('a known finish is told as what is left, and as times of day', async () => {
  const eta = { etaState: 'known', etaLow: NOW + 30 * MINUTE, etaMid: NOW + 44 * MINUTE, etaHigh: NOW + 95 * MINUTE }
  expect(motionText(moving(eta), await words())).toEqual({
    headline: 'Full migration is 50 % done, about 44 min left (30 min – 1 h 35 min).',
    evidence: [
      'Done about 08:44 (between 08:30 and 09:35, nine times in ten).',
      '500 of about 1,000 rows, 5 rows/s now, 6 rows/s on average since the start.',
    ],
    advice: [],
  })
})

test.each([
  [
    'the estimated rows are used up (Q-38)',
    { exceedsEstimate: true, etaLow: 2, etaMid: 20, etaHigh: 95 },
    '2 min and 1 h 35 min',
  ],
  ['the middle is over', { etaLow: -9, etaMid: 0, etaHigh: 95 }, '0 s and 1 h 35 min'],
  ['all of it is over', { etaLow: -9, etaMid: -5, etaHigh: -1 }, '0 s and 10 s'],
])('where %s, only a range is told', async (_rule, { etaLow, etaMid, etaHigh, ...rest }, range) => {
  const at = (minutes: number) => NOW + minutes * MINUTE
  const eta = { etaState: 'known', etaLow: at(etaLow), etaMid: at(etaMid), etaHigh: at(etaHigh) }
  const { headline, evidence } = motionText(moving({ ...rest, ...eta }), await words())
  expect(headline).toBe(`Full migration is 50 % done, with between ${range} left.`)
  expect(evidence.filter((line) => line.startsWith('Done about'))).toEqual([])
})

test.each([
  ['says so where the rows tell another progress than OMS’s percentage (Q-38)', { processed: 699 }, /at 69\.9 %/],
  ['says nothing where they agree', { processed: 530 }, null],
  ['says nothing where the estimate is used up', { processed: 1200 }, null],
  ['says nothing where OMS gives no percentage', { percent: null, processed: 900 }, null],
])('%s', async (_rule, evidence, said) => {
  const lines = motionText(moving(evidence), await words()).evidence.filter((line) => line.startsWith('By its rows'))
  if (said === null) expect(lines).toEqual([])
  else expect(lines).toEqual([expect.stringMatching(said)])
})

test('a percentage of the rows is said to be theirs', async () => {
  const { evidence } = motionText(moving({ percentByRows: true }), await words())
  expect(evidence).toContain('The percentage is that of its rows: OMS gives none that can be used.')
})

const stalled = (evidence: Verdict['evidence']): Verdict => ({
  kind: 'stalled',
  severity: 'attention',
  step: 'FULL_TRANSFER',
  since: NOW - 10 * MINUTE,
  evidence: { percent: 42, stalledSeconds: 600, stepState: 'running', ...evidence },
})

test.each<[string, Verdict['evidence'], string, string]>([
  [
    'that began while it was watched',
    { sinceOrEarlier: false },
    'Full migration has not moved for 10 min; it stands at 42 %.',
    'Rows, progress and checkpoint have been the same since 07:50:00.',
  ],
  [
    'that was there at the first look may be older',
    { sinceOrEarlier: true },
    'Full migration has not moved for at least 10 min; it stands at 42 %.',
    'Rows, progress and checkpoint have been the same since 07:50:00 or earlier.',
  ],
  [
    'without a percentage may be older as well',
    { sinceOrEarlier: true, percent: null },
    'Full migration has not moved for at least 10 min.',
    'Rows, progress and checkpoint have been the same since 07:50:00 or earlier.',
  ],
  [
    'that OMS’s own metrics tell of says so',
    { sinceOrEarlier: true, sinceByOms: true },
    'Full migration has not moved for at least 10 min; it stands at 42 %.',
    'By OMS’s own metrics no row has moved at least since 07:50:00, before this page began to watch.',
  ],
])('a standstill %s', async (_rule, evidence, headline, line) => {
  expect(stallText(stalled(evidence), await words())).toMatchObject({ headline, evidence: [line] })
})
