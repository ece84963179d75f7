import { expect, test } from 'vitest'
import { type Severity, VERDICT_KINDS, type VerdictKind } from '@/domain/verdict-kinds'
import { type CountKind, countKinds } from './count-kinds'

const row = (severity: Severity, kind: VerdictKind) => ({ overview: { severity, verdict: { kind } } })

test.each<[Severity, VerdictKind, CountKind]>([
  ['critical', 'failed', 'critical'],
  ['attention', 'broken', 'attention'],
  ['attention', 'in-sync', 'attention'],
  ['attention', 'unknown', 'attention'],
  ['info', 'catching-up', 'behind'],
  ['info', 'moving', 'progress'],
  ['info', 'verifying', 'progress'],
  ['info', 'delay-unknown', 'progress'],
  ['ok', 'in-sync', 'in-sync'],
  ['info', 'in-sync', 'in-sync'],
  ['info', 'paused', 'resting'],
  ['info', 'not-started', 'resting'],
  ['ok', 'finished', 'ended'],
  ['info', 'released', 'ended'],
])('%s and %s counts as %s', (severity, kind, counted) => {
  expect(countKinds([row(severity, kind)])[counted]).toBe(1)
})

test('every task is counted once', () => {
  const rows = VERDICT_KINDS.flatMap((kind) => [row('info', kind), row('critical', kind)])
  const total = Object.values(countKinds(rows)).reduce((sum, count) => sum + count, 0)
  expect(total).toBe(rows.length)
})
