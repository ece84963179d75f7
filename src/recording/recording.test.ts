import { expect, test } from 'vitest'
import type { Recorder } from './recorder'
import { createRecording } from './recording'
import type { Seen } from './seen'

const paused = (at: number): Seen => ({ kind: 'paused', at })

function told() {
  const all: string[] = []
  const recorder: Recorder = { take: (id, { at }) => void all.push(`${id} ${at}`), recorded: async () => null }
  return { all, recorder }
}

test('what is told while a task is watched comes to the recorder in order, also what came before its code', async () => {
  const { all, recorder } = told()
  let come: (it: Recorder) => void = () => {}
  const recording = createRecording(() => new Promise((resolve) => (come = resolve)))
  recording.tell('a', paused(1))
  const stop = recording.watch('a')
  const again = recording.watch('a')
  recording.tell('a', paused(2))
  recording.tell('b', paused(3))
  stop()
  recording.tell('a', paused(4))
  again()
  recording.tell('a', paused(5))
  come(recorder)
  await recording.open()
  expect(all).toEqual(['a 2', 'a 4'])
})

test('code that does not come costs nothing but the recording', async () => {
  const recording = createRecording(() => Promise.reject(new Error('gone')))
  recording.watch('a')
  recording.tell('a', paused(1))
  await expect(recording.open()).rejects.toThrow('gone')
})

test('code that did not come is asked for again when it is wanted, and then what is told is kept', async () => {
  const { all, recorder } = told()
  const answers = [Promise.reject(new Error('away')), Promise.resolve(recorder)]
  const recording = createRecording(() => answers.shift() ?? Promise.reject(new Error('asked too often')))
  recording.watch('a')
  await expect(recording.open()).rejects.toThrow('away')
  recording.tell('a', paused(1))
  await recording.open()
  expect(all).toEqual(['a 1'])
})
