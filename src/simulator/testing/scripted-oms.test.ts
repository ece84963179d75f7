import { describe, expect, test } from 'vitest'
import { decodeDescribeProject } from '@/contract/decode'
import { decodeListProjects } from '@/contract/decode-list'
import { type Assessment, assess, type Snapshot } from '@/domain/assess'
import { createScriptedOms, type Script } from './scripted-oms'
import type { Act } from './scripted-task'

const ANCHOR = 1_750_000_000_000

/** An OMS whose script can be asked at any of its seconds. */
function play(script: Script) {
  let now = ANCHOR
  const oms = createScriptedOms({ now: () => now, anchor: ANCHOR, script })
  return async (at: number, action: string, body: unknown) => {
    now = ANCHOR + at * 1000
    const request = new Request(`http://oms/api/v2?Action=${action}`, { method: 'POST', body: JSON.stringify(body) })
    const response = await oms(request)
    return { status: response.status, json: (await response.json()) as unknown }
  }
}

const statusAt = async (ask: ReturnType<typeof play>, at: number) => {
  const decoded = decodeDescribeProject((await ask(at, 'DescribeProject', { id: 'np_a' })).json)
  return decoded.ok ? decoded.task.status : null
}

/** What is to say of a task that has done this for as long as it takes to see it. */
async function assessed(act: Act, polls = 60): Promise<Assessment> {
  const ask = play({ tasks: [{ id: 'np_a', course: [[0, act]] }] })
  const snapshots: Snapshot[] = []
  for (let i = 0; i < polls; i++) {
    const decoded = decodeDescribeProject((await ask(i * 10 + 1, 'DescribeProject', { id: 'np_a' })).json)
    if (!decoded.ok) throw new Error(`${act} does not decode`)
    snapshots.push({ at: ANCHOR + (i * 10 + 1) * 1000, task: decoded.task })
  }
  return assess({ snapshots, now: ANCHOR + ((polls - 1) * 10 + 1) * 1000 })
}

test.each<Act>([
  'not-started',
  'moving',
  'stalled',
  'catching-up',
  'in-sync',
  'falling-behind',
  'broken',
  'waiting-for-operator',
  'paused',
  'failed',
  'finished',
  'released',
])('a task that is %s is judged so', async (act) => {
  expect((await assessed(act)).verdict.kind).toBe(act)
})

describe('a script is played in the order of its time', () => {
  test('a task fails and recovers, and goes on where it stopped', async () => {
    const course = [
      [0, 'moving'],
      [60, 'failed'],
      [120, 'moving'],
    ] as const
    const ask = play({ tasks: [{ id: 'np_a', course }] })
    expect(await statusAt(ask, 59)).toBe('RUNNING')
    expect(await statusAt(ask, 60)).toBe('FAILED')
    expect(await statusAt(ask, 120)).toBe('RUNNING')
  })

  test('one that flaps is another one every ten seconds, however often it is asked for', async () => {
    const ask = play({ tasks: [{ id: 'np_a', course: [[0, 'flapping']] }] })
    expect(await statusAt(ask, 0)).toBe('RUNNING')
    expect(await statusAt(ask, 9)).toBe('RUNNING')
    expect(await statusAt(ask, 10)).toBe('FAILED')
    expect(await statusAt(ask, 20)).toBe('RUNNING')
  })

  test('OMS is away and comes back', async () => {
    const ask = play({ tasks: [], away: [{ from: 60, to: 120 }] })
    const statuses = await Promise.all([59, 60, 119, 120].map(async (at) => (await ask(at, 'ListProjects', {})).status))
    expect(statuses).toEqual([200, 503, 503, 200])
  })

  test('the list holds what OMS knows of at that moment, of the type that is asked for', async () => {
    const ask = play({
      tasks: [
        {
          id: 'np_a',
          course: [
            [0, 'moving'],
            [60, 'gone'],
          ],
        },
        { id: 'np_b', type: 'SYNC', course: [[0, 'in-sync']], labels: ['prod'] },
      ],
    })
    const ids = async (at: number, type?: string) => {
      const decoded = decodeListProjects((await ask(at, 'ListProjects', { type, pageSize: 150 })).json)
      return decoded.ok ? decoded.tasks.map(({ id }) => id) : null
    }
    expect(await ids(0)).toEqual(['np_a', 'np_b'])
    expect(await ids(0, 'SYNC')).toEqual(['np_b'])
    expect(await ids(60)).toEqual(['np_b'])
    expect(await statusAt(ask, 60)).toBeNull()
  })
})
