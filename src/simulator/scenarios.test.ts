import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeDescribeProject } from '@/contract/decode'
import { TASK_STATUSES } from '@/contract/vocabulary'
import { SCENARIOS } from './catalogue'
import { disturbanceAt } from './faults'
import type { Scenario } from './scenario'
import { lengthOf, list, number, ORDERLY, object, scenarioOf, seconds, stepOf, taskAfter } from './testing'
import { EXEMPLARS } from './testing/exemplars'
import { beginLife } from './timeline'
import type { JsonObject } from './wire'

const EPOCH = 1_750_000_000
const FULL = ['FULL_TRANSFER', 'FULL_MIGRATION', 'CONNECTOR_FULL_SYNC', 'FULL_VERIFIER', 'FULL_VALIDATION']

const WILD_ID = scenarioOf('unknown-everything').id
const ENDPOINT_TYPES = (
  'MYSQL TIDB POSTGRESQL ORACLE DB2_LUW ADB IDB DBP_OP_ROUTE KAFKA DATAHUB ROCKETMQ ' +
  'OB_MYSQL OB_MYSQL_CE OB_MYSQL_TENANT OB_MYSQL_VPC OB_ORACLE OB_ORACLE_TENANT OB_ORACLE_VPC'
).split(' ')
const STATUSES = ['INIT', 'RUNNING', 'RUNNING_MODIFYING', 'SUSPEND', 'FAILED', 'FINISHED', 'RELEASING', 'RELEASED']

const moments = fc.record({
  scenario: fc.constantFrom(...ORDERLY),
  seed: fc.integer({ min: 0, max: 3 }),
  /** Where in the life, 0 to 1. */
  where: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
})
const runs = { numRuns: 300 }

function taskAt(scenario: Scenario, seed: number, at: number): JsonObject {
  return beginLife(scenario, seed).task(at, EPOCH)
}

function place(scenario: Scenario, seed: number, where: number): number {
  return Math.floor(where * lengthOf(beginLife(scenario, seed)))
}

test('same scenario, seed and time: same bytes', () => {
  fc.assert(
    fc.property(moments, ({ scenario, seed, where }) => {
      const at = place(scenario, seed, where)
      expect(JSON.stringify(taskAt(scenario, seed, at))).toBe(JSON.stringify(taskAt(scenario, seed, at)))
    }),
    { numRuns: 60 },
  )
})

test('another seed, another course', () => {
  const orders = scenarioOf('all-steps')
  expect(JSON.stringify(taskAt(orders, 1, 5000))).not.toBe(JSON.stringify(taskAt(orders, 2, 5000)))
})

test('only statuses that are documented', () => {
  fc.assert(
    fc.property(moments, ({ scenario, seed, where }) => {
      const task = taskAt(scenario, seed, place(scenario, seed, where))
      expect(TASK_STATUSES).toContain(task.status)
      for (const step of list(task.steps)) {
        expect(['INIT', 'RUNNING', 'FAILED', 'FINISHED', 'SUSPEND', 'MONITORING']).toContain(step.status)
      }
    }),
    runs,
  )
})

test('within a life, rows and progress never go back', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 3000 }), ({ scenario, seed, where }, later) => {
      const at = place(scenario, seed, where)
      const then = Math.min(at + later, lengthOf(beginLife(scenario, seed)) - 1)
      const first = taskAt(scenario, seed, at)
      const second = taskAt(scenario, seed, then)
      for (const step of list(first.steps)) {
        const after = stepOf(second, String(step.name))
        expect(number(step.progress)).toBeGreaterThanOrEqual(0)
        expect(number(after?.progress)).toBeLessThanOrEqual(100)
        expect(number(after?.progress)).toBeGreaterThanOrEqual(number(step.progress))
        if (!FULL.includes(String(step.name)) || step.stepInfo === null) continue
        const done = number(object(step.stepInfo).processedRecords)
        expect(number(object(after?.stepInfo).processedRecords)).toBeGreaterThanOrEqual(done)
      }
    }),
    runs,
  )
})

