import { bigResponse } from '../../src/contract/testing/big-response'
import { AT_ONCE } from '../../src/lib/slices'
import { createMasks } from '../../src/recording/mask/masks'
import { createRecorder } from '../../src/recording/recorder'
import { recordingFile } from '../../src/recording/save'
import { headerOf } from '../../src/recording/testing'
import { createDemoOms } from '../../src/simulator/demo-oms'
import { figure, table } from '../support/numbers'

const EVERY = 5000
const START = Date.UTC(2026, 0, 5, 9)
const HOUR = 3600_000

/** What recordings take: in memory while a task is watched, as files, and in time for each answer. */
export async function run(): Promise<string> {
  const rows = [
    await measure('a usual task', 1, demo('np_7fb2n8')),
    await measure('a usual task', 8, demo('np_7fb2n8')),
    await measure('a usual task', 24, demo('np_7fb2n8')),
    await measure('many errors at once', 8, demo('np_6sf7k4')),
    await measure('10,000 tables', 8, big()),
  ]
  return table(
    'Recordings of a poll each 5 s',
    [
      '',
      'hours',
      'answers',
      'body, kB',
      'in memory, kB',
      'file, kB',
      'masked, kB',
      'unpacked, MB',
      'ms an answer',
      'save, ms',
      'masked, ms',
    ],
    rows,
  )
}

type Source = (at: number, index: number) => Promise<string>

function demo(id: string): Source {
  let now = START
  const oms = createDemoOms({ now: () => now, anchor: START })
  return async (at) => {
    now = at
    const request = new Request('http://oms/api/v2?Action=DescribeProject', {
      method: 'POST',
      body: JSON.stringify({ id }),
    })
    return (await oms(request)).text()
  }
}

/** Only its numbers move. */
function big(): Source {
  const text = JSON.stringify(bigResponse({ tables: 10_000 }))
  return async (_, index) => text.replace(/"processedRecords":\d+/, `"processedRecords":${index * 4321}`)
}

async function measure(name: string, hours: number, source: Source): Promise<string[]> {
  const recorder = createRecorder({ calm: async () => {} })
  const answers = (hours * HOUR) / EVERY
  let spent = 0
  let length = 0
  for (let i = 0; i < answers; i += 1) {
    const at = START + i * EVERY
    const text = await source(at, i)
    length = text.length
    const begun = performance.now()
    recorder.take('np_1', { kind: 'answer', at, intervalMs: EVERY, text, scope: 'bench' })
    await recorder.recorded('np_1')
    spent += performance.now() - begun
  }
  const recorded = await recorder.recorded('np_1')
  if (!recorded) throw new Error('Nothing was recorded')
  const { from, read, pieces, bytes } = recorded
  const save = async (masks: ReturnType<typeof createMasks> | null, packs: boolean) => {
    const begun = performance.now()
    const blob = await recordingFile({
      contents: { header: headerOf('np_1'), from, history: { stored: null, events: [] }, read, pieces, masks },
      packs,
      slicing: AT_ONCE,
      signal: new AbortController().signal,
      onProgress: () => {},
    })
    return { size: blob.size, ms: performance.now() - begun }
  }
  const plain = await save(null, false)
  const file = await save(null, true)
  const masked = await save(createMasks(['hosts', 'users', 'objects']), true)
  return [
    name,
    String(hours),
    String(recorded.answers),
    figure(length / 1000),
    figure(bytes / 1000),
    figure(file.size / 1000),
    figure(masked.size / 1000),
    figure(plain.size / 1e6),
    figure(spent / answers),
    figure(file.ms),
    figure(masked.ms),
  ]
}
