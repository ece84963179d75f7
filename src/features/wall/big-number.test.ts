import { expect, test } from 'vitest'
import type { TaskOverview } from '@/domain/overview'
import { VERDICT_KINDS, type VerdictKind } from '@/domain/verdict-kinds'
import { overview } from '@/i18n/en/overview'
import { wall } from '@/i18n/en/wall'
import { createI18n } from '@/i18n/i18n'
import { LEAK } from '@/i18n/testing'
import { createFormat } from '@/lib/format'
import { bigNumberOf } from './big-number'
import { bigNumberWords } from './big-number-words'
import { makeRow, NOW } from './testing/make-row'

const MIN = 60_000
const HOUR = 60 * MIN

type Fields = Parameters<typeof makeRow>[1]

const lag = (fields: Partial<NonNullable<TaskOverview['lag']>> = {}): Partial<TaskOverview> => ({
  lag: {
    step: 'INCR_TRANSFER',
    delaySeconds: 8,
    ageSeconds: 4,
    trueLagSeconds: 12,
    trend: 'steady',
    catchUp: { state: 'caught-up' },
    ...fields,
  },
})
const finish = (low: number, high: number): Partial<TaskOverview> => ({
  percent: 45.6,
  finish: { step: 'FULL_TRANSFER', state: 'known', low: NOW + low, mid: NOW + (low + high) / 2, high: NOW + high },
})
const none = (
  state: 'estimating' | 'not-applicable',
  why: 'too-early' | 'over-capacity' | 'no-rows',
): Partial<TaskOverview> => ({
  percent: 45.6,
  finish: { step: 'FULL_TRANSFER', state, why },
})
const follows = { step: 'INCR_TRANSFER' }
const moves = { step: 'FULL_TRANSFER' }

/** Each kind of verdict: with all that is known, and with as little as OMS can say. */
const CASES: readonly (readonly [VerdictKind, Fields, value: string, notes: readonly string[]])[] = [
  ['failed', { since: NOW - 26 * MIN, evidence: { percent: 45 } }, '26 min', ['since 07:34', 'at 45 %']],
  ['failed', { since: NOW - 50 * HOUR }, '2 d 2 h', ['since 2026-01-13 06:00']],
  ['failed', { evidence: { percent: 45 } }, '45 %', ['since when is not known']],
  ['failed', {}, '—', ['since when is not known']],
  ['failed', { since: NOW + HOUR }, '0 s', ['since 09:00']],
  ['broken', { ...follows, since: NOW - 5 * MIN, overview: lag() }, '5 min', ['since 07:55']],
  ['broken', { ...follows, overview: lag() }, '—', ['since when is not known']],
  [
    'stalled',
    { since: NOW - 3 * MIN, evidence: { percent: 60, sinceOrEarlier: true } },
    '3 min',
    ['since 07:57 or earlier', 'at 60 %'],
  ],
  [
    'waiting-for-operator',
    { since: NOW - 2 * HOUR, evidence: { percent: 0 }, overview: { percent: 12 } },
    '2 h',
    ['since 06:00'],
  ],
  ['waiting-for-operator', {}, '—', ['since when is not known']],
  ['moving', { ...moves, overview: finish(80 * MIN, 125 * MIN) }, '45.6 %', ['done 09:20–10:05']],
  ['moving', { ...moves, overview: finish(80 * MIN, 80 * MIN) }, '45.6 %', ['done 09:20']],
  ['moving', { ...moves, overview: finish(50 * HOUR, 60 * HOUR) }, '45.6 %', ['done in 2 d 2 h – 2 d 12 h']],
  ['moving', { ...moves, overview: none('estimating', 'too-early') }, '45.6 %', ['finish is being estimated']],
  ['moving', { ...moves, overview: none('estimating', 'over-capacity') }, '45.6 %', ['more rows than estimated']],
  ['moving', { ...moves, overview: none('not-applicable', 'no-rows') }, '45.6 %', ['no finish time']],
  ['moving', moves, '—', ['OMS gives no percentage']],
  ['moving', { evidence: { betweenSteps: true } }, '—', ['between two steps']],
  ['verifying', { ...moves, overview: finish(5 * MIN, 9 * MIN) }, '45.6 %', ['done 08:05–08:09']],
  ['verifying', { ...moves, evidence: { done: true, percent: 100 } }, '100 %', ['waits for the next stage']],
  [
    'falling-behind',
    { ...follows, overview: lag({ delaySeconds: 754, trend: 'rising' }) },
    '12 min 34 s',
    ['behind the source'],
  ],
  [
    'catching-up',
    {
      ...follows,
      overview: lag({
        delaySeconds: 754,
        trend: 'falling',
        catchUp: { state: 'known', low: 1200, mid: 1500, high: 2400 },
      }),
    },
    '12 min 34 s',
    ['behind the source', 'caught up 08:20–08:40'],
  ],
  ['catching-up', { ...follows, evidence: { delaySeconds: 90, trueLagSeconds: 95 } }, '1 min 30 s', []],
  [
    'catching-up',
    { ...follows, overview: lag({ delaySeconds: null }) },
    '≤ 12 s',
    ['behind at most', 'no delay given'],
  ],
  ['catching-up', follows, '—', ['no delay given']],
  ['in-sync', { ...follows, overview: lag() }, '8 s', ['behind the source']],
  [
    'in-sync',
    { ...follows, evidence: { quiet: 'yes' }, overview: lag() },
    '8 s',
    ['behind the source', 'no new changes at the source'],
  ],
  [
    'delay-unknown',
    { ...follows, evidence: { reason: 'stale' }, overview: lag() },
    '≤ 12 s',
    ['behind at most', 'OMS stopped sampling'],
  ],
  ['delay-unknown', { ...follows, evidence: { reason: 'not-observed' } }, '—', ['not observed']],
  ['delay-unknown', { ...follows, evidence: { reason: 'not-a-time' } }, '—', ['checkpoint is no time']],
  ['delay-unknown', { ...follows, evidence: { reason: 'no-sample' } }, '—', ['not sampled yet']],
  ['delay-unknown', follows, '—', ['no delay given']],
  ['paused', { evidence: { percent: 37.25 } }, '37.2 %', ['stands still']],
  ['paused', {}, '—', ['stands still']],
  ['not-started', {}, '—', ['waits to be started']],
  ['finished', {}, '100 %', []],
  ['released', {}, '—', ['can start no more']],
  ['unknown', { evidence: { status: 'ODD' } }, '—', ['see OMS’s console']],
]

