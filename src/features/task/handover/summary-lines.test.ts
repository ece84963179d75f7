import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StepView } from '@/domain/step-view'
import { makeError } from '@/domain/testing/make'
import { VERDICT_KINDS } from '@/domain/verdict-kinds'
import { LEAK } from '@/i18n/testing'
import { CATALOGUE } from '@/simulator/catalogue'
import { markdown, plainText } from './lines'
import { summaryLines } from './summary-lines'
import { demoInput, summaryWords } from './testing'

const kinds = CATALOGUE.map(({ kind }) => kind)
const inputs = new Map(kinds.map((kind) => [kind, demoInput(kind)]))
const inputFor = (kind: string) => inputs.get(kind) ?? demoInput(kind)

/** The lines of a demo task, each by its label. */
async function said(kind: string, change: Partial<ReturnType<typeof demoInput>> = {}) {
  const say = await summaryWords()
  return plainText(summaryLines({ ...inputFor(kind), ...change }, say), say.t).split('\n')
}

test('the demo shows nearly all verdicts, so that the tables below mean something', () => {
  const shown = new Set([...inputs.values()].map(({ assessed }) => assessed.verdict.kind))
  expect(VERDICT_KINDS.filter((kind) => !shown.has(kind))).toEqual([])
})

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  test.each(kinds)('the summary of %s has its task, verdict, time and link, and nothing that leaks', async (kind) => {
    const input = inputFor(kind)
    const say = await summaryWords(locale)
    const lines = plainText(summaryLines(input, say), say.t).trimEnd().split('\n')
    expect(lines[0]).toContain(input.task.id)
    expect(lines[0]).toContain(' → ')
    expect(lines[1]).toMatch(/^[^:：]+[:：]/)
    expect(lines.at(-2)).toContain('2025-06-15 15:06:40 UTC (23:06:40 UTC+8)')
    expect(lines.at(-2)).toContain('req-1')
    expect(lines.at(-1)).toContain(input.href)
    expect(lines.length).toBeLessThanOrEqual(16)
    // The zone of each moment is named, behind it or behind its other form.
    const text = lines.slice(1, -1).join('\n')
    expect(text.replace(/\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)? UTC( \([\d :-]+ UTC\+8\))?/g, '')).not.toMatch(/\d\d:\d\d/)
    for (const line of lines) expect(line).not.toMatch(LEAK)
    for (const line of lines) expect(line).not.toMatch(/\{\{|handover\.|verdict\./)
  })
})

describe('what a reader needs', () => {
  test('of a failure: the error, what OMS proposes, the request id, and the codes of the others', async () => {
    const lines = await said('failed-schema')
    expect(lines[1]).toMatch(
      /^Critical: Schema migration failed at 50 %\. Since .* UTC \(.* UTC\+8\), for .* so far\.$/,
    )
    expect(lines).toContain('Step: Schema migration (STRUCT_TRANSFER) · Failed · 50 %')
    expect(lines.find((line) => line.startsWith('Error:'))).toMatch(/^Error: GHANA-SCHEAT000017 \(ERROR\) Creating/)
    expect(lines.find((line) => line.startsWith('OMS proposes:'))).toMatch(/Shorten the index/)
    expect(lines).toContain('Request id of the error: 6f1c2c1be04b4f5a')
    expect(lines).toContain('More errors: GHANA-SCHEAT000021, EXECUTE_DDL_FAILURE')
  })

  test('of a copy: rows, rate, the range of its finish, and what limits it', async () => {
    const text = (await said('all-steps')).join('\n')
    expect(text).toMatch(/^Rows: [\d,]+ of about [\d,]+ · [\d,]+ rows\/s now · [\d,]+ rows\/s on average$/m)
    expect(text).toMatch(/^Finish: about .* UTC .*, between .* and .* \(nine times in ten\)$/m)
    expect(text).toMatch(/^Limit: Writing at the target/m)
  })

  test('of a target that is behind: delay, age, trend and when it has caught up', async () => {
    const text = (await said('to-datahub')).join('\n')
    expect(text).toMatch(/^Delay: .* sampled 0 s ago; true lag .* · trend: shrinking$/m)
    expect(text).toMatch(/^Catch-up: about /m)
  })

  test('that the alarm is on, and that this needs attention', async () => {
    const input = inputFor('not-started')
    const alarmStats = { ...input.task.alarmStats, alarming: true, recentlyTriggerCount: 3 }
    const lines = await said('not-started', { task: { ...input.task, alarmStats } as typeof input.task })
    expect(lines[1]).toMatch(/^Needs attention: /)
    expect(lines).toContain('OMS’s alarm: on, 3 recently')
  })

  test('that the last poll failed', async () => {
    const text = (await said('paused', { problem: 'OMS cannot be reached' })).join('\n')
    expect(text).toContain('The last poll failed (OMS cannot be reached): this may hold no longer.')
  })

  test('that a long message was cut', async () => {
    const steps = withMessage('x'.repeat(2000))
    const text = (await said('failed-schema', { assessed: steps })).join('\n')
    expect(text).toContain('xxx… (cut, 2,000 characters in all)')
    expect(text).not.toContain('x'.repeat(501))
  })
})

