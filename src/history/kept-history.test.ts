import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { assess } from '@/domain/assess'
import { type Archive, openArchive } from './archive'
import type { KeepingOptions, SeenAnswer } from './kept'
import { createKeptHistory } from './kept-history'
import { currentRun } from './step-samples'
import { answerAt, DAY, EVERY, full, T0 } from './testing/steps'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

/** A visit to the page. Its timers fire when they are told to. */
function visit(options: Partial<KeepingOptions> = {}) {
  const due: (() => void)[] = []
  const history = createKeptHistory({
    open: (events) => openArchive(events),
    now: () => T0,
    after: (_ms, call) => due.push(call),
    ...options,
  })
  const counts = (key = 'np_1') => [...history.series(key, 'FULL_TRANSFER').values('processedRecords')]
  return {
    history,
    counts,
    /** Answers so many intervals after the start, and waits until the store has been heard. */
    async see(
      polls: readonly number[],
      rows: (poll: number) => number = (poll) => poll,
      change: Partial<SeenAnswer> = {},
    ) {
      for (const poll of polls) history.record({ ...answerAt(T0 + poll * EVERY, full(rows(poll))), ...change })
      await vi.waitFor(() => expect(history.keeping.get().state).not.toBe('opening'), { timeout: 10_000 })
      await settled()
    },
    fire: () => Promise.all(due.splice(0).map((call) => call())).then(settled),
    leave: () => history.flush(),
  }
}

/** The store has done what it was asked. */
async function settled(): Promise<void> {
  for (let i = 0; i < 30; i += 1) await new Promise((resolve) => setImmediate(resolve))
}

describe('a later visit', () => {
  test('begins with what an earlier one saw, with a gap for the time away', async () => {
    const first = visit()
    await first.see([0, 1, 2])
    await first.leave()
    const second = visit()
    await second.see([50, 51])
    expect(second.counts()).toEqual([0, 1, 2, 50, 51])
    expect(second.history.gaps('np_1')).toEqual([{ from: T0 + 2 * EVERY, to: T0 + 50 * EVERY, why: 'away' }])
  })

  test('goes on with the run in which rows rise on, and begins one where they fell: a task id used again', async () => {
    const first = visit()
    await first.see([0, 1, 2], (poll) => 100 + poll)
    await first.leave()
    const second = visit()
    await second.see([3, 4], (poll) => 100 + poll)
    expect(second.history.series('np_1', 'FULL_TRANSFER').runs).toEqual([T0])
    await second.leave()
    const third = visit()
    await third.see([5, 6], (poll) => poll)
    const samples = third.history.series('np_1', 'FULL_TRANSFER')
    expect(samples.runs).toEqual([T0, T0 + 5 * EVERY])
    expect([...currentRun(samples).values('processedRecords')]).toEqual([5, 6])
  })

  test('does not write the end of a finished step again', async () => {
    for (const poll of [0, 1, 2]) {
      const { history, see, leave } = visit()
      history.record(answerAt(T0 + poll * EVERY, full(9, { status: 'FINISHED' })))
      await see([])
      await leave()
      expect(history.series('np_1', 'FULL_TRANSFER').times).toHaveLength(1)
    }
  })

  test('finds the charts drawn at once, before the store has been heard', () => {
    const { history, counts } = visit()
    history.record(answerAt(T0, full(1)))
    expect(counts()).toEqual([1])
  })

  test('of another OMS at the same address begins with nothing', async () => {
    const first = visit()
    await first.see([0, 1], (poll) => poll, { scope: 'a' })
    await first.leave()
    const second = visit()
    await second.see([5], (poll) => poll, { scope: 'b' })
    expect(second.counts()).toEqual([5])
    await second.see([6], (poll) => poll, { scope: 'a' })
    expect(second.counts()).toEqual([0, 1, 6])
  })

  test('on a clock that was set back costs what was stamped later', async () => {
    const first = visit()
    await first.see([0, 1, 2, 100])
    await first.leave()
    const second = visit()
    await second.see([10, 11, 12])
    expect(second.counts()).toEqual([0, 1, 2, 11, 12])
    await second.leave()
    const third = visit()
    await third.see([13])
    expect(third.counts()).toEqual([0, 1, 2, 11, 12, 13])
  })
})

