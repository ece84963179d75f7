import { FULL_DETAIL_MS, type Snapshot } from '@/domain/snapshots'
import type { Step, StepExtraInfo, StepInfo } from '@/domain/task'
import { UNKNOWN_TASK } from '@/domain/unknown-task'
import type { Gap } from '@/lib/series'
import type { StepColumn } from './columns-of-step'
import type { StoredTask } from './history'
import type { Buckets } from './rollup'
import { SNAPSHOTS_MS } from './snapshot-list'
import { changed, NO_STATES, type StepState, type TaskStates } from './state-log'

const MINUTE = 60_000

/**
 * What was seen of a task in the day before its last stored answer, from its columns and the log of its states: the
 * last values of each stretch at the time at which they were taken. What is not kept is null: settings, texts, capacity,
 * baselines.
 */
export function rebuiltSnapshots(stored: StoredTask): Snapshot[] {
  if (stored.states.length === 0) return []
  const { states, steps } = stored
  const readers = new Map<string, ReturnType<typeof createReader>>()
  const readerOf = (name: string) => readers.get(name) ?? createReader(name, steps.get(name)?.buckets)
  let now: TaskStates = NO_STATES
  let next = 0
  return moments(stored).map((at) => {
    for (let change = states[next]; change && change.at <= at; change = states[next]) {
      now = changed(now, change)
      next += 1
    }
    const seen = [...now.steps].map(([name, state]) => {
      const read = readerOf(name)
      readers.set(name, read)
      return read(state, at)
    })
    return { at, task: { ...UNKNOWN_TASK, status: now.status, steps: seen } }
  })
}

/** When something was seen: where samples or changes are, and in between where nothing moved, but there were answers. */
function moments({ last, intervalMs, steps, states, gaps, answered }: StoredTask): number[] {
  const from = Math.max(last - SNAPSHOTS_MS, states[0]?.at ?? last)
  const all = new Set([last])
  for (const at of answered) if (at >= from && at <= last) all.add(at)
  for (const { at } of states) if (at >= from && at <= last) all.add(at)
  for (const { buckets } of steps.values()) for (const at of buckets.ends) if (at >= from && at <= last) all.add(at)
  const known = [...all].sort((a, b) => a - b)
  const silent = new Set(gaps.map(({ to }: Gap) => to))
  return known.flatMap((at, i) => {
    const before = known[i - 1] ?? at
    const step = at > last - FULL_DETAIL_MS ? Math.max(10_000, intervalMs) : MINUTE
    if (at - before <= 2 * step || silent.has(at) || insideGap(gaps, before, at)) return [at]
    const between = Array.from({ length: Math.ceil((at - before) / step) - 1 }, (_, n) => before + (n + 1) * step)
    return [...between, at]
  })
}

function insideGap(gaps: readonly Gap[], from: number, to: number): boolean {
  return gaps.some((gap) => gap.from < to && gap.to > from)
}

/** Gives the steps of a task at one moment after the other; a step is the same object while nothing new came of it. */
function createReader(name: string, buckets: Buckets | undefined) {
  let index = -1
  let known: { readonly step: Step; readonly state: StepState; readonly index: number } | null = null

  function value(column: StepColumn): number | null {
    const found = buckets?.columns.get(column)?.last[index]
    return found === undefined || Number.isNaN(found) ? null : found
  }

  return (state: StepState, at: number): Step => {
    while ((buckets?.ends[index + 1] ?? Number.POSITIVE_INFINITY) <= at) index += 1
    if (known?.state === state && known.index === index) return known.step
    const step: Step = {
      order: null,
      name,
      rawName: name,
      description: null,
      status: state.status,
      extraInfo: known?.state === state ? known.step.extraInfo : extraOf(state),
      startTime: state.startTime,
      finishTime: state.finishTime,
      progress: value('progress'),
      stepInfo: index < 0 ? null : infoOf(value, buckets?.ends[index] ?? at),
      others: {},
    }
    known = { step, state, index }
    return step
  }
}

function extraOf({ error, failedTime }: StepState): StepExtraInfo | null {
  if (!error && failedTime === null) return null
  const errorCode = error ? (error.code ?? error.level ?? '-') : null
  return { errorDetails: [], errorCode, errorMsg: null, errorParam: null, failedTime, others: {} }
}

function infoOf(value: (column: StepColumn) => number | null, at: number): StepInfo {
  const lag = value('lagSeconds')
  const delay = value('delaySeconds')
  // OMS gives whole seconds; what is kept of a lag has seven digits.
  const checkpoint = lag === null ? null : Math.round(at / 1000 - lag)
  return {
    processedRecords: value('processedRecords'),
    capacity: null,
    srcRps: value('srcRps'),
    srcRt: value('srcRt'),
    srcIops: value('srcIops'),
    dstRps: value('dstRps'),
    dstRt: value('dstRt'),
    dstIops: value('dstIops'),
    srcRpsRef: null,
    srcRtRef: null,
    srcIopsRef: null,
    dstRpsRef: null,
    dstRtRef: null,
    incrTimestampCheckpoint: checkpoint,
    checkpointSampleTimestamp: checkpoint === null || delay === null ? null : checkpoint + delay,
    enableIncrStatistics: null,
    others: {},
  }
}
