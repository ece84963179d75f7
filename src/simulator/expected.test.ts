import { describe, expect, test } from 'vitest'
import { layOut } from './engine/plan'
import { courseFrom, expectedAt } from './expected'

const SIDE = { workers: 4, msPerRow: 1, bytesPerRow: 100 }
const plan = layOut(
  {
    rows: 2_000_000,
    precheck: { seconds: 10, items: 5 },
    full: {
      source: SIDE,
      target: SIDE,
      references: { srcRpsRef: 1, srcRtRef: 1, srcIopsRef: 1, dstRpsRef: 1, dstRtRef: 1 },
      pause: { from: 100, seconds: 600 },
    },
  },
  1,
)

describe('the expected course of a life', () => {
  const course = courseFrom(
    [
      { from: 'precheck', verdict: 'moving' },
      { from: 'paused', verdict: 'paused', within: 20 },
      { from: { at: 'resumed', minutes: 1 }, verdict: ['moving', 'verifying'], within: 60 },
      { from: 'ended', verdict: 'finished' },
    ],
    plan,
  )
  const paused = plan.marks.pause?.from ?? 0
  const resumed = plan.marks.pause?.to ?? 0

  test('begins with a task that is not started, and follows the places of the plan', () => {
    expect(course.map(({ from }) => from)).toEqual([0, 4, paused, resumed + 60, plan.end])
    expect(expectedAt({ course }, 0)).toEqual(['not-started'])
  })

  test('after a change the verdict before is right for as long as was said, and not a second longer', () => {
    expect(expectedAt({ course }, paused - 1)).toEqual(['moving', 'not-started'])
    expect(expectedAt({ course }, paused)).toEqual(['paused', 'moving', 'not-started'])
    expect(expectedAt({ course }, paused + 19)).toEqual(['paused', 'moving', 'not-started'])
    expect(expectedAt({ course }, paused + 20)).toEqual(['paused'])
  })

  test('the declared verdict comes first, alternatives next, then the one from before', () => {
    expect(expectedAt({ course }, resumed + 61)).toEqual(['moving', 'verifying', 'paused'])
  })

  test('a place that the life does not have is a mistake of the file', () => {
    expect(() => courseFrom([{ from: 'verify', verdict: 'verifying' }], plan)).toThrow(/"verify"/)
  })
})
