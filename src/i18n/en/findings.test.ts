import { expect, test } from 'vitest'
import { EVENT_KINDS } from '@/domain/events-kinds'
import { findings } from './findings'

test.each(EVENT_KINDS)('the event %s has a text', (kind) => {
  expect(findings.events[kind]).not.toBe('')
})
