import { describe, expect, test } from 'vitest'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { decoded } from '@/contract/testing/decoded'
import { envelopeAround, fullTask } from '@/contract/testing/full-response'
import { settingGroups, visibleGroups } from './setting-groups'

const { task: full } = decoded(envelopeAround([fullTask]))
const { task: reference } = decoded(sample)

function fieldsOf(groups: ReturnType<typeof settingGroups>): string[] {
  return groups.flatMap((group) => group.settings.map((setting) => setting.field))
}

describe('settingGroups', () => {
  test.each([
    'commonTransferConfig',
    'structTransferConfig',
    'fullTransferConfig',
    'incrTransferConfig',
    'reverseIncrTransferConfig',
    'extraInfo',
    'alarmStats',
  ] as const)('has a place for every field of %s', (name) => {
    const fields = fieldsOf(settingGroups(full))
    for (const key of Object.keys(full[name] ?? {})) {
      if (key !== 'others') expect(fields).toContain(`${name}.${key}`)
    }
  })

  test('has a place for the flags of the plan and of the task', () => {
    const fields = fieldsOf(settingGroups(full))
    for (const key of Object.keys(full).filter((name) => /^(?:enable|is|dest|workerGradeId)/.test(name))) {
      expect(fields).toContain(key)
    }
  })

  test('keeps what the reference does not name, in the group it came in', () => {
    const task = { ...full, alarmStats: full.alarmStats && { ...full.alarmStats, others: { newField: [1] } } }
    const alarm = settingGroups(task).find(({ id }) => id === 'alarm')
    expect(alarm?.others.values).toEqual([{ path: 'newField[0]', value: '1' }])
    const own = settingGroups(full).find(({ id }) => id === 'task')
    expect(own?.others.values.map(({ path }) => path)).toEqual(['workerGradeInfo.cpu', 'workerGradeInfo.memory'])
  })

  test('marks a group that was not sent', () => {
    const groups = settingGroups(reference)
    expect(groups.filter(({ sent }) => !sent).map(({ id }) => id)).toEqual(['reverse', 'extra'])
  })
})

describe('statistics of the increment (Q-64)', () => {
  const statistics = (configured: boolean | null, reported: boolean | null) => {
    const config = reference.incrTransferConfig && {
      ...reference.incrTransferConfig,
      enableIncrSyncStatistics: configured,
    }
    const steps = reference.steps.map((step) =>
      step.stepInfo === null ? step : { ...step, stepInfo: { ...step.stepInfo, enableIncrStatistics: reported } },
    )
    const setting = settingGroups({ ...reference, incrTransferConfig: config, steps })
      .find(({ id }) => id === 'incr')
      ?.settings.find(({ id }) => id === 'enableIncrSyncStatistics')
    return [setting?.value.kind === 'flag' ? setting.value.value : 'no flag', setting?.note]
  }

  test.each([
    [null, true, [true, 'fromStep']],
    [false, true, [true, 'stepDisagrees']],
    [true, null, [true, undefined]],
    [true, true, [true, undefined]],
    [null, null, [null, undefined]],
  ] as const)('configured %j and reported %j gives %j', (configured, reported, result) => {
    expect(statistics(configured, reported)).toEqual(result)
  })
})

describe('visibleGroups', () => {
  test('shows everything on demand', () => {
    const groups = settingGroups(reference)
    expect(visibleGroups(groups, true)).toBe(groups)
  })

  test('hides settings that say nothing here, and groups that are then empty', () => {
    const shown = visibleGroups(settingGroups(reference), false)
    expect(shown.map(({ id }) => id)).toEqual(['plan', 'common', 'struct', 'full', 'incr', 'alarm', 'task'])
    expect(shown.find(({ id }) => id === 'common')?.settings.map(({ id }) => id)).toEqual(['tableCategory'])
  })

  test('never hides a field that nobody knows', () => {
    const common = reference.commonTransferConfig && { ...reference.commonTransferConfig, others: { surprise: 1 } }
    const shown = visibleGroups(settingGroups({ ...reference, commonTransferConfig: common }), false)
    expect(shown.find(({ id }) => id === 'common')?.others.values).toEqual([{ path: 'surprise', value: '1' }])
  })
})
