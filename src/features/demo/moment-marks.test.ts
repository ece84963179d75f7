import { expect, test } from 'vitest'
import { decodeDescribeProject } from '@/contract/decode'
import { assess, type Snapshot } from '@/domain/assess'
import type { Translate } from '@/i18n/keys'
import { SCENARIOS } from '@/simulator/catalogue'
import type { MomentCode } from '@/simulator/engine/moment-codes'
import { beginLife } from '@/simulator/timeline'
import { momentMarks } from './moment-marks'
import { momentsBetween } from './past-moments'

const EPOCH = Date.UTC(2026, 2, 2, 1, 0, 0)
const words = ((key: string) => key.split('.').at(-1) ?? '') as unknown as Translate

function marksOf(kind: string) {
  const scenario = SCENARIOS.find((one) => one.kind === kind)
  if (!scenario) throw new Error('The catalogue has no such scenario')
  const life = beginLife(scenario, 1)
  return { life, marks: momentMarks(life.moments, EPOCH, words, (code) => code ?? '') }
}

/** What of the events that a page tells is another word for a moment. */
const EVENTS: Partial<Record<MomentCode, readonly string[]>> = {
  started: ['task-status', 'step-started'],
  'step-finished': ['step-finished'],
  'step-failed': ['failed'],
  paused: ['task-status'],
  resumed: ['task-status'],
  standstill: ['stall-began'],
  recovered: ['stall-ended', 'recovered'],
  'sampling-stopped': ['sampling-stopped'],
  broken: ['errors-began'],
}

test.each(['stalled', 'sampling-stopped', 'failed-and-resumed', 'just-started', 'paused', 'broken-but-running'])(
  'a jump to a moment leads to where the page’s own events tell it: %s',
  (kind) => {
    const { life, marks } = marksOf(kind)
    const missing: string[] = []
    let told = 0
    for (const [i, mark] of marks.entries()) {
      const kinds = EVENTS[mark.label as MomentCode]
      // A verification is told to be finished when all rows are compared, not again when it ends.
      const isOldNews = mark.label === 'step-finished' && /VERIF|VALID/.test(life.moments[i]?.step ?? '')
      if (!kinds || isOldNews || mark.shownAt === undefined) continue
      // A page that was opened ten minutes before, and asked each ten seconds.
      const before = momentsBetween(EPOCH, Math.max(EPOCH - 1, mark.at - 600_000), mark.shownAt)
      const snapshots = [...before.map(({ at }) => at), mark.shownAt].flatMap((at): Snapshot[] => {
        const data = [{ ...life.task((at - EPOCH) / 1000, EPOCH / 1000), transferMapping: null }]
        const decoded = decodeDescribeProject({ success: true, data })
        return decoded.ok ? [{ at, task: decoded.task }] : []
      })
      const { events } = assess({ snapshots, now: mark.shownAt, options: { intervalSeconds: 10 } })
      told += 1
      const isTold = events.some(({ kind, seen }) => kinds.includes(kind) && seen >= mark.at)
      if (!isTold) missing.push(`${mark.label} at ${(mark.at - EPOCH) / 1000}: ${events.map((one) => one.kind)}`)
    }
    expect(told).toBeGreaterThan(1)
    expect(missing).toEqual([])
  },
)

test('where an end becomes slower is the simulation’s own: a jump leads to where the charts show it', () => {
  const { marks } = marksOf('all-steps')
  const slower = marks.filter(({ label }) => label === 'slowdown' || label === 'regained')
  expect(slower.map(({ label }) => label)).toEqual(['slowdown', 'regained'])
  for (const { at, shownAt = 0 } of slower) expect(shownAt - at).toBe(180_000)
})

test('no jump leads beyond what happens next to the same step', () => {
  for (const { kind } of SCENARIOS) {
    const { life, marks } = marksOf(kind)
    life.moments.forEach((moment, i) => {
      const next = life.moments.slice(i + 1).find((one) => one.step === moment.step && one.at > moment.at)
      const landing = marks[i]?.shownAt ?? 0
      expect(landing).toBeGreaterThanOrEqual(EPOCH + moment.at * 1000)
      if (next) expect(landing).toBeLessThan(EPOCH + next.at * 1000)
    })
  }
})
