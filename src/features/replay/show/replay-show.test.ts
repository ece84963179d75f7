import { describe, expect, it } from 'vitest'
import { readTask } from '@/api/describe-project'
import { ApiError } from '@/api/problem'
import { assess } from '@/domain/assess'
import type { TaskEvent } from '@/domain/events-kinds'
import { createServices } from '@/features/shared/create-services'
import type { Services } from '@/features/shared/services'
import type { Scene } from '@/features/shared/stage/show'
import { createWorld } from '@/features/shared/stage/world'
import { createKeptHistory } from '@/history/kept-history'
import { AT_ONCE } from '@/lib/slices'
import { createLineWriter } from '@/recording/line-writer'
import { openFile } from '@/recording/read/open-file'
import type { Recording } from '@/recording/read/recording'
import { headerOf, packed } from '@/recording/testing'
import { createDemoOms } from '@/simulator/demo-oms'
import { openedThing } from '../opened/open-recording'
import { replayShow } from './replay-show'
import type { Tape } from './tape'

const START = Date.UTC(2026, 0, 5, 9)
const EVERY = 30_000
const POLLS = 480
const ID = 'np_4wh8x2'
const OPTIONS = { intervalSeconds: EVERY / 1000 }

/** What a live page had at a moment. */
interface Live {
  readonly at: number
  readonly snapshots: unknown
  readonly assessed: unknown
  readonly series: unknown
  readonly states: unknown
}

/** Watches a demo task for four hours as a live page would, OMS being away for a while, and records it. */
async function filmedLive() {
  let now = START
  const oms = createDemoOms({ now: () => now, anchor: START })
  const history = createKeptHistory({ open: null, now: () => now, after: () => {} })
  const writer = createLineWriter()
  const lines = [JSON.stringify(headerOf(ID))]
  const seen: Live[] = []
  const noted = new Map<string, TaskEvent>()
  for (let poll = 0; poll < POLLS; poll += 1) {
    now = START + poll * EVERY
    if (poll > 200 && poll < 220) {
      const problem = { kind: 'timeout', seconds: 15 } as const
      lines.push(writer.line({ kind: 'problem', at: now, problem, retryAfterSeconds: null }) ?? '')
      history.missed(ID, 'unanswered')
      continue
    }
    const body = JSON.stringify({ id: ID })
    const response = await oms(new Request('http://oms/api/v2?Action=DescribeProject', { method: 'POST', body }))
    const text = await response.text()
    lines.push(writer.line({ kind: 'answer', at: now, intervalMs: EVERY, text, scope: 'demo' }) ?? '')
    const at = now
    const { task } = readTask(ID, { json: JSON.parse(text), text, sentAt: at, receivedAt: at, date: at }, at)
    history.record({ key: ID, scope: 'demo', at, task, intervalMs: EVERY })
    // The history opens its store with the first answer, and finds that there is none.
    if (poll === 0) await history.flush(ID)
    // What is as fresh as the history wants it, at each answer.
    const assessed = assess({ snapshots: history.snapshots(ID), now, options: OPTIONS })
    history.noteEvents(ID, assessed.events, assessed)
    for (const event of assessed.events) {
      if (event.at > now - 10 * 60_000 && event.at < now - 60_000)
        noted.set(`${event.kind} ${event.step} ${event.at}`, event)
    }
    if (poll % 48 === 47) seen.push(lookAt(history, now))
  }
  lines.push(JSON.stringify({ end: lines.length }))
  return { text: lines.map((line) => `${line}\n`).join(''), seen, noted: [...noted.values()] }
}

function lookAt(history: Services['history'], at: number): Live {
  const snapshots = history.snapshots(ID)
  return {
    at,
    snapshots,
    assessed: assess({ snapshots, now: at, options: OPTIONS }),
    series: history.steps(ID).map((step) => {
      const { times, values, gaps } = history.series(ID, step)
      return [step, [...times], [...values('processedRecords')], gaps]
    }),
    states: history.states(ID),
  }
}

const page = createServices({
  fetch: async () => new Response(),
  now: () => 0,
  random: () => 0,
  timeout: () => new AbortController().signal,
})

async function read(text: string): Promise<Recording> {
  const signal = new AbortController().signal
  const file = new Blob([(await packed(text)) as Uint8Array<ArrayBuffer>])
  const opened = await openFile(file, { onProgress: () => {}, signal, slicing: AT_ONCE })
  if (opened.kind !== 'recording') throw new Error(JSON.stringify(opened))
  return opened.recording
}

