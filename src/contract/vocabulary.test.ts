import { expect, test } from 'vitest'
import { STEP_NAMES } from '@/domain/step-names'
import { knownStep, STEP_ALIASES } from './vocabulary'

test('every alias leads to a current name, and every current name to itself', () => {
  for (const name of STEP_NAMES) expect(knownStep(name)).toBe(name)
  for (const [alias, name] of Object.entries(STEP_ALIASES)) {
    expect(knownStep(alias)).toBe(name)
    expect(knownStep(alias.toLowerCase().replaceAll('_', '-'))).toBe(name)
  }
})

test.each(['', 'TRANSFER', 'constructor', '__proto__', 'FULL_TRANSFER_2'])('%j is no known step', (name) => {
  expect(knownStep(name)).toBeNull()
})
