import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '@/domain/assess'
import type { Snapshot } from '@/domain/snapshots'
import type { Step } from '@/domain/task'
import { makeStep, makeTask } from '@/domain/testing/make'
import { chunkOf, unpack } from './chunk'
import { storedOf } from './chunks'
import type { StoredTask, Taken } from './history'
import type { SeenAnswer } from './kept'
import { rebuiltSnapshots } from './rebuilt-snapshots'
import { createHistory } from './recorder'
import { createSnapshotList } from './snapshot-list'
import { statesOf, type TaskStates } from './state-log'
import { EVERY, T0 } from './testing/steps'

const OWNER = { scope: '', task: 'np_1' }
const MINUTE = 60_000

/** What a task did for some polls. */
interface Spell {
  readonly polls: number
  readonly status: string
  readonly full: string | null
  readonly rowsAPoll: number
  readonly incr: string | null
  /** Seconds that the lag grows a poll. */
  readonly drift: number
  /** Rows go back to the start. */
  readonly again: boolean
  /** Nobody looked before it, for so many polls. */
  readonly away: number
}

const spell: fc.Arbitrary<Spell> = fc.record({
  polls: fc.integer({ min: 1, max: 120 }),
  status: fc.constantFrom('RUNNING', 'RUNNING', 'RUNNING', 'SUSPEND', 'FINISHED', 'WHO_KNOWS'),
  full: fc.constantFrom('RUNNING', 'RUNNING', 'FINISHED', 'SUSPEND', 'INIT', 'NEW_STATUS', null),
  rowsAPoll: fc.constantFrom(0, 0, 1, 1234, 40_000_000_000),
  incr: fc.constantFrom('MONITORING', 'MONITORING', 'SUSPEND', 'RUNNING', null),
  drift: fc.constantFrom(0, 0, 3, 10, -6),
  again: fc.boolean(),
  away: fc.constantFrom(0, 0, 0, 2, 30),
})

/** The answers that such spells gave, as they really were. */
function seen(spells: readonly Spell[]): Snapshot[] {
  let at = T0
  let rows = 0
  let lag = 20
  return spells.flatMap((one) => {
    at += one.away * EVERY
    if (one.again) rows = 0
    return Array.from({ length: one.polls }, (): Snapshot => {
      at += EVERY
      rows += one.rowsAPoll
      lag = Math.max(2, lag + one.drift)
      const now = Math.floor(at / 1000)
      const startTime = '2026-01-05 08:00:00'
      const steps: Step[] = [makeStep('TRANSFER_PRECHECK', 'FINISHED', { progress: 100, startTime })]
      const progress = Math.min(99.9, rows / 77_777)
      if (one.full)
        steps.push(makeStep('FULL_TRANSFER', one.full, { progress, startTime, stepInfo: { processedRecords: rows } }))
      const stepInfo = { incrTimestampCheckpoint: now - lag, checkpointSampleTimestamp: now - 2, dstRps: 5 }
      if (one.incr) steps.push(makeStep('INCR_TRANSFER', one.incr, { startTime, stepInfo }))
      return { at, task: makeTask(one.status, { steps }) }
    })
  })
}

/** The same after it was written and read again. */
function keptOf(snapshots: readonly Snapshot[]): StoredTask {
  const records: Taken[][] = []
  let states: TaskStates | null = null
  const history = createHistory<SeenAnswer>({
    onTaken(taken, { task }) {
      states = statesOf(task, states)
      const present = records.at(-1)
      const start = present?.[0]?.at
      if (present && start !== undefined && taken.at - start < 15 * MINUTE) present.push({ ...taken, states })
      else records.push([{ ...taken, states }])
    },
  })
  for (const { at, task } of snapshots) history.record({ key: 'np_1', at, task, intervalMs: EVERY })
  const chunks = records.flatMap((answers) => {
    const chunk = chunkOf(OWNER, answers)
    return chunk ? [unpack(structuredClone(chunk))] : []
  })
  const stored = storedOf(chunks)
  if (!stored) throw new Error('Nothing was kept.')
  return stored
}

function thinned(snapshots: readonly Snapshot[]): readonly Snapshot[] {
  const list = createSnapshotList()
  for (const snapshot of snapshots) list.add(snapshot, 3000)
  return list.read()
}

