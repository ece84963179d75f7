// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import type { TaskAnswer } from '@/api/describe-project'
import { problemOf } from '@/api/problem'
import type { Services } from '@/features/shared/services'
import { createPlayer } from '@/features/shared/stage/player'
import { TICK_MS } from '@/features/shared/stage/playhead'
import { AT_ONCE } from '@/lib/slices'
import { SCENARIOS } from '@/simulator/catalogue'
import type { Fault } from '@/simulator/faults'
import { demoShow } from './demo-show'

const PAGE = { outside: { slicing: AT_ONCE }, calm: async () => {} } as unknown as Services
const MINUTE = 60_000
const STALLED = 'np_9st4l1'

function showOf(faults: readonly Fault[] = []) {
  const scenario = SCENARIOS.find(({ id }) => id === STALLED)
  if (!scenario) throw new Error('The catalogue has no such scenario')
  const begin = (seed: number) => ({ ...scenario.begin(seed), faults })
  return demoShow({ ...scenario, begin }, STALLED, PAGE)
}

/** A player of the scenario, with a clock that the test moves, and what a page would be shown. */
function playerOf(show = showOf()) {
  let ms = 0
  const queries = new QueryClient()
  const options = () => ({ intervalSeconds: 10 })
  const player = createPlayer({ show, at: show.start, speed: 1, clock: () => ms, queries, options })
  const state = () => queries.getQueryState<TaskAnswer>(['task', STALLED])
  return {
    show,
    player,
    state,
    answer: () => state()?.data,
    history: () => player.get().scene?.services.history,
    pass(ticks: number) {
      for (let i = 0; i < ticks; i += 1) {
        ms += TICK_MS
        player.tick()
      }
    },
    /** Resolves when nothing is being made ready. */
    settled: () =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (player.get().heading !== null) return
          stop()
          resolve()
        }
        const stop = player.subscribe(look)
        look()
      }),
  }
}

/** What can be seen of a moment. */
function seen({ answer, history }: ReturnType<typeof playerOf>) {
  const past = history()
  const { at, task } = answer() ?? {}
  return {
    at,
    task,
    events: past?.events(STALLED),
    times: past?.snapshots(STALLED).map((one) => one.at),
    rows: past?.series(STALLED, 'FULL_TRANSFER').values('processedRecords').slice(-5),
  }
}

describe('a scenario on its stage', () => {
  test('begins where its demo does, with an hour behind it as if it had been watched', async () => {
    const it = playerOf()
    await it.player.seek(it.show.start)
    expect(it.answer()?.at).toBe(it.show.start)
    expect(it.answer()?.task.name).toBe('invoices_mysql_to_ob')
    const { events = [], times = [] } = seen(it)
    expect(times.at(-1)).toBe(it.show.start)
    expect(times.length).toBeGreaterThan(60)
    expect(events.map(({ kind }) => kind)).toContain('step-started')
    expect(it.history()?.gaps(STALLED)).toEqual([])
  })

  test('the same moment is the same, from wherever one comes', async () => {
    const straight = playerOf()
    await straight.player.seek(straight.show.start + 7 * MINUTE)
    const played = playerOf()
    await played.player.seek(played.show.to)
    await played.player.seek(played.show.start + 7 * MINUTE - 600_000)
    played.player.setSpeed(600)
    played.player.play()
    played.pass(4)
    played.player.pause()
    await played.settled()
    expect(seen(played)).toEqual(seen(straight))
  })

  test('where it is paused, it is at a whole second, for an address to say', async () => {
    const it = playerOf()
    await it.player.seek(it.show.start)
    it.player.play()
    it.pass(5)
    expect(it.player.now()).toBe(it.show.start + 1250)
    it.player.pause()
    await it.settled()
    expect(it.player.now()).toBe(it.show.start + 2000)
    expect(it.answer()?.at).toBe(it.show.start + 2000)
  })

  test('a step is one interval, and pauses', async () => {
    const it = playerOf()
    await it.player.seek(it.show.start)
    it.player.play()
    await it.player.step(1)
    expect(it.player.get().playing).toBe(false)
    expect(it.answer()?.at).toBe(it.show.start + 10_000)
    await it.player.step(-1)
    expect(it.answer()?.at).toBe(it.show.start)
  })

  test('of several moments that are wanted at once the last one is shown', async () => {
    const it = playerOf()
    const wanted = [5, 50, 20].map((minutes) => it.player.seek(it.show.from + minutes * MINUTE))
    expect(it.player.get().heading).toBe(it.show.from + 20 * MINUTE)
    await Promise.all(wanted)
    expect(it.player.get().heading).toBeNull()
    expect(it.answer()?.at).toBe(it.show.from + 20 * MINUTE)
    expect(it.player.now()).toBe(it.show.from + 20 * MINUTE)
  })

  test('at the end it stops, and begins anew where it is played again', async () => {
    const it = playerOf()
    await it.player.seek(it.show.to - 1000)
    it.player.play()
    it.pass(8)
    await it.settled()
    expect(it.player.get().playing).toBe(false)
    expect(it.answer()?.at).toBe(it.show.to)
    it.player.play()
    await it.settled()
    expect(it.answer()?.at).toBe(it.show.from)
    await expect.poll(() => it.player.get().playing).toBe(true)
  })
})

