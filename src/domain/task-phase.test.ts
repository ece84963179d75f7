import { expect, test } from 'vitest'
import { taskPhase } from './task-phase'

test.each([
  ['INIT', 'not-started'],
  ['UNCONFIGURED', 'not-started'],
  ['RUNNING', 'running'],
  ['RUNNING_MODIFYING', 'running'],
  ['RUNNING_MERGING', 'running'],
  ['RUNNING_ALARMING', 'running'],
  ['SUSPEND', 'paused'],
  ['FAILED', 'failed'],
  ['FINISHED', 'finished'],
  ['RELEASING', 'released'],
  ['RELEASED', 'released'],
  ['DELETED', 'released'],
  ['UPGRADING', 'unknown'],
  ['toString', 'unknown'],
  [null, 'unknown'],
])('%s is %s', (status, phase) => {
  expect(taskPhase(status)).toBe(phase)
})
