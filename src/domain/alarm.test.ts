import { expect, test } from 'vitest'
import { alarmSummary } from './alarm'

const stats = {
  alarming: false,
  recentlyTriggerCount: null,
  ruleToRecentlyTriggerCount: null,
  alarmContent: null,
}

test.each([
  ['off', stats, 'off'],
  ['on', { ...stats, alarming: true }, 'on'],
  ['unknown where OMS did not say', { ...stats, alarming: null }, 'unknown'],
  ['unknown without statistics', null, 'unknown'],
])('the alarm is %s', (_, given, state) => {
  expect(alarmSummary(given)).toEqual({ state, count: null, rules: [], content: null })
})

test('rules come with the most frequent first', () => {
  const given = {
    alarming: true,
    recentlyTriggerCount: 5,
    ruleToRecentlyTriggerCount: { oms_migration_failed: 1, oms_migration_delay: 4 },
    alarmContent: ' delay 16871 s ',
  }
  expect(alarmSummary(given)).toEqual({
    state: 'on',
    count: 5,
    rules: [
      { rule: 'oms_migration_delay', count: 4 },
      { rule: 'oms_migration_failed', count: 1 },
    ],
    content: 'delay 16871 s',
  })
})
