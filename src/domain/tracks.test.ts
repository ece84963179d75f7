import { expect, test } from 'vitest'
import { makeStep, makeTask } from './testing/make'
import { presentRun, tracksOf } from './tracks'

const at = (i: number) => i * 10_000
const rows = (processed: number) => makeStep('FULL_TRANSFER', 'RUNNING', { stepInfo: { processedRecords: processed } })

test('a step that is listed twice has two tracks, named as its views are', () => {
  const steps = [makeStep('X', 'RUNNING', { order: 2 }), makeStep('X', 'FINISHED', { order: 1 })]
  const tracks = tracksOf([{ at: 0, task: makeTask('RUNNING', { steps }) }])
  expect([...tracks].map(([key, track]) => [key, track[0]?.state])).toEqual([
    ['X', 'finished'],
    ['X-2', 'running'],
  ])
})

test('of an ended step the first and the latest sighting are kept', () => {
  const snapshots = Array.from({ length: 50 }, (_, i) => ({
    at: at(i),
    task: makeTask('RUNNING', { steps: [i < 2 ? rows(i) : { ...rows(9), status: 'FINISHED' }] }),
  }))
  expect(
    tracksOf(snapshots)
      .get('FULL_TRANSFER')
      ?.map((sighting) => sighting.at),
  ).toEqual([0, 1, 2, 49].map(at))
})

test('rates of a step that does not go on, and progress of one without an end, are not taken', () => {
  const info = { srcRps: 5, dstRps: 5, srcRt: 1, dstRt: 1 }
  const sight = (status: string) =>
    tracksOf([
      { at: 0, task: makeTask('RUNNING', { steps: [makeStep('X', status, { progress: 50, stepInfo: info })] }) },
    ]).get('X')?.[0]
  expect(sight('RUNNING')).toMatchObject({ srcRps: 5, progress: 50 })
  expect(sight('SUSPEND')).toMatchObject({ srcRps: null, dstRt: null, progress: 50 })
  expect(sight('MONITORING')).toMatchObject({ srcRps: 5, progress: null })
})

test('where no row moved there is no time per row', () => {
  const info = { srcRps: 0, dstRps: 5, srcRt: 0, dstRt: 0 }
  const task = makeTask('RUNNING', { steps: [makeStep('X', 'RUNNING', { stepInfo: info })] })
  expect(tracksOf([{ at: 0, task }]).get('X')?.[0]).toMatchObject({ srcRt: null, dstRt: 0 })
})

test('in a task that does not run, no step does', () => {
  const state = (status: string) =>
    tracksOf([{ at: 0, task: makeTask(status, { steps: [rows(1)] }) }]).get('FULL_TRANSFER')?.[0]?.state
  expect(['RUNNING', 'SUSPEND', 'ODD'].map(state)).toEqual(['running', 'paused', 'running'])
})

test('the present run begins where rows fell, or a step that had ended was started anew', () => {
  const run = (counts: readonly number[]) => {
    const snapshots = counts.map((count, i) => ({ at: at(i), task: makeTask('RUNNING', { steps: [rows(count)] }) }))
    return presentRun(tracksOf(snapshots).get('FULL_TRANSFER') ?? []).map(({ processed }) => processed)
  }
  expect(run([5, 8, 2, 3])).toEqual([2, 3])
  expect(run([5, 8, 2, 3, 1])).toEqual([1])
  expect(run([5, 8])).toEqual([5, 8])
})
