// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { decoded } from '@/contract/testing/decoded'
import { envelopeAround, fullTask } from '@/contract/testing/full-response'
import { expectNoLeaks, renderWithTexts } from '@/i18n/testing'
import type { SettingsTask } from './applicable'
import { SettingsPanel } from './settings-panel'

const { task: reference } = decoded(sample)
const { task: full } = decoded(envelopeAround([fullTask]))

/** What stands beside a label. */
function shownFor(label: string, group?: string): string {
  const place = group === undefined ? screen : within(screen.getByRole('region', { name: group }))
  return place.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent ?? ''
}

describe('the reference sample', () => {
  test('is told in words', async () => {
    await renderWithTexts(<SettingsPanel task={reference} />)
    expect(shownFor('Tables to transfer')).toBe('—')
    expect(shownFor('BYTE and CHAR lengths')).toContain('Leave as it is')
    expect(shownFor('BYTE and CHAR lengths')).toContain('DO_NOTHING_IF_BYTE_USED')
    expect(shownFor('Create indexes after the data')).toContain('Yes')
    expect(shownFor('Target tables may hold rows')).toContain('overwritten')
    expect(shownFor('Full migration speed')).toContain('Normal')
    expect(shownFor('Start of the increment')).toBe('2023-07-12 22:36:09 UTC')
    expect(shownFor('Logs are kept for')).toBe('120 h (5 d)')
    expect(shownFor('Record types')).toBe('INSERTDELETEUPDATE')
    expect(shownFor('Threads')).toBe('—')
    expect(shownFor('DML and DDL statistics')).toBe(
      'YesAs the incremental step reports; the setting itself was not sent.',
    )
    expect(shownFor('Alarm is on')).toBe('No')
    expect(shownFor('Alarm target')).toBe('np_4w1q****')
    expect(shownFor('Integrating object changes')).toBe('No')
    expect(screen.queryByText('Partition', { selector: 'dt' })).toBeNull()
  })

  test('shows every setting on demand', async () => {
    await renderWithTexts(<SettingsPanel task={reference} />)
    await userEvent.click(screen.getByRole('checkbox', { name: 'Show all settings' }))
    expect(shownFor('Partition')).toBe('0unset or not applicable')
    expect(shownFor('RocketMQ producer group')).toBe('—unset or not applicable')
    expect(
      within(screen.getByRole('region', { name: 'Additional information' })).getByText(/did not send/),
    ).toBeTruthy()
  })
})

test('a full task has its units and its explained codes', async () => {
  await renderWithTexts(<SettingsPanel task={full} />)
  expect(shownFor('Partitioning')).toContain('By key')
  expect(shownFor('Message format')).toBe('Debezium')
  const incr = 'Incremental synchronization settings'
  expect(shownFor('Row rate limit', incr)).toBe('10,000 rows/s')
  expect(shownFor('Throughput limit', incr)).toBe('1.05 MB/s')
  expect(shownFor('Logs are kept for', incr)).toBe('168 h (7 d)')
  expect(shownFor('Most connectors')).toBe('Unlimited')
  expect(shownFor('Running step')).toContain('Full migration')
  expect(shownFor('Recent alarms by rule')).toContain('Migration task is delayed: 2')
  expect(shownFor('Tables by consumer')).toContain('a[0].name')
})

test.each(['en', 'zh-CN'] as const)('nothing leaks in %s, with all settings shown', async (locale) => {
  for (const task of [reference, full, emptied(reference)]) {
    const { container, unmount } = await renderWithTexts(<SettingsPanel task={task} />, { locale })
    await userEvent.click(screen.getByRole('checkbox'))
    expectNoLeaks(container)
    unmount()
  }
})

describe('what came from OMS', () => {
  const hostile = '<img src=x onerror=alert(1)> {{count}} $t(settings.title)'

  test('is text and nothing else', async () => {
    const task: SettingsTask = {
      ...full,
      destConnId: hostile,
      commonTransferConfig: full.commonTransferConfig && {
        ...full.commonTransferConfig,
        tableCategory: hostile,
        mqSerializerType: 'codes.title',
        rocketMqMsgTags: 'javascript:alert(1)',
      },
      alarmStats: full.alarmStats && { ...full.alarmStats, ruleToRecentlyTriggerCount: { [hostile]: 1 } },
      others: { [hostile]: hostile },
    }
    const { container } = await renderWithTexts(<SettingsPanel task={task} />)
    expect(container.querySelector('img, a, script, iframe')).toBeNull()
    expect(shownFor('Target connection id')).toBe(hostile)
    expect(shownFor('Tables to transfer')).toBe(hostile)
    expect(shownFor('Message format')).toBe('codes.title')
    expect(shownFor('RocketMQ message tags')).toBe('javascript:alert(1)')
  })

  test('a moment that is none stays a number', async () => {
    const incrTransferConfig = full.incrTransferConfig && { ...full.incrTransferConfig, startTimestamp: 1e300 }
    const { container } = await renderWithTexts(<SettingsPanel task={{ ...full, incrTransferConfig }} />)
    expectNoLeaks(container)
  })
})

/** The task with everything null that may be null. */
function emptied(task: SettingsTask): SettingsTask {
  const entries = Object.keys(task).map((key) => [key, null] as const)
  return { ...task, ...Object.fromEntries(entries), steps: [], others: {} } as SettingsTask
}