const english = await createI18n('en')
english.add('en', { overview, wall })
const chinese = await createI18n('zh-CN')

function words(fields: Fields, kind: VerdictKind, locale: 'en' | 'zh-CN' = 'en') {
  const row = makeRow('np_1', { ...fields, kind })
  const following = row.overview.lag !== null && row.overview.lag.step === row.overview.verdict.step
  const { t } = locale === 'en' ? english : chinese
  return bigNumberWords(bigNumberOf(row, NOW), {
    t,
    format: createFormat({ locale, timeZone: 'UTC' }),
    now: NOW,
    following,
  })
}

test.each(CASES)('%s %#', (kind, fields, value, notes) => {
  expect(words(fields, kind)).toEqual({ value, notes })
})

test('no kind of verdict is without a case', () => {
  expect([...new Set(CASES.map(([kind]) => kind))].sort()).toEqual([...VERDICT_KINDS].sort())
})

test('whatever is not known has a word that says why', () => {
  for (const [kind, fields] of CASES) {
    const { value, notes } = words(fields, kind)
    if (value === '—') expect(notes.length, kind).toBeGreaterThan(0)
  }
})

test('in Chinese nothing is missing', () => {
  for (const [kind, fields] of CASES) {
    const { value, notes } = words(fields, kind, 'zh-CN')
    expect(`${value} ${notes.join(' ')}`).not.toMatch(LEAK)
    expect(notes.join(' ')).not.toMatch(/wall\.|[a-z]{4}/)
  }
})

test('a task that ended shows when, if OMS says so', () => {
  const big = bigNumberOf(makeRow('np_1', { kind: 'finished' }), NOW, NOW - HOUR)
  const format = createFormat({ locale: 'en', timeZone: 'UTC' })
  const said = (now: number) => bigNumberWords(big, { t: english.t, format, now, following: false })
  expect(said(NOW)).toEqual({ value: '07:00', notes: ['when it ended'] })
  expect(said(NOW + 30 * HOUR).value).toBe('2026-01-15')
})
