import { describe, expect, test } from 'vitest'
import { SCENARIOS } from './catalogue'
import { courseOf } from './course'
import { scenarioOf } from './testing'
import { beginLife } from './timeline'

const course = (kind: string, points = 200) => courseOf(beginLife(scenarioOf(kind), 1), points)

describe('the course of a life', () => {
  test.each(SCENARIOS.map(({ kind }) => kind))('of %s goes from its first to its last second, in numbers', (kind) => {
    const life = beginLife(scenarioOf(kind), 1)
    const points = courseOf(life, 40)
    expect(points).toHaveLength(40)
    expect(points[0]?.at).toBe(0)
    expect(points.at(-1)?.at).toBe(life.span - 1)
    for (const { progress, lag, status } of points) {
      expect(progress === null || (progress >= 0 && progress <= 100)).toBe(true)
      expect(lag === null || lag >= 0).toBe(true)
      expect(status).not.toMatch(/null|undefined/)
    }
  })

  test('says which steps run beside each other, by their current names', () => {
    const together = course('all-steps').map(({ running }) => running.join(' + '))
    expect(together).toContain('INCR_TRANSFER + FULL_VERIFIER')
    expect(course('to-kafka').flatMap(({ running }) => running)).toContain('FULL_TRANSFER')
    expect(course('all-steps').flatMap(({ running }) => running)).not.toContain('TRANSFER_INCR_LOG_PULL')
  })

  test('the progress of a step that failed or is paused stays where it was', () => {
    const failed = course('failed-full').filter(({ verdict }) => verdict === 'failed')
    expect(new Set(failed.map(({ progress }) => progress)).size).toBe(1)
    expect(failed[0]?.progress).toBeGreaterThan(0)
  })

  test('a frozen delay is no small lag (Q-47)', () => {
    const broken = course('broken-but-running').filter(({ verdict }) => verdict === 'broken')
    expect(Math.max(...broken.map(({ lag }) => lag ?? 0))).toBeGreaterThan(10_000)
  })

  test('numbers as text are read, and the reference has one lag for ever', () => {
    expect(course('from-tidb').some(({ lag }) => lag !== null)).toBe(true)
    expect(new Set(course('reference-sample').map(({ lag }) => lag))).toEqual(new Set([412]))
  })
})