describe('writing', () => {
  test('happens by itself, some time after an answer', async () => {
    const first = visit()
    await first.see([0, 1])
    await first.fire()
    const second = visit()
    await second.see([2])
    expect(second.counts()).toEqual([0, 1, 2])
  })

  test('loses nothing over the length of a record', async () => {
    const polls = Array.from({ length: 400 }, (_, i) => i)
    const first = visit()
    for (const poll of polls) {
      await first.see([poll])
      if (poll % 35 === 0) await first.leave()
    }
    await first.leave()
    const second = visit()
    await second.see([400])
    expect(second.counts()).toEqual([...polls, 400])
  })

  test('what is written of a page that ends without a word stays', async () => {
    const first = visit()
    await first.see([0, 1])
    await first.leave()
    await first.see([2, 3])
    const second = visit()
    await second.see([4])
    expect(second.counts()).toEqual([0, 1, 4])
  })
})

describe('several tabs', () => {
  test('one that gives up writing, as when its viewer pauses, writes what it has before', async () => {
    let writes = true
    const tab = visit({ writes: () => writes })
    await tab.see([0, 1, 2])
    const written = tab.history.flush()
    writes = false
    await written
    const later = visit()
    await later.see([5])
    expect(later.counts()).toEqual([0, 1, 2, 5])
  })

  test('one writes; the next one takes over with what the first could not write any more', async () => {
    let leader = 'a'
    const tell = vi.fn()
    const tabs = ['a', 'b'].map((name) => visit({ writes: () => leader === name, tellForgotten: tell }))
    const [a, b] = tabs
    for (const tab of tabs) await tab.see([0, 1])
    await a?.leave()
    await b?.leave()
    for (const tab of tabs) await tab.see([2])
    leader = 'b'
    b?.history.takeOver('np_1')
    await b?.see([3])
    await b?.leave()
    const later = visit()
    await later.see([4])
    expect(later.counts()).toEqual([0, 1, 2, 3, 4])
    expect(later.history.gaps('np_1')).toEqual([])
  })
})

