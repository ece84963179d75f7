import { describe, expect, test } from 'vitest'
import { EVENT_KINDS, type TaskEvent } from '@/domain/events-kinds'
import { createI18n } from '@/i18n/i18n'
import { LEAK } from '@/i18n/testing'
import { watchingTexts } from '@/i18n/watching-texts'
import { createFormat } from '@/lib/format'
import { eventText } from './event-text'

const AT = Date.UTC(2026, 0, 15, 8, 0, 0)

async function wordsIn(locale: 'en' | 'zh-CN') {
  const translator = await createI18n(locale)
  translator.add('en', watchingTexts)
  const format = createFormat({ locale, timeZone: 'UTC' })
  return {
    t: translator.t,
    format,
    step: (key: string | null) => (key === null ? '' : 'Full migration'),
    status: (code: string | null) => code ?? '—',
  }
}

const event = (
  kind: TaskEvent['kind'],
  evidence: TaskEvent['evidence'] = {},
  step: string | null = 'FULL_TRANSFER',
) => ({
  kind,
  step,
  at: AT,
  seen: AT,
  evidence,
})

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  test.each(EVENT_KINDS)('%s is a sentence, also without any evidence', async (kind) => {
    for (const step of ['FULL_TRANSFER', null]) {
      const text = eventText(event(kind, {}, step), await wordsIn(locale))
      expect(text).not.toMatch(LEAK)
      expect(text).not.toMatch(/[{}]|findings\./)
      expect(text).toMatch(locale === 'en' ? /\.$/ : /。$/)
    }
  })
})

test.each<[string, ReturnType<typeof event>, string]>([
  [
    'a failure has its code',
    event('failed', { code: 'CM-RESONF000003', times: 1 }),
    'Full migration failed. CM-RESONF000003',
  ],
  [
    'one that flapped says how often',
    event('failed', { times: 3 }),
    'Full migration failed. It failed 3 times within a short time.',
  ],
  ['the task itself can fail', event('failed', {}, null), 'The task failed.'],
  ['a stall has its length', event('stall-ended', { seconds: 754 }), 'Full migration moved again after 12 min 34 s.'],
  [
    'a status goes from one to another',
    event('task-status', { from: 'RUNNING', to: 'SUSPEND' }, null),
    'The task went from RUNNING to SUSPEND.',
  ],
  [
    'rows that fell',
    event('rows-back', { from: 5000, to: 0 }),
    'Full migration began anew: its rows went from 5,000 to 0.',
  ],
  [
    'a silence of OMS',
    event('gap', { seconds: 120, untilMs: AT, why: 'unanswered' }, null),
    'OMS gave no answer for 2 min, until 2026-01-15 08:00:00.',
  ],
  [
    'a pause of the page',
    event('gap', { seconds: 120, untilMs: AT, why: 'paused' }, null),
    'The refresh was paused for 2 min, until 2026-01-15 08:00:00.',
  ],
  [
    'a closed page',
    event('gap', { seconds: 120, untilMs: AT, why: 'away' }, null),
    'Nobody watched for 2 min, until 2026-01-15 08:00:00.',
  ],
  [
    'a gap without a reason',
    event('gap', { seconds: 120, untilMs: AT }, null),
    'No answers for 2 min, until 2026-01-15 08:00:00.',
  ],
])('%s', async (_rule, one, text) => {
  expect(eventText(one, await wordsIn('en'))).toBe(text)
})
