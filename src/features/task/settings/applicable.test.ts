import { describe, expect, test } from 'vitest'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { decoded } from '@/contract/testing/decoded'
import { applicable, messageQueue, type SettingsTask } from './applicable'

/** The reference's sample between other endpoints, with other settings. */
function taskBetween(source: string, sink: string, change: Partial<SettingsTask> = {}): SettingsTask {
  const { task } = decoded(sample)
  const ends = { sourceConnectInfo: null, sinkConnectInfo: null, sourceEndpointType: source, sinkEndpointType: sink }
  return { ...task, ...ends, ...change }
}

function commonOf(task: SettingsTask) {
  const { commonTransferConfig } = task
  if (commonTransferConfig === null) throw new Error('the sample has common settings')
  return commonTransferConfig
}

test.each([
  ['KAFKA', 'kafka'],
  ['kafka_public', 'kafka'],
  ['ROCKETMQ', 'rocketmq'],
  ['DATAHUB', 'datahub'],
  ['OB_MYSQL', null],
  [null, null],
] as const)('messageQueue(%j) is %j', (code, kind) => {
  expect(messageQueue(code)).toBe(kind)
})

describe('which settings apply (Q-68)', () => {
  test.each([
    ['OB_MYSQL', 'KAFKA', ['mqSerializerType', 'mqPartitionMode', 'tableCategory']],
    ['OB_MYSQL', 'DATAHUB', ['datahubTopicType', 'mqPartitionMode', 'mqSerializerType', 'tableCategory']],
    [
      'OB_MYSQL',
      'ROCKETMQ',
      [
        'mqPartitionMode',
        'mqSerializerType',
        'rocketMqEnableMsgTrace',
        'rocketMqMsgTags',
        'rocketMqProducerGroup',
        'rocketMqSendMsgTimeout',
        'tableCategory',
      ],
    ],
    ['DB2_LUW', 'OB_MYSQL', ['tableCategory']],
    ['OB_MYSQL', 'OB_MYSQL_CE', ['activeActive', 'tableCategory']],
    ['SOMETHING_NEW', 'OTHER', ['tableCategory']],
  ])('%s to %s: the common settings are %j', (source, sink, names) => {
    expect(commonNames(taskBetween(source, sink))).toEqual([...names].sort())
  })

  test('what somebody set is not hidden because of the endpoints', () => {
    const task = taskBetween('MYSQL', 'OB_MYSQL')
    const commonTransferConfig = { ...commonOf(task), mqPartition: 3, activeActive: true, rocketMqMsgTags: 'x' }
    expect(commonNames({ ...task, commonTransferConfig })).toEqual([
      'activeActive',
      'mqPartition',
      'rocketMqMsgTags',
      'tableCategory',
    ])
  })

  test('the partition counts where everything goes to one', () => {
    const task = taskBetween('OB_MYSQL', 'KAFKA')
    const commonTransferConfig = { ...commonOf(task), mqPartitionMode: 'ONE', mqPartition: 0 }
    expect(commonNames({ ...task, commonTransferConfig })).toContain('mqPartition')
  })

  test.each([
    ['enableStructTransfer', 'struct.deferIndexCreation'],
    ['enableFullTransfer', 'full.fullTransferSpeedMode'],
    ['enableFullVerify', 'full.fullVerifySpeedMode'],
    ['enableIncrTransfer', 'incr.startTimestamp'],
  ] as const)('without %s, %s does not apply; unknown counts as planned', (flag, setting) => {
    const on = (value: boolean | null) => applicable(taskBetween('DB2_LUW', 'OB_MYSQL', { [flag]: value })).has(setting)
    expect([on(true), on(null), on(false)]).toEqual([true, true, false])
  })

  test.each([
    ['DB2_LUW', true],
    ['ORACLE', true],
    ['OB_ORACLE', true],
    ['MYSQL', false],
  ])('lengths in BYTE are a question for a source of %s: %j', (source, applies) => {
    expect(applicable(taskBetween(source, 'OB_MYSQL')).has('struct.byteCharConvertStrategy')).toBe(applies)
  })

  test('the reverse settings apply where they were sent', () => {
    const task = taskBetween('DB2_LUW', 'OB_MYSQL')
    expect(applicable(task).has('reverse.startTimestamp')).toBe(false)
    const sent = { ...task, reverseIncrTransferConfig: task.incrTransferConfig }
    expect(applicable(sent).has('reverse.startTimestamp')).toBe(true)
    expect(applicable({ ...sent, enableReverseIncrTransfer: false }).has('reverse.startTimestamp')).toBe(false)
  })
})

function commonNames(task: SettingsTask): string[] {
  return [...applicable(task)]
    .filter((key) => key.startsWith('common.'))
    .map((key) => key.slice('common.'.length))
    .sort()
}
