import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { urgencyOf } from './overview'
import { type Placed, stableOrder } from './stable-order'
import { type Severity, VERDICT_KINDS, type VerdictKind } from './verdict-kinds'

const SEVERITIES: readonly Severity[] = ['critical', 'attention', 'info', 'ok']

function task(key: string, severity: Severity, kind: VerdictKind = 'moving'): Placed {
  return { key, overview: { severity, verdict: { kind, severity, step: null, since: null, evidence: {} } } }
}

const keys = (tasks: readonly Placed[]) => tasks.map(({ key }) => key)
const rank = ({ overview }: Placed) => SEVERITIES.indexOf(overview.severity)

const tasks = fc
  .uniqueArray(
    fc.record({ key: fc.string(), severity: fc.constantFrom(...SEVERITIES), kind: fc.constantFrom(...VERDICT_KINDS) }),
    {
      selector: ({ key }) => key,
      maxLength: 30,
    },
  )
  .map((all) => all.map(({ key, severity, kind }) => task(key, severity, kind)))

describe('the first look', () => {
  test('is by severity, then by the kind of verdict', () => {
    const all = [
      task('a', 'ok', 'in-sync'),
      task('b', 'critical', 'broken'),
      task('c', 'critical', 'failed'),
      task('d', 'info'),
    ]
    expect(keys(stableOrder([], all))).toEqual(['c', 'b', 'd', 'a'])
  })

  test('is by urgency, whatever the tasks', () => {
    fc.assert(
      fc.property(tasks, (all) => {
        const urgencies = stableOrder([], all).map(({ overview }) => urgencyOf(overview))
        expect(urgencies).toEqual([...urgencies].sort((a, b) => a - b))
      }),
    )
  })
})

describe('afterwards', () => {
  test('a task keeps its place while its severity stays, whatever its verdict says', () => {
    const before = keys(stableOrder([], [task('a', 'attention', 'stalled'), task('b', 'attention', 'delay-unknown')]))
    const after = [task('a', 'attention', 'waiting-for-operator'), task('b', 'attention', 'falling-behind')]
    expect(keys(stableOrder(before, after))).toEqual(before)
  })

  test('a new task comes to the end of its severity', () => {
    const all = [task('new', 'critical', 'failed'), task('a', 'critical', 'broken'), task('b', 'ok')]
    expect(keys(stableOrder(['a', 'b'], all))).toEqual(['a', 'new', 'b'])
  })

  test('a task that got worse passes those that are better', () => {
    expect(
      keys(stableOrder(['a', 'b', 'c'], [task('a', 'attention'), task('b', 'ok'), task('c', 'critical')])),
    ).toEqual(['c', 'a', 'b'])
  })

  test('nothing is lost or doubled, the worst are first, and the same tasks give the same order again', () => {
    fc.assert(
      fc.property(tasks, fc.array(fc.string()), (all, previous) => {
        const ordered = stableOrder(previous, all)
        expect([...keys(ordered)].sort()).toEqual([...keys(all)].sort())
        expect(ordered.map(rank)).toEqual(ordered.map(rank).sort((a, b) => a - b))
        expect(keys(stableOrder(keys(ordered), [...all].reverse()))).toEqual(keys(ordered))
      }),
    )
  })

  test('those that stay in their severity keep their order when others come and go', () => {
    fc.assert(
      fc.property(tasks, tasks, (before, after) => {
        const first = keys(stableOrder([], before))
        const severity = new Map(before.map(({ key, overview }) => [key, overview.severity]))
        const second = stableOrder(first, after).filter(({ key, overview }) => severity.get(key) === overview.severity)
        const stayed = new Set(keys(second))
        expect(keys(second)).toEqual(first.filter((key) => stayed.has(key)))
      }),
    )
  })
})
