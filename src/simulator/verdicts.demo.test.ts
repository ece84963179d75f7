/** What the dashboard makes of each demo task where the demo starts. */
import { expect, test } from 'vitest'
import { decodeDescribeProject } from '@/contract/decode'
import { type Assessment, assess, type Snapshot } from '@/domain/assess'
import { VERDICT_KINDS, type VerdictKind } from '@/domain/verdict-kinds'
import { CATALOGUE } from './catalogue'
import { scenarioOf } from './testing'
import { beginLife } from './timeline'

const NOW = 1_750_000_000
const EVERY = 10

/** A demo task as it was watched for `minutes` before the demo starts, plus `later` seconds. */
function demo(kind: string, minutes: number, later = 0): Assessment {
  const life = beginLife(scenarioOf(kind), 1)
  const end = life.lead + later
  const snapshots: Snapshot[] = []
  for (let at = Math.max(0, end - minutes * 60); at <= end; at += EVERY) {
    const result = decodeDescribeProject(
      JSON.parse(JSON.stringify({ success: true, data: [life.task(at, NOW - end)] })),
    )
    if (result.ok) snapshots.push({ at: (NOW - end + at) * 1000, task: result.task })
  }
  return assess({ snapshots, now: NOW * 1000 })
}
const ago = (ms: number | null) => (ms === null ? null : NOW - ms / 1000)

test.each<[string, VerdictKind]>([
  ['all-steps', 'moving'],
  ['to-rocketmq', 'in-sync'],
  ['to-datahub', 'catching-up'],
  ['from-tidb', 'verifying'],
  ['failed-schema', 'failed'],
  ['paused', 'paused'],
  ['finished', 'finished'],
  ['broken-but-running', 'broken'],
  ['not-started', 'not-started'],
  ['waiting-for-operator', 'waiting-for-operator'],
  ['falling-behind', 'falling-behind'],
  ['stalled', 'stalled'],
  ['sampling-stopped', 'delay-unknown'],
  ['released', 'released'],
  ['just-started', 'moving'],
  ['unknown-everything', 'unknown'],
])('%s is %s', (kind, verdict) => {
  expect(demo(kind, 20).verdict.kind).toBe(verdict)
})

test('the target limits the slow-target task, since it became slow a quarter of an hour ago', () => {
  const { limit } = demo('slow-target', 60)
  expect(limit).toMatchObject({
    by: 'target',
    step: 'FULL_TRANSFER',
    evidence: { why: 'slow', sinceOrEarlier: false },
  })
  expect(ago(limit.since)).toBeGreaterThan(600)
  expect(ago(limit.since)).toBeLessThan(960)
  expect(Number(limit.evidence.targetTimeRatio)).toBeGreaterThan(4)
})

test('before that neither end did', () => {
  expect(demo('slow-target', 30, -1200).limit).toMatchObject({ by: 'neither', evidence: { why: 'at-baseline' } })
})

test('the target limits the long migration, too, and nothing a task that moves no rows', () => {
  expect(demo('all-steps', 20).limit.by).toBe('target')
  expect(demo('falling-behind', 20).limit).toMatchObject({ by: 'unknown', evidence: { why: 'no-step' } })
})

test('the switchover may begin, with everything ready', () => {
  expect(demo('waiting-for-operator', 20).cutover.state).toBe('ready')
})

test('falling behind and its alarm were seen to begin', () => {
  const { events } = demo('falling-behind', 40)
  expect(events.map(({ kind }) => kind)).toEqual(['fell-behind', 'alarm-on'])
})

test('each verdict can be seen on a task of the demo', () => {
  const seen = new Set(CATALOGUE.map(({ kind }) => demo(kind, 20).verdict.kind))
  expect([...seen].sort()).toEqual([...VERDICT_KINDS].sort())
})
