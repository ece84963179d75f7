import { expect, test } from 'vitest'
import type { TaskEvent } from '@/domain/events-kinds'
import type { EventWords } from '@/features/shared/events/event-text'
import { landingOf } from '@/features/shared/stage/marks'
import { createFormat } from '@/lib/format'
import { marksOf } from './marks'
import type { Tape } from './show/tape'

const words = {
  t: (key: string) => key,
  format: createFormat({ locale: 'en', timeZone: 'UTC' }),
  step: (key: string | null) => key ?? '',
  status: (code: string | null) => code ?? '',
} as unknown as EventWords

const moments = [1000, 2000, 9000].map((at, index) => ({ kind: 'answer', at, index, intervalMs: 1000 }))
const event = (at: number, seen: number): TaskEvent => ({ kind: 'stall-began', step: 'A', at, seen, evidence: {} })

test('each event that a replay shows to be seen is a stop, also one that began before the first answer', () => {
  const marks = marksOf({ moments } as unknown as Tape, [event(500, 900), event(800, 2000), event(3000, 4000)], words)
  expect(marks.map(({ at }) => at)).toEqual([1000, 3000])
  expect(marks.map(landingOf)).toEqual([2000, 4000])
})