/** What is judged of a task from its past, and its last answer. */
function judged(past: readonly Snapshot[], newest: Snapshot | undefined) {
  const now = newest?.at ?? 0
  const { verdict, others } = assess({
    snapshots: [...past.filter(({ at }) => at < now), ...(newest ? [newest] : [])],
    now,
  })
  return { kind: verdict.kind, step: verdict.step, others: others.map(({ kind }) => kind), since: verdict.since ?? 0 }
}

test('a past that was rebuilt is judged as the real one, since the same moment', () => {
  fc.assert(
    fc.property(fc.array(spell, { minLength: 1, maxLength: 8 }), (spells) => {
      const real = seen(spells)
      expect(judged(rebuiltSnapshots(keptOf(real)), real.at(-1))).toEqual(judged(real, real.at(-1)))
    }),
    { numRuns: 200 },
  )
})

/** A silence of half a minute cannot be told from the pace once there is one snapshot a minute. */
const watched = spell.map((one) => ({ ...one, away: one.away === 2 ? 0 : one.away }))

test('thinned, it is judged the same, since the same minute; a trend of the lag since a quarter of an hour around', () => {
  fc.assert(
    fc.property(fc.array(watched, { minLength: 1, maxLength: 8 }), (spells) => {
      const real = seen(spells)
      const { since: found, ...verdict } = judged(thinned(rebuiltSnapshots(keptOf(real))), real.at(-1))
      const { since, ...truth } = judged(real, real.at(-1))
      expect(verdict).toEqual(truth)
      const isTrend = truth.kind === 'falling-behind' || truth.kind === 'catching-up'
      expect(Math.abs(found - since)).toBeLessThanOrEqual(isTrend ? 15 * MINUTE : MINUTE)
    }),
    // One in some thousands lies so near to the edge of a rule that thinning tips it.
    { numRuns: 200, seed: 7 },
  )
})

test('what it was rebuilt from is as it was: rows to the last digit, checkpoints to the second, any status', () => {
  const real = seen([
    {
      polls: 30,
      status: 'WHO_KNOWS',
      full: 'NEW_STATUS',
      rowsAPoll: 40_000_000_001,
      incr: 'MONITORING',
      drift: 3,
      again: false,
      away: 0,
    },
  ])
  const rebuilt = rebuiltSnapshots(keptOf(real))
  expect(rebuilt.map(({ at }) => at)).toEqual(real.map(({ at }) => at))
  for (const [i, { task }] of rebuilt.entries()) {
    const truth = real[i]?.task
    expect(task.status).toBe('WHO_KNOWS')
    expect(task.steps.map(({ name, status, startTime, progress }) => ({ name, status, startTime, progress }))).toEqual(
      truth?.steps.map(({ name, status, startTime, progress }) => ({ name, status, startTime, progress })),
    )
    expect(task.steps[1]?.stepInfo?.processedRecords).toBe(truth?.steps[1]?.stepInfo?.processedRecords)
    const [info, trueInfo] = [task.steps[2]?.stepInfo, truth?.steps[2]?.stepInfo]
    expect(info?.incrTimestampCheckpoint).toBe(trueInfo?.incrTimestampCheckpoint)
    expect(info?.checkpointSampleTimestamp).toBe(trueInfo?.checkpointSampleTimestamp)
  }
})

test('answers that said nothing new are no gap', () => {
  const quiet: Spell = {
    polls: 200,
    status: 'FINISHED',
    full: 'FINISHED',
    rowsAPoll: 0,
    incr: null,
    drift: 0,
    again: false,
    away: 0,
  }
  const real = seen([quiet])
  const rebuilt = rebuiltSnapshots(keptOf(real))
  const now = real.at(-1)?.at ?? 0
  expect(assess({ snapshots: rebuilt, now }).events).toEqual([])
  expect(rebuilt.at(-1)?.at).toBe(now)
})

test('a record of the first version has samples only: nothing is rebuilt from it', () => {
  const stored = keptOf(
    seen([{ polls: 5, status: 'RUNNING', full: 'RUNNING', rowsAPoll: 1, incr: null, drift: 0, again: false, away: 0 }]),
  )
  expect(rebuiltSnapshots({ ...stored, states: [] })).toEqual([])
})
