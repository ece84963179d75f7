import { describe, expect, test } from 'vitest'
import type { Snapshot } from '@/domain/snapshots'
import type { Task } from '@/domain/task'
import { makeStep, makeTask } from '@/domain/testing/make'
import { createJudge, JUDGE_AGAIN_MS, type SeenTask } from './judge'

const AT = Date.UTC(2026, 10, 24, 10)

const RUNNING = taskOf('RUNNING', 40)
const FINISHED = taskOf('FINISHED', 100)

function taskOf(status: string, progress: number): Task {
  const steps = [
    makeStep('FULL_TRANSFER', status, { progress, stepInfo: { processedRecords: progress, capacity: 100 } }),
  ]
  return { id: 'np_1', name: 'one', labels: [], ...makeTask(status, { steps }) } as unknown as Task
}

function seen(task: Task, at: number, change: Partial<SeenTask> = {}): SeenTask {
  return { key: 'np_1', id: 'np_1', task, at, pinned: false, problem: null, ...change }
}

/** A judge and how often it looked into the history. */
function judging(snapshots: readonly Snapshot[] = []) {
  const looked: string[] = []
  const noted: string[] = []
  const { judge, known } = createJudge({
    snapshots(key) {
      looked.push(key)
      return snapshots
    },
    noteEvents: (key) => void noted.push(key),
  })
  return { judge, known, looked, noted }
}

describe('a task among many', () => {
  test('is judged by what was seen of it before', () => {
    const snapshots = Array.from({ length: 30 }, (_, index) => ({ at: AT + index * 10_000, task: RUNNING }))
    const { judge } = judging(snapshots)
    const now = AT + 290_000
    expect(judge(seen(RUNNING, now), { now }).overview.verdict.kind).toBe('stalled')
    expect(judging().judge(seen(RUNNING, now), { now }).overview.verdict.kind).toBe('moving')
  })

  test('is judged once an answer, however many look at it', () => {
    const { judge, looked } = judging()
    const first = judge(seen(RUNNING, AT), { now: AT })
    expect(judge(seen(RUNNING, AT), { now: AT + 1000 })).toBe(first)
    expect(looked).toHaveLength(1)
    judge(seen(RUNNING, AT + 10_000), { now: AT + 10_000 })
    expect(looked).toHaveLength(2)
  })

  test('is judged again while no answer comes, since silence is news', () => {
    const { judge, looked } = judging()
    judge(seen(RUNNING, AT), { now: AT })
    judge(seen(RUNNING, AT), { now: AT + JUDGE_AGAIN_MS })
    expect(looked).toHaveLength(2)
  })

  test('is not judged again while it rests and nothing of it changed', () => {
    const { judge, looked } = judging()
    const first = judge(seen(FINISHED, AT), { now: AT })
    expect(judge(seen(FINISHED, AT + 60_000), { now: AT + 60_000 })).toBe(first)
    expect(looked).toHaveLength(1)
  })

  test('is judged again where the viewer’s settings changed', () => {
    const { judge, looked } = judging()
    judge(seen(FINISHED, AT), { now: AT, thresholdSeconds: 30 })
    judge(seen(FINISHED, AT), { now: AT, thresholdSeconds: 60 })
    expect(looked).toHaveLength(2)
  })

  test('is the same row where it says the same, and another where it was pinned', () => {
    const { judge } = judging()
    const first = judge(seen(FINISHED, AT), { now: AT })
    const pinned = judge(seen(FINISHED, AT, { pinned: true }), { now: AT })
    expect(pinned).not.toBe(first)
    expect(pinned.overview).toBe(first.overview)
  })

  test('is remembered by its id, and asking for it judges nothing', () => {
    const { judge, known, looked } = judging()
    expect(known('np_1')).toBeNull()
    const row = judge(seen(RUNNING, AT), { now: AT })
    judge(seen(RUNNING, AT, { id: null, key: 'row-3' }), { now: AT })
    expect(known('np_1')).toBe(row)
    expect(known('row-3')).toBeNull()
    expect(looked).toHaveLength(1)
  })

  test('without an id is judged by its answer alone, and nothing is noted of it', () => {
    const { judge, looked, noted } = judging()
    expect(judge(seen(RUNNING, AT, { id: null, key: 'row-3' }), { now: AT }).overview.verdict.kind).toBe('moving')
    expect(looked).toEqual([])
    expect(noted).toEqual([])
  })
})
