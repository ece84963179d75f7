import { describe, expect, it } from 'vitest'
import { assess } from './assess'
import { overviewOf, urgencyOf } from './overview'
import type { AlarmStats, Step } from './task'
import { makeStep, makeTask } from './testing/make'
import { VERDICT_KINDS } from './verdict-kinds'

const NOW = Date.UTC(2026, 10, 24, 10)

function overview(status: string, steps: readonly Step[], alarmStats: AlarmStats | null = null) {
  const task = makeTask(status, { steps })
  return overviewOf({ alarmStats }, assess({ snapshots: [{ at: NOW, task }], now: NOW }))
}

const RUNNING = makeStep('FULL_TRANSFER', 'RUNNING', { progress: 41 })
const PULL = makeStep('TRANSFER_INCR_LOG_PULL', 'RUNNING', { progress: 0 })
const DONE = makeStep('STRUCT_TRANSFER', 'FINISHED', { progress: 100 })

describe('the steps worth a name', () => {
  it.each<[string, readonly Step[], readonly string[]]>([
    ['what runs, without the log pull beside it', [DONE, PULL, RUNNING], ['FULL_TRANSFER']],
    ['the log pull where it is all that goes on', [DONE, PULL], ['TRANSFER_INCR_LOG_PULL']],
    [
      'what failed before what runs',
      [makeStep('STRUCT_TRANSFER', 'FAILED'), RUNNING],
      ['STRUCT_TRANSFER', 'FULL_TRANSFER'],
    ],
    [
      'what waits for a person before what follows changes',
      [makeStep('INCR_TRANSFER', 'MONITORING'), makeStep('TRANSFER_APP_SWITCH', 'RUNNING', { progress: 0 })],
      ['TRANSFER_APP_SWITCH', 'INCR_TRANSFER'],
    ],
    [
      'the last one that ended where nothing goes on',
      [makeStep('TRANSFER_PRECHECK', 'FINISHED'), DONE],
      ['STRUCT_TRANSFER'],
    ],
    ['none of none', [], []],
  ])('are %s', (_name, steps, names) => {
    expect(overview('RUNNING', steps).current.map(({ name }) => name)).toEqual(names)
  })
})

describe('how far a task is', () => {
  it.each<[string, string, readonly Step[], number | null]>([
    ['is the percent of the step that runs', 'RUNNING', [DONE, RUNNING], 41],
    [
      'is not told of what has no end (Q-32)',
      'RUNNING',
      [makeStep('INCR_TRANSFER', 'MONITORING', { progress: 12 })],
      null,
    ],
    ['is all of it once it is finished', 'FINISHED', [DONE], 100],
    ['is not known without steps', 'RUNNING', [], null],
  ])('%s', (_name, status, steps, percent) => {
    expect(overview(status, steps).percent).toBe(percent)
  })
})

it('an alarm of OMS makes a task that is all right want attention, and a critical one no less critical', () => {
  const alarm = { alarming: true } as AlarmStats
  expect(overview('FINISHED', [DONE]).severity).toBe('ok')
  expect(overview('FINISHED', [DONE], alarm)).toMatchObject({ severity: 'attention', alarm: 'on' })
  expect(overview('FAILED', [makeStep('FULL_TRANSFER', 'FAILED')], alarm).severity).toBe('critical')
})

it('without a step that follows changes there is no lag to tell', () => {
  expect(overview('RUNNING', [RUNNING]).lag).toBeNull()
})

describe('what wants to be looked at first', () => {
  const one = (severity: 'critical' | 'attention' | 'info' | 'ok', kind: (typeof VERDICT_KINDS)[number]) =>
    urgencyOf({ severity, verdict: { kind, severity, step: null, since: null, evidence: {} } })

  it('is the more severe, whatever it is', () => {
    expect(one('critical', 'unknown')).toBeLessThan(one('attention', 'failed'))
    expect(one('attention', 'unknown')).toBeLessThan(one('info', 'failed'))
    expect(one('info', 'unknown')).toBeLessThan(one('ok', 'failed'))
  })

  it('is the more urgent kind among the equally severe', () => {
    const ranks = VERDICT_KINDS.map((kind) => one('info', kind))
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(new Set(ranks).size).toBe(VERDICT_KINDS.length)
  })
})
