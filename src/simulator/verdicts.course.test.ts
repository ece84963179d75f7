/** In the course of its life each demo task gets the verdicts that its file says are right. */
import { describe, expect, test } from 'vitest'
import { SCENARIOS } from './catalogue'
import { expectedAt } from './expected'
import type { Life } from './life'
import { watched } from './testing/watched'
import { beginLife } from './timeline'

/** Minutes of answers that were seen before each look. */
const WATCHED_MINUTES = 20

/** Ten moments, spread evenly over the whole life. */
function tenMoments({ span }: Life): number[] {
  return Array.from({ length: 10 }, (_, i) => Math.floor(((i + 0.5) / 10) * span))
}

/** One moment in each stretch that has a verdict of its own: where the grace is over, and the stretch is not. */
function inEachStretch({ course, span }: Life): number[] {
  return course.map(({ from, within }, i) => {
    const to = course[i + 1]?.from ?? span
    return Math.min(Math.max(Math.floor((from + to) / 2), from + within), from + within + 1200, to - 1)
  })
}

describe.each(SCENARIOS.map((scenario) => [scenario.kind, beginLife(scenario, 1)] as const))('%s', (_, life) => {
  const moments = new Set([...tenMoments(life), ...inEachStretch(life), life.lead])
  test.each([...moments].sort((a, b) => a - b))('after %i seconds', (at) => {
    expect(expectedAt(life, at)).toContain(watched(life, at, WATCHED_MINUTES).verdict.kind)
  })
})
