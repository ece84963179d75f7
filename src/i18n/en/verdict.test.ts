import { expect, test } from 'vitest'
import { EVENT_KINDS } from '@/domain/events-kinds'
import { VERDICT_KINDS } from '@/domain/verdict-kinds'
import { findings } from './findings'
import { verdict } from './verdict'

test.each(EVENT_KINDS)('the event %s has a text', (kind) => {
  expect(findings.events[kind]).not.toBe('')
})

test.each(VERDICT_KINDS)('the verdict %s has a name', (kind) => {
  expect(verdict.kind[kind]).not.toBe('')
})
