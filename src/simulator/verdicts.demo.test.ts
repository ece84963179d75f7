/** What else the dashboard makes of the demo tasks where the demo starts: severity, limit, cut-over, events. */
import { expect, test } from 'vitest'
import type { Assessment } from '@/domain/assess'
import { LISTED } from './catalogue'
import { scenarioOf } from './testing'
import { NOW, watched } from './testing/watched'
import { beginLife } from './timeline'
import { inTrouble } from './variants'

/** A demo task as it was watched for `minutes` before the demo starts, plus `later` seconds. */
function demo(kind: string, minutes: number, later = 0): Assessment {
  const life = beginLife(scenarioOf(kind), 1)
  return watched(life, life.lead + later, minutes)
}
const ago = (ms: number | null) => (ms === null ? null : NOW - ms / 1000)

test('most tasks are fine, and what asks for a person is what is in trouble among the variants', () => {
  const troubled = LISTED.filter(({ kind }) => ['critical', 'attention'].includes(demo(kind, 20).verdict.severity))
  expect(troubled.length).toBeLessThan(LISTED.length / 2)
  const declared = LISTED.filter((scenario) => inTrouble(beginLife(scenario, 1)))
  expect(declared.map(({ kind }) => kind)).toEqual(troubled.map(({ kind }) => kind))
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

test('a source at which nothing is written leaves nobody behind (Q-50)', () => {
  const { events, verdict } = demo('quiet-source', 40, 120)
  expect(verdict.kind).toBe('in-sync')
  expect(events.map(({ kind }) => kind)).toEqual([])
})
