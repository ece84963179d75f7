/** What the dashboard makes of each demo task where the demo starts. */
import { expect, test } from 'vitest'
import { decodeDescribeProject } from '@/contract/decode'
import { type Assessment, assess, type Snapshot } from '@/domain/assess'
import { VERDICT_KINDS, type VerdictKind } from '@/domain/verdict-kinds'
import { LISTED } from './catalogue'
import { scenarioOf } from './testing'
import { beginLife } from './timeline'
import { TROUBLED } from './variants'

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

const DECLARED: readonly [string, VerdictKind][] = [
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
  ['reference-sample', 'delay-unknown'],
  ['to-kafka', 'moving'],
  ['slow-target', 'moving'],
  ['in-precheck', 'moving'],
  ['in-structure', 'moving'],
  ['full-just-begun', 'moving'],
  ['full-of-billing', 'moving'],
  ['full-while-modified', 'moving'],
  ['full-nearly-done', 'moving'],
  ['in-index', 'moving'],
  ['catching-up-from-tidb', 'catching-up'],
  ['verifying-from-db2', 'verifying'],
  ['sync-full-to-adb', 'moving'],
  ['in-sync-and-verified', 'in-sync'],
  ['in-sync-while-merging', 'in-sync'],
  ['sync-prices-to-kafka', 'in-sync'],
  ['sync-trades-to-kafka', 'in-sync'],
  ['sync-parcels-to-rocketmq', 'in-sync'],
  ['sync-routes-to-datahub', 'in-sync'],
  ['sync-reports-from-idb', 'in-sync'],
  ['waiting-with-payroll', 'waiting-for-operator'],
  ['reverse-after-switchover', 'in-sync'],
  ['failed-precheck', 'failed'],
  ['failed-full', 'failed'],
  ['failed-verify', 'failed'],
  ['broken-sync', 'broken'],
  ['paused-by-night', 'paused'],
  ['server-upgrade', 'unknown'],
  ['not-started-yet', 'not-started'],
  ['finished-and-switched', 'finished'],
  ['finished-sync', 'finished'],
  ['releasing', 'released'],
]

test.each(DECLARED)('%s is %s', (kind, verdict) => {
  expect(demo(kind, 20).verdict.kind).toBe(verdict)
})

test('no task is without a declared verdict', () => {
  expect(DECLARED.map(([kind]) => kind).sort()).toEqual(LISTED.map(({ kind }) => kind).sort())
})

test('most tasks are fine, and what is in trouble among the variants is what is in trouble here', () => {
  const severities = new Map(LISTED.map(({ kind }) => [kind, demo(kind, 20).verdict.severity]))
  const of = (severity: string) => [...severities].filter(([, it]) => it === severity).map(([kind]) => kind)
  expect(of('critical').length).toBeLessThanOrEqual(8)
  expect(of('attention').length).toBeLessThanOrEqual(8)
  const unique = ['reference-sample', 'unknown-everything']
  const troubled = [...of('critical'), ...of('attention')].filter((kind) => !unique.includes(kind))
  expect([...TROUBLED].sort()).toEqual(troubled.sort())
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
  const seen = new Set(LISTED.map(({ kind }) => demo(kind, 20).verdict.kind))
  expect([...seen].sort()).toEqual([...VERDICT_KINDS].sort())
})
