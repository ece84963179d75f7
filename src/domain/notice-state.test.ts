import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORGOTTEN_MS, MOST_TASKS, NEVER_LOOKED, packNoticeState, unpackNoticeState } from './notice-state'
import { type NoticeTask, nextNotices } from './notices'
import { ALL_NOTICES, FILM_START, noticeFilm, repeat } from './testing/notice-film'

const DAY = 86_400_000

function task(id: string, at: number, kind: 'moving' | 'waiting-for-operator' = 'moving'): NoticeTask {
  return { id, at, verdicts: [{ kind, step: null }], trueLagSeconds: null, pinned: false }
}

/** The state as it comes back from storage. */
function reread(state: Parameters<typeof packNoticeState>[0], now: number) {
  return unpackNoticeState(JSON.parse(JSON.stringify(packNoticeState(state))), now)
}

test('what was stored is read back', () => {
  const { state } = noticeFilm(['moving', 'waiting-for-operator', 'moving', 'out', 'failed'])
  expect(reread(state, FILM_START + DAY)).toEqual(state)
})

test('an id of any characters is kept', () => {
  const look = {
    now: FILM_START,
    reachable: true,
    complete: false,
    tasks: [task('__proto__', FILM_START), task('a"b', FILM_START)],
  }
  const { state } = nextNotices(NEVER_LOOKED, look, ALL_NOTICES)
  expect([...(reread(state, FILM_START)?.tasks.keys() ?? [])]).toEqual(['__proto__', 'a"b'])
})

test('any other JSON is no state, or a state that can be used', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (tasks, oms) => {
      for (const packed of [tasks, { v: 1, lookedAt: FILM_START, oms, tasks: [tasks, ['np_1', 1, oms]] }]) {
        const state = unpackNoticeState(packed, FILM_START) ?? NEVER_LOOKED
        expect(() => noticeFilm(['moving', 'failed', 'out'], { state })).not.toThrow()
      }
    }),
  )
})

test('moments in the future are read as now', () => {
  const { state } = noticeFilm(repeat('moving', 3), { from: FILM_START + 40 * DAY })
  const read = reread(state, FILM_START)
  expect(read?.lookedAt).toBe(FILM_START)
  expect(read?.tasks.get('np_1')?.at).toBe(FILM_START)
  expect(noticeFilm(['waiting-for-operator'], { state: read ?? NEVER_LOOKED, from: FILM_START + 10_000 }).told).toEqual(
    [[0, 'waiting-for-operator']],
  )
})

describe('its bounds', () => {
  test('a task that was not seen for 30 days is forgotten', () => {
    const { state } = noticeFilm(['moving'])
    const later = FILM_START + FORGOTTEN_MS
    const look = (now: number) =>
      nextNotices(state, { now, reachable: true, complete: false, tasks: [task('np_2', now)] }, ALL_NOTICES)
    expect([...look(later).state.tasks.keys()]).toEqual(['np_1', 'np_2'])
    expect([...look(later + 1).state.tasks.keys()]).toEqual(['np_2'])
  })

  test('of too many those that were not seen for longest go', () => {
    let state = NEVER_LOOKED
    for (let page = 0; page < 20; page += 1) {
      const now = FILM_START + page * 1000
      const tasks = Array.from({ length: 150 }, (_, i) => task(`np_${page}_${i}`, now))
      state = nextNotices(state, { now, reachable: true, complete: false, tasks }, ALL_NOTICES).state
    }
    expect(state.tasks.size).toBe(MOST_TASKS)
    expect(state.tasks.has('np_0_0')).toBe(false)
    expect(state.tasks.has('np_19_149')).toBe(true)
  })
})