describe('a moment in which OMS gives no good answer', () => {
  const faultAt = (kind: object, fromMinute: number, minutes = 10) =>
    showOf([{ ...kind, from: fromMinute * 60, seconds: minutes * 60 } as Fault])

  test('shows the last good one, and says why there is none', async () => {
    const it = playerOf(faultAt({ kind: 'outage' }, 40))
    await it.player.seek(it.show.from + 45 * MINUTE)
    expect(it.state()?.status).toBe('error')
    expect(problemOf(it.state()?.error).kind).toBe('unreachable')
    expect(it.answer()?.at).toBe(it.show.from + 40 * MINUTE - 10_000)
    await it.player.seek(it.show.from + 55 * MINUTE)
    expect(it.state()?.status).toBe('success')
    const [gap] = it.history()?.gaps(STALLED) ?? []
    expect(gap?.why).toBe('unanswered')
  })

  test('where there never was one, there is nothing to show', async () => {
    const it = playerOf(faultAt({ kind: 'outage' }, 0))
    await it.player.seek(it.show.from + 50 * MINUTE)
    await it.player.seek(it.show.from + 5 * MINUTE)
    expect(it.state()?.status).toBe('error')
    expect(it.answer()).toBeUndefined()
  })

  test.each([
    ['late, but in time', 3, 'success'],
    ['too late', 40, 'error'],
  ] as const)('an answer that is %s', async (_how, delay, status) => {
    const it = playerOf(faultAt({ kind: 'slow', delay }, 40))
    await it.player.seek(it.show.from + 45 * MINUTE)
    expect(it.state()?.status).toBe(status)
    if (status === 'error') expect(problemOf(it.state()?.error).kind).toBe('timeout')
  })

  test('the clock of a server that is wrong is the clock of the page', async () => {
    const it = playerOf(faultAt({ kind: 'clock', ahead: 7200 }, 40))
    await it.player.seek(it.show.from + 45 * MINUTE)
    const ahead = (at = 0) => Math.round((at - it.show.from) / MINUTE)
    expect(ahead(it.player.get().scene?.services.serverClock.now())).toBe(45 + 120)
    expect(ahead(it.answer()?.at)).toBe(45 + 120)
    expect(ahead(it.player.now())).toBe(45)
  })
})

test('what cannot be made ready is told, and the next moment can', async () => {
  const show = showOf()
  let fails = true
  const it = playerOf({
    ...show,
    enter: (entrance) => (fails ? Promise.reject(new Error('no code')) : show.enter(entrance)),
  })
  await it.player.seek(show.start)
  expect(it.player.get()).toMatchObject({ scene: null, heading: null, failed: new Error('no code') })
  fails = false
  await it.player.seek(show.start)
  expect(it.player.get().failed).toBeNull()
  expect(it.answer()?.at).toBe(show.start)
})