test('rows and rate agree: ten seconds later there are ten times the rate more rows', () => {
  fc.assert(
    fc.property(moments, ({ scenario, seed, where }) => {
      const at = place(scenario, seed, where)
      const first = taskAt(scenario, seed, at)
      const second = taskAt(scenario, seed, at + 10)
      for (const step of list(first.steps)) {
        const after = stepOf(second, String(step.name))
        if (!FULL.includes(String(step.name)) || step.status !== 'RUNNING' || after?.status !== 'RUNNING') continue
        if (number(after.progress) === 100) continue
        const moved = number(object(after.stepInfo).processedRecords) - number(object(step.stepInfo).processedRecords)
        expect(Math.abs(moved - 10 * number(object(after.stepInfo).dstRps))).toBeLessThanOrEqual(5)
      }
    }),
    runs,
  )
})

test('bytes are whole rows, and time per row times rate is a whole number of workers', () => {
  fc.assert(
    fc.property(moments, ({ scenario, seed, where }) => {
      for (const step of list(taskAt(scenario, seed, place(scenario, seed, where)).steps)) {
        if (!FULL.includes(String(step.name)) || step.stepInfo === null) continue
        const info = object(step.stepInfo)
        for (const end of ['src', 'dst']) {
          const rps = number(info[`${end}Rps`])
          const busy = (rps * number(info[`${end}Rt`])) / 1000
          expect(Math.abs(busy - Math.round(busy))).toBeLessThanOrEqual(0.0005 * (rps / 1000) + 1e-9)
          expect(rps === 0 ? number(info[`${end}Iops`]) : number(info[`${end}Iops`]) % rps).toBe(0)
        }
      }
    }),
    runs,
  )
})

test('times are in order, and nothing is later than now', () => {
  fc.assert(
    fc.property(moments, ({ scenario, seed, where }) => {
      const at = place(scenario, seed, where)
      const task = taskAt(scenario, seed, at)
      const now = EPOCH + at
      const gmt = (key: string) => seconds(task[key], scenario.gmtOffset)
      for (const key of ['gmtCreate', 'gmtModified', 'gmtStart', 'gmtFinish']) {
        expect(gmt(key) ?? now).toBeLessThanOrEqual(now)
        expect(gmt(key) ?? now).toBeGreaterThanOrEqual(gmt('gmtCreate') ?? now)
      }
      let before = EPOCH
      for (const step of list(task.steps)) {
        const start = seconds(step.startTime)
        const finish = seconds(step.finishTime)
        const failed = seconds(object(step.extraInfo).failedTime)
        expect(start === null).toBe(step.status === 'INIT')
        if (start === null) continue
        expect(start).toBeGreaterThanOrEqual(before)
        expect(finish ?? start).toBeGreaterThanOrEqual(start)
        expect(Math.max(start, finish ?? 0, failed ?? 0)).toBeLessThanOrEqual(now)
        if (step.status === 'FINISHED') expect(finish).not.toBeNull()
        before = start
      }
    }),
    runs,
  )
})

test('a checkpoint is not later than its sample, and the sample not later than now', () => {
  fc.assert(
    fc.property(moments, ({ scenario, seed, where }) => {
      const at = place(scenario, seed, where)
      for (const step of list(taskAt(scenario, seed, at).steps)) {
        if (step.stepInfo === null || !('checkpointSampleTimestamp' in object(step.stepInfo))) continue
        const { incrTimestampCheckpoint, checkpointSampleTimestamp } = object(step.stepInfo)
        const sampled = number(checkpointSampleTimestamp)
        expect(sampled).toBeLessThanOrEqual(EPOCH + at)
        if (incrTimestampCheckpoint !== undefined) expect(number(incrTimestampCheckpoint)).toBeLessThanOrEqual(sampled)
      }
    }),
    runs,
  )
})

test('two polls within a sampling period see the same step details', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 9 }), ({ scenario, seed, where }, later) => {
      const at = Math.floor(place(scenario, seed, where) / 10) * 10
      const first = taskAt(scenario, seed, at)
      const second = taskAt(scenario, seed, at + later)
      for (const step of list(first.steps)) {
        const after = stepOf(second, String(step.name))
        // A step that ends or begins within the period is a change of its own.
        if (after?.status !== step.status || after?.progress !== step.progress || step.stepInfo === null) continue
        expect(after?.stepInfo).toEqual(step.stepInfo)
      }
    }),
    runs,
  )
})

