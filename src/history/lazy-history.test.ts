import { expect, test, vi } from 'vitest'
import { createKeptHistory } from './kept-history'
import { createLazyHistory } from './lazy-history'
import { answerAt, EVERY, full, T0 } from './testing/steps'

/** A history whose code comes when it is told to. */
function late() {
  const code = { resolve: () => {}, reject: (_error: Error) => {} }
  const came = new Promise<void>((resolve, reject) => Object.assign(code, { resolve, reject }))
  const load = vi.fn(async () => {
    await came
    return createKeptHistory({ open: null, now: () => T0, after: () => {} })
  })
  const history = createLazyHistory(load)
  return {
    history,
    load,
    see: (poll: number) => history.record(answerAt(T0 + poll * EVERY, full(poll))),
    come: async () => {
      code.resolve()
      await settled()
    },
    fail: async () => {
      code.reject(new TypeError('Failed to fetch dynamically imported module'))
      await settled()
    },
    counts: () => [...history.series('np_1', 'FULL_TRANSFER').values('processedRecords')],
  }
}

async function settled(): Promise<void> {
  for (let i = 0; i < 10; i += 1) await new Promise((resolve) => setImmediate(resolve))
}

test('the code is asked for with the first answer, and once', () => {
  const { history, load, see } = late()
  history.missed('np_1', 'unanswered')
  history.takeOver('np_1')
  history.clear('np_1')
  expect(load).not.toHaveBeenCalled()
  see(0)
  see(1)
  expect(load).toHaveBeenCalledOnce()
})

test('what came before the code is there after it, in order', async () => {
  const { history, see, come, counts } = late()
  see(0)
  history.missed('np_1', 'unanswered')
  see(5)
  expect(counts()).toEqual([])
  await come()
  expect(counts()).toEqual([0, 5])
  expect(history.gaps('np_1')).toEqual([{ from: T0, to: T0 + 5 * EVERY, why: 'unanswered' }])
  see(6)
  expect(counts()).toEqual([0, 5, 6])
})

test('until then the last answer is known, as the rules want it', async () => {
  const { history, see, come } = late()
  expect(history.has('np_1')).toBe(false)
  see(0)
  see(1)
  expect(history.snapshots('np_1').map(({ at }) => at)).toEqual([T0 + EVERY])
  expect(history.snapshots('np_1')).toBe(history.snapshots('np_1'))
  expect(history.has('np_1')).toBe(true)
  await come()
  expect(history.snapshots('np_1').map(({ at }) => at)).toEqual([T0, T0 + EVERY])
})

test('who follows a task or a source is told before, at and after the hand-over, and the source stays the same', async () => {
  const { history, see, come } = late()
  const source = history.source('np_1', 'FULL_TRANSFER')
  const empty = source.read()
  const told = { task: vi.fn(), source: vi.fn(), gone: vi.fn(), keeping: vi.fn() }
  history.subscribe('np_1', told.task)
  source.subscribe(told.source)
  history.subscribe('np_1', told.gone)()
  history.keeping.subscribe(told.keeping)
  expect(source.read()).toBe(empty)
  see(0)
  expect(told.task).toHaveBeenCalledTimes(1)
  await come()
  const counted = told.task.mock.calls.length
  expect(counted).toBeGreaterThan(1)
  expect(source.read().times).toHaveLength(1)
  expect(source.read()).toBe(source.read())
  expect(history.source('np_1', 'FULL_TRANSFER')).toBe(source)
  see(1)
  expect(told.task).toHaveBeenCalledTimes(counted + 1)
  expect(told.source.mock.calls.length).toBe(told.task.mock.calls.length)
  expect(told.keeping).toHaveBeenCalled()
  expect(told.gone).not.toHaveBeenCalled()
})

test('who leaves after the hand-over is not told any more', async () => {
  const { history, see, come } = late()
  const told = vi.fn()
  const leave = history.subscribe('np_1', told)
  see(0)
  await come()
  leave()
  told.mockClear()
  see(1)
  expect(told).not.toHaveBeenCalled()
})

test('code that does not come costs the history and says so; the page goes on with the last answer', async () => {
  const { history, see, fail, counts } = late()
  const told = vi.fn()
  history.keeping.subscribe(told)
  see(0)
  await fail()
  expect(history.keeping.get()).toEqual({ state: 'lost', why: 'failed' })
  expect(told).toHaveBeenCalled()
  expect(see(1)).toBe(true)
  expect(counts()).toEqual([])
  expect(history.snapshots('np_1').map(({ at }) => at)).toEqual([T0 + EVERY])
  history.noteEvents('np_1', [])
  await history.forget('np_1')
  await history.flush()
  expect(await history.exportCsv('np_1')).toBe('')
})

test('what is told before the code is bounded, the oldest goes first', async () => {
  const { see, come, counts } = late()
  for (let poll = 0; poll < 150; poll += 1) see(poll)
  await come()
  expect(counts()).toEqual(Array.from({ length: 100 }, (_, i) => 50 + i))
})

test('of 200 tasks a few answers each are there after it, in order; an overview of more pushes none of them out', async () => {
  const { history, come } = late()
  const keys = Array.from({ length: 201 }, (_, i) => `np_${i}`)
  for (let poll = 0; poll < 5; poll += 1) {
    for (const key of keys) {
      history.record({ ...answerAt(T0 + poll * EVERY, full(poll)), key, background: true })
      if (poll === 3) history.missed(key, 'unanswered')
    }
  }
  history.record({ ...answerAt(T0, full(9)), key: 'own' })
  await come()
  for (const key of keys.slice(1, 200)) {
    expect([...history.series(key, 'FULL_TRANSFER').values('processedRecords')]).toEqual([0, 1, 2, 3, 4])
  }
  expect(['np_0', 'np_200', 'own'].map(history.has)).toEqual([false, false, true])
})

test('a task that is forgotten before the code comes stays forgotten', async () => {
  const { history, see, come, counts } = late()
  see(0)
  const done = history.forget('np_1')
  await come()
  await done
  expect(counts()).toEqual([])
  expect(await history.exportCsv('np_1')).not.toContain('FULL_TRANSFER')
})
