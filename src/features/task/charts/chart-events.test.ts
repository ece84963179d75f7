import { describe, expect, test } from 'vitest'
import { EVENT_KINDS, type TaskEvent } from '@/domain/events-kinds'
import { createI18n } from '@/i18n/i18n'
import { panels } from '@/i18n/panel-texts'
import { createFormat } from '@/lib/format'
import { chartMarks } from './chart-events'

const event = (kind: TaskEvent['kind'], step: string | null, evidence: TaskEvent['evidence'] = {}): TaskEvent => ({
  kind,
  step,
  at: 5,
  seen: 6,
  evidence,
})

async function wordsIn(locale: 'en' | 'zh-CN') {
  const i18n = await createI18n(locale)
  i18n.add('en', panels)
  const format = createFormat({ locale, timeZone: 'UTC' })
  return { t: i18n.t, format, step: (key: string) => `step ${key}`, taskStatus: (code: string) => `status ${code}` }
}

describe('marks of what happened', () => {
  test.each(['en', 'zh-CN'] as const)(
    'have words, a sign and no blank in them for every kind in %s',
    async (locale) => {
      const words = await wordsIn(locale)
      const evidence = { from: 7, to: 3, seconds: 90, times: 2 }
      const kinds = EVENT_KINDS.filter((kind) => kind !== 'gap')
      const marks = chartMarks(
        kinds.map((kind) => event(kind, 'FULL_TRANSFER', evidence)),
        words,
      )
      expect(marks).toHaveLength(kinds.length)
      for (const { label, sign } of marks) {
        expect(label).not.toMatch(/\{\{|findings\.|—|undefined|null/)
        expect([...sign]).toHaveLength(1)
      }
      expect(new Set(marks.map(({ id }) => id)).size).toBe(kinds.length)
    },
  )

  test('a gap is drawn as a gap, and has none', async () => {
    expect(chartMarks([event('gap', null)], await wordsIn('en'))).toEqual([])
  })

  test.each([
    [event('failed', 'FULL_TRANSFER'), 'step FULL_TRANSFER failed.', 'bad'],
    [event('failed', null), 'The task failed.', 'bad'],
    [event('recovered', null), 'The task went on after its failure.', 'ok'],
    [
      event('task-status', null, { from: 'RUNNING', to: 'SUSPEND' }),
      'The task went from status RUNNING to status SUSPEND.',
      'source',
    ],
    [event('checkpoint-back', 'INCR', { seconds: 90 }), 'step INCR: the checkpoint went back by 1 min 30 s.', 'warn'],
    [
      event('rows-back', 'FULL', { from: 12_000, to: 0 }),
      'step FULL began anew: its rows went from 12,000 to 0.',
      'warn',
    ],
  ])('%o is told', async (one, label, color) => {
    expect(chartMarks([one], await wordsIn('en'))).toEqual([
      { id: `${one.kind} ${one.step ?? ''} 5`, at: 5, label, sign: expect.any(String), color },
    ])
  })
})
