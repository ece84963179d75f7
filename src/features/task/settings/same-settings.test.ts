import { expect, test } from 'vitest'
import { decoded } from '@/contract/testing/decoded'
import { envelopeAround, fullTask } from '@/contract/testing/full-response'
import type { SettingsTask } from './applicable'
import { sameSettings } from './same-settings'

const { task } = decoded(envelopeAround([fullTask]))

test('steps whose numbers moved on are the same settings', () => {
  const steps = task.steps.map((step) => ({ ...step, progress: 7 }))
  expect(sameSettings(task, { ...task, steps })).toBe(true)
})

test('a step that reports other statistics is not', () => {
  const steps = task.steps.map((step) =>
    step.stepInfo?.enableIncrStatistics
      ? { ...step, stepInfo: { ...step.stepInfo, enableIncrStatistics: false } }
      : step,
  )
  expect(sameSettings(task, { ...task, steps })).toBe(false)
})

test.each(['sourceConnectInfo', 'commonTransferConfig', 'isMerging', 'alarmStats', 'others'] as const)(
  'another %s is not',
  (field) => {
    const changed: SettingsTask = { ...task, [field]: field === 'isMerging' ? null : { ...task[field] } }
    expect(sameSettings(task, changed)).toBe(false)
  },
)
