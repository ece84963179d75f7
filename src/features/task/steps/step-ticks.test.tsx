// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { renderWithTexts } from '@/i18n/testing'
import { StepTicks } from './step-ticks'

const at = (hours: number, minutes: number) => Date.UTC(2026, 2, 2, hours, minutes)

async function labels(from: number, to: number, now: number): Promise<(string | null)[]> {
  const { container } = await renderWithTexts(<StepTicks axis={{ from, to }} now={now} />)
  return [...container.querySelectorAll('span')].map(({ textContent }) => textContent)
}

test('a round time that would touch the word for now is left out, also at the right edge', async () => {
  expect(await labels(at(1, 0), at(2, 5), at(2, 5))).toEqual(['01:10', '01:20', '01:30', '01:40', '01:50', 'now'])
})

test('where now is past the axis only round times are named', async () => {
  const named = await labels(at(1, 0), at(2, 5), at(5, 0))
  expect(named).toContain('02:00')
  expect(named).not.toContain('now')
})