describe('snapshots', () => {
  test('of an earlier visit are rebuilt, and those of this one stay as they came', async () => {
    const first = visit()
    await first.see([0, 1, 2])
    await first.leave()
    const second = visit()
    await second.see([3])
    const { history } = second
    const found = history.snapshots('np_1')
    expect(found.map(({ at }) => (at - T0) / EVERY)).toEqual([0, 1, 2, 3])
    expect(found.map(({ task }) => [task.status, task.steps[0]?.status])).toEqual(
      Array.from({ length: 4 }, () => ['RUNNING', 'RUNNING']),
    )
    expect(found.map(({ task }) => task.steps[0]?.stepInfo?.processedRecords)).toEqual([0, 1, 2, 3])
    expect(history.snapshots('np_1')).toBe(found)
    expect(history.extent('np_1')).toEqual({ from: T0, to: T0 + 3 * EVERY })
  })

  test('are there at once, and who follows is told of them', () => {
    const { history } = visit()
    const seen: number[] = []
    history.subscribe('np_1', () => seen.push(history.snapshots('np_1').length))
    history.record(answerAt(T0, full(1)))
    history.record(answerAt(T0 + EVERY, full(2)))
    history.record(answerAt(T0, full(3)))
    expect(seen).toEqual([1, 2])
  })

  test('of many tasks share one bound', () => {
    const { history } = visit({ open: null })
    for (let poll = 0; poll < 600; poll += 1) {
      for (let task = 0; task < 48; task += 1) {
        history.record({
          ...answerAt(T0 + poll * EVERY, full(poll, { status: poll % 2 ? 'A' : 'B' })),
          key: `np_${task}`,
        })
      }
    }
    const counts = Array.from({ length: 48 }, (_, task) => history.snapshots(`np_${task}`).length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(500)
    expect(history.snapshots('np_0').at(-1)?.at).toBe(T0 + 599 * EVERY)
  })

  test('stamped by a clock that was set back go', async () => {
    const { history, see } = visit()
    await see([0, 1, 60, 5, 6])
    expect(history.snapshots('np_1').map(({ at }) => (at - T0) / EVERY)).toEqual([0, 1, 6])
  })
})

describe('states', () => {
  test('are told as they changed, over visits', async () => {
    const first = visit()
    first.history.record(answerAt(T0, full(1)))
    first.history.record(answerAt(T0 + EVERY, full(1, { status: 'SUSPEND' })))
    await first.see([])
    await first.leave()
    const second = visit()
    second.history.record(answerAt(T0 + 9 * EVERY, full(2)))
    await second.see([])
    const said = second.history.states('np_1').map(({ at, step, state }) => [(at - T0) / EVERY, step, state?.status])
    expect(said).toEqual([
      [0, null, 'RUNNING'],
      [0, 'FULL_TRANSFER', 'RUNNING'],
      [1, 'FULL_TRANSFER', 'SUSPEND'],
      [9, 'FULL_TRANSFER', 'RUNNING'],
    ])
  })
})

describe('reasons of gaps', () => {
  test('unanswered counts more than paused, and a time between visits is away', async () => {
    const first = visit()
    await first.see([0, 1])
    first.history.missed('np_1', 'unanswered')
    first.history.missed('np_1', 'paused')
    expect(first.history.series('np_1', 'FULL_TRANSFER').silenceWhy).toBe('unanswered')
    await first.see([9])
    expect(first.history.series('np_1', 'FULL_TRANSFER').silenceWhy).toBeUndefined()
    first.history.missed('np_1', 'paused')
    await first.leave()
    const second = visit()
    // Nothing is known of the task yet: that it was not reached at first does not make the time before this visit so.
    second.history.missed('np_1', 'unanswered')
    second.history.record(answerAt(T0 + 50 * EVERY, full(50)))
    second.history.missed('np_1', 'paused')
    await second.see([60])
    await second.leave()
    const third = visit()
    await third.see([61])
    for (const { history } of [second, third]) {
      expect(history.gaps('np_1').map(({ to, why }) => [(to - T0) / EVERY, why])).toEqual([
        [9, 'unanswered'],
        [50, 'away'],
        [60, 'paused'],
      ])
    }
  })
})

describe('events', () => {
  const judged = ({ history }: ReturnType<typeof visit>, poll: number) =>
    history.noteEvents('np_1', assess({ snapshots: history.snapshots('np_1'), now: T0 + poll * EVERY }).events)

  /** A visit that saw a step stop and go on, and was told what that means. */
  async function watched() {
    const first = visit()
    for (let poll = 0; poll < 6; poll += 1) {
      first.history.record(answerAt(T0 + poll * EVERY, full(poll, { status: poll === 3 ? 'SUSPEND' : 'RUNNING' })))
      judged(first, poll)
    }
    await first.see([])
    return first
  }
  const kinds = ({ history }: ReturnType<typeof visit>) =>
    history.events('np_1').map(({ kind, at }) => [(at - T0) / EVERY, kind])

  test('outlive the page, and what is found again on the next visit is not doubled', async () => {
    const first = await watched()
    const found = [
      [3, 'step-paused'],
      [4, 'step-resumed'],
    ]
    expect(kinds(first)).toEqual(found)
    const before = first.history.events('np_1')
    judged(first, 5)
    expect(first.history.events('np_1')).toBe(before)
    await first.leave()
    const second = visit()
    second.history.record(answerAt(T0 + 9 * EVERY, full(9)))
    // Found before the store was heard as well.
    judged(second, 9)
    await second.see([])
    judged(second, 9)
    expect(kinds(second)).toEqual([...found, [5, 'gap']])
    expect(second.history.events('np_1').at(-1)?.evidence).toMatchObject({ why: 'away', seconds: 40 })
    await second.leave()
    const third = visit()
    await third.see([10])
    expect(kinds(third)).toEqual([...found, [5, 'gap']])
  })

  test('OMS unreachable is a gap that was not answered', async () => {
    const one = visit()
    await one.see([0, 1, 2, 3, 4])
    one.history.missed('np_1', 'unanswered')
    await one.see([9])
    judged(one, 9)
    expect(one.history.events('np_1')).toMatchObject([{ kind: 'gap', evidence: { why: 'unanswered' } }])
  })

  test('are written by one tab; the other has them as well, and goes on with them', async () => {
    const tab = await watched()
    const other = visit({ writes: () => false })
    for (let poll = 0; poll < 6; poll += 1) {
      other.history.record(answerAt(T0 + poll * EVERY, full(poll, { status: poll === 3 ? 'SUSPEND' : 'RUNNING' })))
      judged(other, poll)
    }
    await other.leave()
    expect(kinds(other)).toEqual(kinds(tab))
    const later = visit()
    await later.see([7])
    expect(kinds(later)).toEqual([])
    await tab.leave()
    const last = visit()
    await last.see([8])
    expect(kinds(last)).toEqual(kinds(tab))
  })

  test('who follows the task is told of a new one; of a task that is not known none is kept', async () => {
    const one = await watched()
    const told = vi.fn()
    one.history.subscribe('np_1', told)
    judged(one, 5)
    expect(told).not.toHaveBeenCalled()
    const at = T0 + 5 * EVERY
    const alarm = { kind: 'alarm-on', step: null, at, seen: at, evidence: {} } as const
    one.history.noteEvents('np_1', [alarm])
    expect(told).toHaveBeenCalledOnce()
    one.history.noteEvents('np_2', [alarm])
    expect(one.history.events('np_2')).toEqual([])
  })

  test('are forgotten with the task', async () => {
    const one = await watched()
    await one.leave()
    await one.history.forget('np_1')
    expect(kinds(one)).toEqual([])
    const later = visit()
    await later.see([7])
    expect(kinds(later)).toEqual([])
    expect(later.history.states('np_1')).toHaveLength(2)
  })
})

describe('forgetting', () => {
  test('removes a task here and in the store, and tells', async () => {
    const tell = vi.fn()
    const { history, see, leave, counts } = visit({ tellForgotten: tell })
    await see([0, 1])
    await leave()
    await history.forget('np_1')
    expect(counts()).toEqual([])
    expect(tell).toHaveBeenCalledWith('np_1')
    await see([2])
    expect(counts()).toEqual([2])
  })
})

describe('a store that fails costs the history, not the page', () => {
  const refusing = (name: string) => () => Promise.reject(new DOMException('no', name))
  test.each([
    ['there is none', { open: null }, 'absent'],
    ['it is refused', { open: refusing('SecurityError') }, 'refused'],
    ['a newer page was here', { open: refusing('VersionError') }, 'newer'],
  ] as const)('when %s', async (_rule, options, why) => {
    const { history, see, leave, counts } = visit(options)
    const told = vi.fn()
    history.keeping.subscribe(told)
    await see([0])
    await see([1, 2])
    await leave()
    expect(counts()).toEqual([0, 1, 2])
    expect(history.keeping.get()).toEqual({ state: 'lost', why })
    expect(told).toHaveBeenCalledOnce()
    expect(await history.exportCsv('np_1')).toContain(
      '2026-01-05T09:00:10.000Z,2026-01-05T09:00:10.000Z,FULL_TRANSFER,1,1,',
    )
  })

  test('when it never opens', async () => {
    const { history, counts } = visit({ open: () => new Promise(() => {}) })
    for (let poll = 0; poll < 1500; poll += 1) history.record(answerAt(T0 + poll * EVERY, full(poll)))
    expect(counts()).toHaveLength(1500)
  })

  test('when another tab holds an older version open, until that lets go', async () => {
    let go: (archive: Archive) => void = () => {}
    const { history, see, counts } = visit({
      open(events) {
        events.onBlocked()
        return new Promise((resolve) => {
          go = resolve
        })
      },
    })
    await see([0])
    expect(history.keeping.get()).toEqual({ state: 'lost', why: 'blocked' })
    go(await openArchive())
    await settled()
    expect(history.keeping.get()).toEqual({ state: 'kept' })
    await see([1])
    expect(counts()).toEqual([0, 1])
  })

  test('when it is full: older samples make room once, and all is written when there is room again', async () => {
    let full = true
    const tidied: (number | undefined)[] = []
    const { history, see, leave } = visit({
      async open() {
        const archive = await openArchive()
        return {
          ...archive,
          write: (...args) =>
            full ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : archive.write(...args),
          tidy: async (_now, keptMs) => void tidied.push(keptMs),
        }
      },
    })
    await see([0, 1])
    await leave()
    expect(history.keeping.get()).toEqual({ state: 'lost', why: 'full' })
    expect(tidied).toEqual([7 * DAY])
    full = false
    await leave()
    expect(history.keeping.get()).toEqual({ state: 'kept' })
    const later = visit()
    await later.see([2])
    expect(later.counts()).toEqual([0, 1, 2])
  })

  test('when reading fails', async () => {
    const { history, see, counts } = visit({
      open: async () => ({ ...(await openArchive()), load: () => Promise.reject(new Error('disk')) }),
    })
    await see([0, 1])
    expect(counts()).toEqual([0, 1])
    expect(history.keeping.get()).toEqual({ state: 'lost', why: 'failed' })
  })
})

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1'])(
  'a step called %j is no formula in a spreadsheet',
  async (name) => {
    const { history } = visit({ open: null })
    history.record(answerAt(T0, { ...full(1), name }))
    const [, ...cells] = (await history.exportCsv('np_1')).split(/T09:00:00.000Z,/)
    expect(cells.at(-1)?.replace(/^"/, '').startsWith("'")).toBe(true)
  },
)

test('CSV has all samples, those of earlier visits included, and unknown as empty', async () => {
  const first = visit()
  await first.see([0])
  await first.leave()
  const { history, see } = visit()
  await see([1])
  history.record(answerAt(T0 + 2 * EVERY, { ...full(2), name: '=cmd,"x"' }))
  const lines = (await history.exportCsv('np_1')).trimEnd().split('\r\n')
  expect(lines[0]).toMatch(/^time,until,step,samples,processedRecords,processedRecords_min,.*,progress,/)
  expect(lines.slice(1).map((line) => line.split(',').slice(0, 6).join())).toEqual([
    '2026-01-05T09:00:00.000Z,2026-01-05T09:00:00.000Z,FULL_TRANSFER,1,0,',
    '2026-01-05T09:00:10.000Z,2026-01-05T09:00:10.000Z,FULL_TRANSFER,1,1,',
    // The step has gone from the answer.
    '2026-01-05T09:00:20.000Z,2026-01-05T09:00:20.000Z,FULL_TRANSFER,1,,',
    '2026-01-05T09:00:20.000Z,2026-01-05T09:00:20.000Z,"\'=cmd,""x""",1,2',
  ])
})

test.each(['stored', 'remembered'] as const)(
  'what a file takes along is what was sampled before a moment (%s)',
  async (how) => {
    const options = how === 'stored' ? {} : { open: null }
    const first = visit(options)
    await first.see([0, 1, 2])
    if (how === 'stored') await first.leave()
    const { history, see } = how === 'stored' ? visit(options) : first
    await see([5, 6])
    history.noteEvents('np_1', [{ kind: 'in-sync', step: 'FULL_TRANSFER', at: T0, seen: T0 + 6 * EVERY, evidence: {} }])
    const { stored, events } = await history.exportStored('np_1', T0 + 6 * EVERY)
    expect(stored?.steps.get('FULL_TRANSFER')?.rows.columns.get('processedRecords')).toEqual(
      Float64Array.of(0, 1, 2, 5),
    )
    expect(stored).toMatchObject({ last: T0 + 5 * EVERY, gaps: [{ from: T0 + 2 * EVERY, to: T0 + 5 * EVERY }] })
    expect(stored?.states.map(({ step }) => step)).toEqual([null, 'FULL_TRANSFER'])
    expect(events).toHaveLength(1)
    expect(await history.exportStored('np_1', T0)).toEqual({ stored: null, events })
    expect(await history.exportStored('np_2', T0)).toEqual({ stored: null, events: [] })
  },
)

test('without a store a first answer that has no numbers is not forgotten', async () => {
  const { history } = visit({ open: null })
  const { task, ...answer } = answerAt(T0, full(0))
  history.record({ ...answer, task: { ...task, steps: [] } })
  await settled()
  history.record(answerAt(T0 + EVERY, full(1)))
  expect(history.snapshots('np_1').map(({ at }) => at)).toEqual([T0, T0 + EVERY])
})
