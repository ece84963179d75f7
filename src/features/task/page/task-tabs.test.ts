import { describe, expect, test } from 'vitest'
import type { StepState } from '@/domain/step-state'
import { tabsOf } from '@/features/shared/task-tabs'
import { firstTab } from './task-tabs'

const steps = (states: Record<string, StepState>) => Object.entries(states).map(([name, state]) => ({ name, state }))

test('a task has the tabs of its steps, planned ones too, and those that every task has', () => {
  expect(tabsOf(steps({ TRANSFER_PRECHECK: 'finished', FULL_TRANSFER: 'planned', INCR_TRANSFER: 'planned' }))).toEqual([
    'full',
    'incremental',
    'objects',
    'settings',
    'raw',
  ])
})

describe('the tab that opens first shows', () => {
  test.each([
    ['what failed', { FULL_TRANSFER: 'failed', INCR_TRANSFER: 'monitoring' }, 'full'],
    ['what counts rows', { FULL_TRANSFER: 'running', INCR_TRANSFER: 'monitoring' }, 'full'],
    ['the later of two that run', { FULL_TRANSFER: 'running', FULL_VERIFIER: 'running' }, 'verify'],
    [
      'what follows changes, when no rows move',
      { FULL_TRANSFER: 'finished', INCR_TRANSFER: 'monitoring' },
      'incremental',
    ],
    ['the last that finished', { FULL_TRANSFER: 'finished', FULL_VERIFIER: 'finished' }, 'verify'],
    ['the first planned one, before anything began', { FULL_TRANSFER: 'planned', INCR_TRANSFER: 'planned' }, 'full'],
    ['the objects, when there is no step with numbers', { STRUCT_TRANSFER: 'running' }, 'objects'],
  ] as const)('%s', (_rule, states, tab) => {
    const list = steps(states as Record<string, StepState>)
    expect(firstTab(list, tabsOf(list))).toBe(tab)
  })
})
