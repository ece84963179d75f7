import { expect, test } from 'vitest'
import { promisedSteps } from './planned-steps'
import { makeTask } from './testing/make'

const deferred = { deferIndexCreation: true }

test.each([
  ['nothing said', {}, []],
  ['schema', { enableStructTransfer: true }, ['STRUCT_TRANSFER']],
  ['full', { enableFullTransfer: true }, ['FULL_TRANSFER']],
  ['indexes afterwards', { structTransferConfig: deferred }, ['INDEX_TRANSFER']],
  ['indexes afterwards, but no tables are filled', { structTransferConfig: deferred, enableFullTransfer: false }, []],
  ['indexes afterwards, but no tables are made', { structTransferConfig: deferred, enableStructTransfer: false }, []],
  ['incremental promises no log pull', { enableIncrTransfer: true }, ['INCR_TRANSFER']],
  ['verifications', { enableFullVerify: true, enableIncrVerify: true }, ['FULL_VERIFIER', 'INCR_VERIFIER']],
  ['reverse', { enableReverseIncrTransfer: true }, ['TRANSFER_APP_SWITCH', 'REVERSE_INCR_TRANSFER']],
  ['all off', { enableFullTransfer: false, enableIncrTransfer: false }, []],
])('%s', (_, settings, expected) => {
  expect(promisedSteps(makeTask('RUNNING', settings))).toEqual(expected)
})
