import { describe, expect, test } from 'vitest'
import type { StepError } from '@/domain/step-errors'
import type { StepState } from '@/domain/step-state'
import { tabsOf } from '@/features/shared/task-tabs'
import { brokenStep, firstTab } from './task-tabs'

const steps = (states: Record<string, StepState>) =>
  Object.entries(states).map(([name, state]) => ({ key: name, name, state, errors: [] as StepError[] }))

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
    ['the objects, when nothing came so far', { STRUCT_TRANSFER: 'failed', FULL_TRANSFER: 'planned' }, 'objects'],
  ] as const)('%s', (_rule, states, tab) => {
    const list = steps(states as Record<string, StepState>)
    expect(firstTab(list, tabsOf(list))).toBe(tab)
  })
})

const error: StepError = { code: 'X', level: null, message: null, reason: null, proposal: null } as StepError

test('the tab of a step that goes on with errors opens before one that moves', () => {
  const list = steps({ FULL_TRANSFER: 'running', INCR_TRANSFER: 'monitoring' }).map((step) =>
    step.name === 'INCR_TRANSFER' ? { ...step, errors: [error] } : step,
  )
  expect(firstTab(list, tabsOf(list))).toBe('incremental')
  expect(brokenStep(list)).toBeNull()
})

describe('the step whose details open by themselves', () => {
  test('is the broken one that no tab shows', () => {
    expect(brokenStep(steps({ STRUCT_TRANSFER: 'failed', FULL_TRANSFER: 'planned' }))).toBe('STRUCT_TRANSFER')
    const list = steps({ TRANSFER_INCR_LOG_PULL: 'monitoring', FULL_TRANSFER: 'running' })
    expect(brokenStep(list.map((step, i) => (i === 0 ? { ...step, errors: [error] } : step)))).toBe(
      'TRANSFER_INCR_LOG_PULL',
    )
  })

  test('is none where nothing is broken or a tab shows it', () => {
    expect(brokenStep(steps({ STRUCT_TRANSFER: 'finished', FULL_TRANSFER: 'running' }))).toBeNull()
    expect(brokenStep(steps({ STRUCT_TRANSFER: 'finished', FULL_TRANSFER: 'failed' }))).toBeNull()
  })
})