test('every scenario decodes at any moment', () => {
  const any = fc.record({
    scenario: fc.constantFrom(...SCENARIOS),
    where: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  fc.assert(
    fc.property(any, ({ scenario, where }) => {
      const data = [taskAt(scenario, 1, place(scenario, 1, where))]
      const result = decodeDescribeProject(JSON.parse(JSON.stringify({ success: true, data })))
      expect(result.ok).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test.each(ORDERLY.map((scenario) => [scenario.kind, scenario] as const))(
  'all its life %s holds nothing that the reference does not know',
  (_, scenario) => {
    for (let i = 0; i < 40; i++) {
      const data = [taskAt(scenario, 1, place(scenario, 1, i / 40))]
      const result = decodeDescribeProject(JSON.parse(JSON.stringify({ success: true, data })))
      if (!result.ok) throw new Error(`${scenario.kind} does not decode`)
      // Numbers as text and lists as texts are habits of servers.
      expect(result.notes.filter(({ kind }) => kind !== 'coerced' && kind !== 'other-shape')).toEqual([])
    }
  },
)

describe('where the demo starts', () => {
  const now = SCENARIOS.map((scenario) => taskAfter(scenario, 0))

  test('there are forty tasks and more, of both types, with every status that a list can show', () => {
    expect(now.length).toBeGreaterThanOrEqual(40)
    expect(new Set(now.map(({ type }) => type))).toEqual(new Set(['MIGRATION', 'SYNC']))
    const statuses = new Set(now.map(({ status }) => status))
    for (const status of STATUSES) expect(statuses).toContain(status)
    expect(now.some(({ isMerging }) => isMerging === true)).toBe(true)
    expect(now.some(({ isModifying }) => isModifying === true)).toBe(true)
  })

  test('every type of endpoint that OMS names is one end of a task (facts 1.4)', () => {
    const types = new Set(now.flatMap((task) => [task.sourceEndpointType, task.sinkEndpointType]))
    for (const type of ENDPOINT_TYPES) expect(types).toContain(type)
  })

  test('owners are many, each label is worn by several tasks, and alarms are few', () => {
    expect(new Set(now.map(({ owner }) => owner)).size).toBeGreaterThan(15)
    const worn = now.flatMap(({ id, labels }) => (id === WILD_ID || labels === null ? [] : list(labels)))
    for (const { id, name } of worn) {
      const wearers = worn.filter((label) => label.id === id)
      expect(wearers.length, String(name)).toBeGreaterThan(1)
      expect(new Set(wearers.map((label) => label.name)).size).toBe(1)
    }
    const alarming = now.filter(({ alarmStats }) => object(alarmStats).alarming === true).length
    expect(alarming).toBeGreaterThan(2)
    expect(alarming).toBeLessThan(9)
  })

  test.each([
    ['all-steps', 'RUNNING', 'FULL_TRANSFER', 'RUNNING'],
    ['to-kafka', 'RUNNING', 'CONNECTOR_FULL_SYNC', 'RUNNING'],
    ['to-rocketmq', 'RUNNING', 'CONNECTOR_INCR_SYNC', 'MONITORING'],
    ['to-datahub', 'RUNNING', 'CONNECTOR_INCR_SYNC', 'MONITORING'],
    ['from-tidb', 'RUNNING', 'FULL_VERIFIER', 'RUNNING'],
    ['failed-schema', 'FAILED', 'STRUCT_TRANSFER', 'FAILED'],
    ['slow-target', 'RUNNING', 'FULL_TRANSFER', 'RUNNING'],
    ['paused', 'SUSPEND', 'FULL_TRANSFER', 'SUSPEND'],
    ['finished', 'FINISHED', 'REVERSE_INCR_SYNC', 'FINISHED'],
    ['broken-but-running', 'RUNNING', 'INCR_TRANSFER', 'MONITORING'],
    ['waiting-for-operator', 'RUNNING', 'TRANSFER_APP_SWITCH', 'RUNNING'],
    ['falling-behind', 'RUNNING', 'INCR_TRANSFER', 'MONITORING'],
    ['just-started', 'RUNNING', 'TRANSFER_PRECHECK', 'RUNNING'],
    ['in-precheck', 'RUNNING', 'TRANSFER_PRECHECK', 'RUNNING'],
    ['in-structure', 'RUNNING', 'STRUCT_TRANSFER', 'RUNNING'],
    ['in-index', 'RUNNING', 'INDEX_TRANSFER', 'RUNNING'],
    ['failed-precheck', 'FAILED', 'TRANSFER_PRECHECK', 'FAILED'],
    ['failed-full', 'FAILED', 'FULL_TRANSFER', 'FAILED'],
    ['failed-verify', 'FAILED', 'FULL_VERIFIER', 'FAILED'],
    ['reverse-after-switchover', 'RUNNING', 'REVERSE_INCR_TRANSFER', 'MONITORING'],
    ['unknown-everything', 'HIBERNATING', 'QUANTUM_ENTANGLE', 'SUPERPOSED'],
  ])('%s is %s, with %s %s', (kind, status, step, stepStatus) => {
    for (const seed of [1, 2, 3]) {
      const task = taskAfter(scenarioOf(kind), 0, seed)
      expect(task.status).toBe(status)
      expect(stepOf(task, step)?.status).toBe(stepStatus)
    }
  })

  test('what goes wrong between OMS and the page has just begun to', () => {
    for (const { kind, begin } of SCENARIOS.filter((one) => one.shows.includes('fault'))) {
      const { lead, faults } = begin(1)
      const [first] = faults
      expect(lead - (first?.from ?? lead), kind).toBeGreaterThan(40)
      expect(lead, kind).toBeLessThan((first?.from ?? 0) + (first?.seconds ?? 0) - 30)
      // The clock that is wrong is so all along.
      if (first?.kind === 'clock') continue
      expect(lead - (first?.from ?? 0), kind).toBeLessThan(90)
      const { instead, delay } = disturbanceAt(faults, lead)
      expect(instead !== null || delay > 0, kind).toBe(true)
    }
  })

  test('the long migration is at some 60 % of its rows', () => {
    const step = stepOf(taskAfter(scenarioOf('all-steps'), 0), 'FULL_TRANSFER')
    expect(number(step?.progress)).toBeGreaterThan(55)
    expect(number(step?.progress)).toBeLessThan(66)
  })

  test('what has not started has no steps and no start, and starts two hours later', () => {
    const scenario = scenarioOf('not-started')
    expect(taskAfter(scenario, 0)).toMatchObject({ status: 'INIT', steps: [], gmtStart: null })
    expect(taskAfter(scenario, 7400)).toMatchObject({ status: 'RUNNING' })
  })

  test('a slow target: time per row far over its baseline, while the source keeps to its own', () => {
    const info = object(stepOf(taskAfter(scenarioOf('slow-target'), 0), 'FULL_TRANSFER')?.stepInfo)
    expect(number(info.dstRt)).toBeGreaterThan(4 * number(info.dstRtRef))
    expect(number(info.srcRt)).toBeLessThan(1.5 * number(info.srcRtRef))
    expect(number(info.dstRps)).toBeLessThan(0.3 * number(info.dstRpsRef))
  })

  test('broken but running: a small delay, errors on the monitoring step, and a checkpoint that does not move', () => {
    const scenario = scenarioOf('broken-but-running')
    const step = stepOf(taskAfter(scenario, 0), 'INCR_TRANSFER')
    const info = object(step?.stepInfo)
    expect(number(info.checkpointSampleTimestamp) - number(info.incrTimestampCheckpoint)).toBeLessThan(10)
    expect(list(object(step?.extraInfo).errorDetails)).not.toHaveLength(0)
    expect(stepOf(taskAfter(scenario, 600), 'INCR_TRANSFER')?.stepInfo).toEqual(info)
  })

  test('falling behind: the delay is minutes and grows', () => {
    const delay = (after: number) => {
      const info = object(stepOf(taskAfter(scenarioOf('falling-behind'), after), 'INCR_TRANSFER')?.stepInfo)
      return number(info.checkpointSampleTimestamp) - number(info.incrTimestampCheckpoint)
    }
    expect(delay(0)).toBeGreaterThan(120)
    expect(delay(600)).toBeGreaterThan(delay(0) + 120)
  })

  test('paused: nothing moves until someone resumes it', () => {
    const scenario = scenarioOf('paused')
    const rows = (after: number) =>
      object(stepOf(taskAfter(scenario, after), 'FULL_TRANSFER')?.stepInfo).processedRecords
    expect(rows(1000)).toBe(rows(0))
    expect(number(rows(10_800))).toBeGreaterThan(number(rows(0)))
  })
})

describe('on the way of the long migration', () => {
  const scenario = scenarioOf('all-steps')
  const all = Array.from({ length: 3300 }, (_, i) => taskAt(scenario, 1, 10 * i))
  const seen = (name: string) => all.map((task) => stepOf(task, name)).filter((step) => step !== undefined)

  test('every step is seen to run and to finish', () => {
    for (const { name } of list(all[0]?.steps)) {
      const statuses = new Set(seen(String(name)).map((step) => step.status))
      expect(statuses).toContain('FINISHED')
    }
    expect(all.at(-1)?.status).toBe('FINISHED')
  })

  test('a verification that is done waits at RUNNING 100 with a finish time (Q-33)', () => {
    const waiting = seen('FULL_VERIFIER').filter(
      (s) => s.status === 'RUNNING' && s.progress === 100 && s.finishTime !== null,
    )
    expect(waiting.length).toBeGreaterThan(10)
  })

  test('a switchover waits for a person at RUNNING 0 (Q-34)', () => {
    expect(
      seen('TRANSFER_APP_SWITCH').filter((s) => s.status === 'RUNNING' && s.progress === 0).length,
    ).toBeGreaterThan(100)
  })

  test('incremental synchronization monitors at 99 until it has caught up, then at 100 (Q-31, Q-32)', () => {
    for (const step of seen('INCR_TRANSFER').filter((s) => s.status === 'MONITORING')) {
      expect(step.progress).toBe(step.finishTime === null ? 99 : 100)
    }
  })

  test('rows go beyond the estimate, and progress stays below 100 until the end (Q-38)', () => {
    const over = seen('FULL_TRANSFER').filter((s) => {
      if (s.stepInfo === null) return false
      const info = object(s.stepInfo)
      return s.status === 'RUNNING' && number(info.processedRecords) > number(info.capacity)
    })
    expect(over.length).toBeGreaterThan(0)
    for (const step of over) expect(number(step.progress)).toBeLessThan(100)
  })
})

test('ids and kinds are unique, names hold no blanks but in the wild', () => {
  const ids = SCENARIOS.flatMap((s) => [s.id, ...(s.aliases ?? [])])
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(SCENARIOS.map((s) => s.kind)).size).toBe(SCENARIOS.length)
  for (const { name } of ORDERLY) expect(name).not.toMatch(/\s/)
})

test('the tasks that tests open one by one are in the catalogue', () => {
  const kinds = new Set(SCENARIOS.map(({ kind }) => kind))
  expect(EXEMPLARS.filter((kind) => !kinds.has(kind))).toEqual([])
})

test('a task is said to have wildcard objects where its mapping has', () => {
  for (const scenario of SCENARIOS) {
    const { mode } = object(taskAfter(scenario, 0).transferMapping)
    expect(mode === 'WILDCARD', scenario.kind).toBe(scenario.shows.includes('wildcard'))
  }
})

test('the quirks that a page must stand are there', () => {
  const tasks = SCENARIOS.map((scenario) => taskAfter(scenario, 0))
  const tables = (task: JsonObject) =>
    list(object(task.transferMapping).databases).reduce((n, database) => n + list(database.tables ?? []).length, 0)
  expect(tasks.some((task) => task.labels === null)).toBe(true)
  expect(tasks.some((task) => typeof object(task.sinkConnectInfo).port === 'string')).toBe(true)
  expect(tasks.some((task) => typeof object(task.sinkConnectInfo).port === 'number')).toBe(true)
  expect(tasks.some((task) => object(task.transferMapping).mode === 'WILDCARD')).toBe(true)
  expect(Math.max(...tasks.map(tables))).toBe(10_000)
  const offsets = new Set(SCENARIOS.map((s) => s.gmtOffset))
  expect(offsets).toEqual(new Set([0, 330, 480]))
})
