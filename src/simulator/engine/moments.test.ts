import { describe, expect, test } from 'vitest'
import { SCENARIOS } from '../catalogue'
import type { Life } from '../life'
import { scenarioOf } from '../testing'
import { beginLife } from '../timeline'

const codes = ({ moments }: Life) => moments.map(({ code }) => code)
const begin = (kind: string) => beginLife(scenarioOf(kind), 1)

describe('what happens in a life', () => {
  test.each(SCENARIOS.map((scenario) => [scenario.kind, scenario] as const))(
    'of %s is told in order, within the life, and as the task shows it',
    (_, scenario) => {
      const life = beginLife(scenario, 1)
      const times = life.moments.map(({ at }) => at)
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect(times.every((at) => Number.isInteger(at) && at >= 0 && at < life.span)).toBe(true)
      for (const { at, code, step } of life.moments.filter((moment) => moment.code.startsWith('step-'))) {
        const statusAt = (when: number) => {
          const { steps } = life.task(when, 0)
          const found = Array.isArray(steps) ? steps.find((one) => Object(one).name === step) : null
          return String(Object(found).status ?? 'INIT')
        }
        const [before, after] = [statusAt(at - 1), statusAt(at)]
        if (code === 'step-started') expect([before, after]).not.toContain('FINISHED')
        else expect(after).toBe(code === 'step-finished' ? 'FINISHED' : 'FAILED')
        expect(after).not.toBe(before)
      }
    },
  )

  test('a pause, and going on', () => {
    const life = begin('paused')
    expect(codes(life).filter((code) => code === 'paused' || code === 'resumed')).toEqual(['paused', 'resumed'])
    const paused = life.moments.find(({ code }) => code === 'paused')
    expect(life.task(paused?.at ?? 0, 0).status).toBe('SUSPEND')
    expect(life.task((paused?.at ?? 0) - 1, 0).status).toBe('RUNNING')
  })

  test('what disturbs a transfer or a replication, and its end', () => {
    expect(codes(begin('slow-target'))).toEqual(expect.arrayContaining(['slowdown', 'recovered']))
    expect(codes(begin('stalled'))).toEqual(expect.arrayContaining(['standstill', 'recovered']))
    expect(codes(begin('falling-behind'))).toEqual(expect.arrayContaining(['caught-up', 'slowdown', 'recovered']))
    expect(codes(begin('broken-but-running'))).toContain('broken')
    expect(codes(begin('sampling-stopped'))).toContain('sampling-stopped')
  })

  test('a failure that was tried again, and one for good', () => {
    expect(codes(begin('finished'))).toEqual(expect.arrayContaining(['step-failed', 'recovered', 'finished']))
    expect(codes(begin('failed-full')).at(-1)).toBe('step-failed')
  })

  test('the switchover waits, a person begins it, and the task ends', () => {
    const all = codes(begin('waiting-for-operator'))
    expect(all.indexOf('verified')).toBeLessThan(all.indexOf('switchover'))
    expect(all.at(-1)).toBe('finished')
    expect(codes(begin('released')).at(-1)).toBe('released')
  })

  test('what never changes has no moments', () => {
    expect(begin('reference-sample').moments).toEqual([])
  })
})
