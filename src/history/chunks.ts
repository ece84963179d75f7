import type { Gap } from '@/lib/series'
import type { OpenChunk, StepBuckets } from './chunk'
import { gapsBetween } from './coverage'
import type { StoredTask } from './history'
import { before as beforeMoment, joined, rollUp, rowsOf } from './rollup'
import { joinedLogs } from './state-log'
import type { StoredStep } from './step-series'

/** In the order of time. */
export function ordered(chunks: readonly OpenChunk[]): OpenChunk[] {
  return [...chunks].sort((a, b) => a.start - b.start)
}

/** Chunks in the order of time as one of a coarser level; null of none. */
export function together(chunks: readonly OpenChunk[], level: number, bucketMs: number): OpenChunk | null {
  const [first] = chunks
  if (!first) return null
  const newest = latest(chunks, first)
  const gaps = gapsBetween(chunks)
  const steps = new Map<string, StepBuckets>()
  for (const [name, { buckets, ended }] of stepsOf(chunks)) {
    steps.set(name, { buckets: rollUp(buckets, bucketMs, gaps), ended })
  }
  const { scope, task, start, before } = first
  return {
    scope,
    task,
    level,
    start,
    end: newest.end,
    intervalMs: newest.intervalMs,
    gaps,
    ...(before ? { before } : {}),
    states: joinedLogs(chunks),
    steps,
  }
}

function latest(chunks: readonly OpenChunk[], first: OpenChunk): OpenChunk {
  return chunks.reduce((newest, chunk) => (chunk.end >= newest.end ? chunk : newest), first)
}

function stepsOf(chunks: readonly OpenChunk[]): ReadonlyMap<string, StepBuckets> {
  const parts = new Map<string, StepBuckets[]>()
  for (const chunk of chunks) {
    for (const [name, step] of chunk.steps) parts.set(name, [...(parts.get(name) ?? []), step])
  }
  const steps = [...parts].map(([name, list]) => {
    const buckets = joined(list.map((part) => part.buckets))
    return [name, { buckets, ended: list.at(-1)?.ended ?? false }] as const
  })
  return new Map(steps)
}

/** All chunks of a task as what a history begins with; null of none. */
export function storedOf(chunks: readonly OpenChunk[]): StoredTask | null {
  const inOrder = ordered(chunks)
  const [first] = inOrder
  if (!first) return null
  const { end, intervalMs } = latest(inOrder, first)
  const steps = new Map<string, StoredStep>()
  for (const [name, { buckets, ended }] of stepsOf(inOrder)) steps.set(name, { rows: rowsOf(buckets), buckets, ended })
  return {
    last: end,
    intervalMs,
    gaps: gapsBetween(inOrder),
    steps,
    states: joinedLogs(inOrder),
    answered: inOrder.flatMap((chunk) => [chunk.start, chunk.end]),
  }
}

/** The part of a chunk before a moment. A bucket that reaches over it keeps what began before. */
export function cut(chunk: OpenChunk, at: number): OpenChunk {
  const steps = [...chunk.steps].map(
    ([name, step]) => [name, { buckets: beforeMoment(step.buckets, at), ended: false }] as const,
  )
  const gaps: Gap[] = chunk.gaps.filter((gap) => gap.to < at)
  const ends = steps.map(([, { buckets }]) => buckets.ends.at(-1) ?? chunk.start)
  const states = chunk.states.filter((change) => change.at < at)
  return { ...chunk, end: Math.max(chunk.start, ...ends), gaps, states, steps: new Map(steps) }
}