/** The failed demo task with another message of its first error. */
function withMessage(message: string) {
  const { assessed } = inputFor('failed-schema')
  const { code, level, proposal, reason, requestId } = makeError({ code: message, level: 'ERROR', proposal: message })
  const error = { code, level, message, reason, proposal, requestId, params: {}, upstream: null, atMs: null }
  const steps = assessed.steps.map((view): StepView => (view.state === 'failed' ? { ...view, errors: [error] } : view))
  return { ...assessed, steps }
}

/** What Markdown would read as markup: what is left when code and escaped signs are taken away. */
const signs = (text: string) =>
  text
    .replace(/`[^`\n]*`/g, 'C')
    .replace(/\\[!-/:-@[-`{-~]/g, '')
    // Signs that mean something only before a name, or at the start of a line.
    .replace(/[@#](?!\w)/g, '')
    .replace(/(?<=[^\n])[-!]+/g, '')
    .replace(/[^\n*_`[\]<>&~|$#@!-]/g, '')

const HOSTILE = [
  '](http://evil.example)',
  '![x](//e)',
  '```',
  '`',
  '``',
  '\n# heading\n',
  '\r\n- item',
  '\n\n---\n',
  '<script>alert(1)</script>',
  '<!--',
  '@channel',
  '@here',
  '#1',
  '&#64;all',
  '**',
  '__',
  '~~',
  '|a|b|',
  '\\',
  '$$x$$',
  'https://evil.example',
  'www.evil.example',
  'a@evil.example',
  '\u2028',
  '\u0000',
  '\u202e',
  ':boom:',
]

test('a hostile name, message or status adds no markup, no call and no line', async () => {
  const say = await summaryWords()
  const hostile = fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 })), { minLength: 1 })
    .map((parts) => parts.join('').slice(0, 100))
  const summed = (text: string) => {
    const input = inputFor('failed-schema')
    const { verdict } = input.assessed
    const assessed = {
      ...withMessage(text),
      others: [{ ...verdict, kind: 'unknown' as const, step: null, evidence: { status: text } }],
    }
    const task = { ...input.task, name: text, id: text, type: text, sourceConnectInfo: null, sourceEndpointType: text }
    return summaryLines({ ...input, task, assessed, requestId: text, problem: text }, say)
  }
  const calm = signs(markdown(summed('calm'), say.t))
  fc.assert(
    fc.property(hostile, (text) => {
      const lines = summed(text)
      const md = markdown(lines, say.t)
      // A status without any text has no sentence that names it.
      expect(signs(md)).toBe(calm)
      const outside = md.replace(/`[^`\n]*`/g, '').replace(/<http:\/\/dashboard[^>\n]*>/, '')
      expect(outside).not.toMatch(/:\/\/|@\w|#\w|\bwww\./)
      const plain = plainText(lines, say.t)
      expect(plain.split('\n')).toHaveLength(lines.length + 1)
      expect(plain.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
    }),
  )
})