function tapeOf(recording: Recording): Tape {
  const opened = openedThing({ kind: 'recording', recording }, 0, null)
  if (opened.kind !== 'play' || opened.playable.kind !== 'recording') throw new Error('no tape')
  return opened.playable.tape
}

/** Goes to a moment as the player does. */
async function goTo(show: ReturnType<typeof replayShow>, at: number, current: Scene | null = null) {
  const world = createWorld(at, () => at)
  const signal = new AbortController().signal
  const scene = await show.enter({ at, world, current, signal, options: OPTIONS })
  world.open()
  const query = scene.services.taskQueries.task(ID, { ...OPTIONS, paused: false })
  const ask = query.queryFn as () => Promise<unknown>
  return { scene, answer: await ask().catch((error: unknown) => error) }
}

const film = filmedLive()

describe('a recorded task', () => {
  it('has at each moment what the live page had, forward and back', async () => {
    const { text, seen } = await film
    const show = replayShow(tapeOf(await read(text)), page)
    let current: Scene | null = null
    expect(seen).toHaveLength(10)
    for (const live of [...seen, ...seen.toReversed()]) {
      const { scene } = await goTo(show, live.at, current)
      current = scene
      expect(lookAt(scene.services.history, live.at)).toEqual(live)
    }
  })

  it('finds what happened in one go as if each answer had been looked at', async () => {
    const { text, seen } = await film
    const show = replayShow(tapeOf(await read(text)), page)
    const { scene } = await goTo(show, seen.at(-1)?.at ?? 0)
    const known = new Set(scene.services.history.events(ID).map(({ kind, step, at }) => `${kind} ${step} ${at}`))
    const live = (await film).noted
    expect(live.length).toBeGreaterThan(3)
    expect(live.filter(({ kind, step, at }) => !known.has(`${kind} ${step} ${at}`))).toEqual([])
  })

  it('tells what is recorded to have happened, and not again what the page finds in its answers', async () => {
    const { text, noted } = await film
    const event = noted.find(({ kind }) => kind === 'in-sync')
    if (!event) throw new Error('nothing happened')
    const tape = tapeOf(await read(text))
    // Seen between two answers, as where not each of them is recorded.
    const told = { ...event, at: event.at + 7000, seen: event.seen + 7000 }
    const after = tape.moments.findIndex(({ at }) => at > told.seen)
    const moments = tape.moments.toSpliced(after, 0, { kind: 'events', at: told.seen, events: [told] })
    const at = event.seen + 300_000
    const { scene } = await goTo(replayShow({ ...tape, moments }, page), at)
    const { history } = scene.services
    const assessed = assess({ snapshots: history.snapshots(ID), now: at, options: OPTIONS })
    expect(assessed.events.some(({ seen }) => seen === event.seen)).toBe(true)
    history.noteEvents(ID, assessed.events, assessed)
    expect(history.events(ID)).toEqual([told])
  })

  it('goes forward in the history that is shown, and back in another one', async () => {
    const { text } = await film
    const show = replayShow(tapeOf(await read(text)), page)
    const first = await goTo(show, START + 60_000)
    const later = await goTo(show, START + 120_000, first.scene)
    const back = await goTo(show, START + 60_000, later.scene)
    expect(later.scene).toBe(first.scene)
    expect(back.scene.services).not.toBe(first.scene.services)
  })

  it('shows the problem where OMS was away, above the last good answer', async () => {
    const { text } = await film
    const show = replayShow(tapeOf(await read(text)), page)
    const { scene, answer } = await goTo(show, START + 210 * EVERY)
    expect(answer).toBeInstanceOf(ApiError)
    expect((answer as ApiError).problem).toEqual({ kind: 'timeout', seconds: 15 })
    expect(scene.before?.at).toBe(START + 200 * EVERY)
  })

  it('steps from one outcome to the next', async () => {
    const { text } = await film
    const show = replayShow(tapeOf(await read(text)), page)
    expect(show.step(START, 1000, 1)).toBe(START + EVERY)
    expect(show.step(START + EVERY + 1, 1000, -1)).toBe(START + EVERY)
    expect(show.step(show.to, 1000, 1)).toBe(show.to)
  })

  it('answers nothing that was not recorded', async () => {
    const { text } = await film
    const { scene } = await goTo(replayShow(tapeOf(await read(text)), page), START)
    await expect(scene.services.client.call('ListProjects', {})).rejects.toMatchObject({
      problem: { kind: 'contract', error: { code: 'NOT_IN_THE_RECORDING' } },
    })
  })
})
