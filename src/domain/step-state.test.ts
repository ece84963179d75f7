import { expect, test } from 'vitest'
import { stepState } from './step-state'

test.each([
  ['FULL_TRANSFER', 'INIT', 0, 'waiting'],
  ['FULL_TRANSFER', 'RUNNING', 0, 'running'],
  ['FULL_TRANSFER', 'RUNNING', 100, 'running'],
  ['FULL_TRANSFER', 'FINISHED', 100, 'finished'],
  ['FULL_TRANSFER', 'FAILED', 40, 'failed'],
  ['FULL_TRANSFER', 'SUSPEND', 40, 'paused'],
  ['INCR_TRANSFER', 'MONITORING', 99, 'monitoring'],
  ['FULL_VERIFIER', 'RUNNING', 99, 'running'],
  ['FULL_VERIFIER', 'RUNNING', 100, 'done-waiting'],
  ['FULL_VERIFIER', 'FAILED', 100, 'failed'],
  ['TRANSFER_APP_SWITCH', 'RUNNING', 0, 'waiting-for-operator'],
  ['TRANSFER_APP_SWITCH', 'RUNNING', 25, 'running'],
  ['TRANSFER_APP_SWITCH', 'RUNNING', null, 'running'],
  ['TRANSFER_APP_SWITCH', 'INIT', 0, 'waiting'],
  ['FULL_TRANSFER', 'UPGRADING', 40, 'unknown'],
  ['FULL_TRANSFER', 'constructor', 40, 'unknown'],
  ['FULL_TRANSFER', null, 40, 'unknown'],
])('%s %s at %s is %s', (name, status, progress, state) => {
  expect(stepState({ name, status, progress })).toBe(state)
})
