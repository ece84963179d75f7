import { describe, expect, test } from 'vitest'
import type { NoticeKind } from './notice-kinds'
import { NEVER_LOOKED, packNoticeState, unpackNoticeState } from './notice-state'
import { nextNotices } from './notices'
import { ALL_NOTICES, FILM_START, noticeFilm, repeat, type Shot } from './testing/notice-film'

const behind = (lag: number | null): Shot => ({ kind: 'falling-behind', lag })

/** Answers come each ten seconds. */
const MINUTE = 6

describe('what is told, and when', () => {
  test.each<[string, readonly Shot[], readonly (readonly [number, NoticeKind])[]]>([
    ['nothing where nothing happens', repeat('moving', 90), []],
    ['nothing of what holds at the first look', repeat('failed', 90), []],
    ['a failure after a minute', ['moving', ...repeat('failed', 60)], [[70, 'failed']]],
    ['no failure that is over within a minute (Q-40)', ['moving', ...repeat('failed', 6), 'moving'], []],
    ['an error on a step after a minute', ['moving', ...repeat('broken', 60)], [[70, 'broken']]],
    ['a stall after two minutes more than make it one', ['moving', ...repeat('stalled', 60)], [[130, 'stalled']]],
    [
      'no stall of a step that goes on in jumps',
      ['moving', ...repeat('stalled', 12), 'moving', ...repeat('stalled', 12)],
      [],
    ],
    ['that a person is waited for', ['moving', 'waiting-for-operator'], [[10, 'waiting-for-operator']]],
    ['the end of a task that was seen before it', ['moving', 'finished', 'finished'], [[10, 'finished']]],
    ['no end of a task that was never seen before it', ['finished', 'finished'], []],
    ['a lag above the threshold', [behind(299), behind(300), behind(301), behind(400)], [[20, 'falling-behind']]],
    ['no lag that is not known', ['moving', behind(null), behind(null)], []],
    [
      'a kind anew when it was over for five minutes',
      ['moving', 'waiting-for-operator', ...repeat('moving', 5 * MINUTE + 1), 'waiting-for-operator'],
      [
        [10, 'waiting-for-operator'],
        [330, 'waiting-for-operator'],
      ],
    ],
    [
      'a kind once when it was over for less',
      [
        'moving',
        'waiting-for-operator',
        ...repeat('moving', 5 * MINUTE),
        'waiting-for-operator',
        'moving',
        'waiting-for-operator',
      ],
      [[10, 'waiting-for-operator']],
    ],
    [
      'a flap once, however long it flaps',
      ['moving', ...Array.from({ length: 200 }, () => [...repeat('failed', 8), ...repeat('moving', 3)]).flat()],
      [[70, 'failed']],
    ],
    [
      'each kind for itself',
      ['moving', ...repeat('failed', 8), 'moving', 'finished'],
      [
        [70, 'failed'],
        [100, 'finished'],
      ],
    ],
    [
      'what first held at the first look, when it comes back',
      ['waiting-for-operator', ...repeat('moving', 5 * MINUTE + 1), 'waiting-for-operator'],
      [[320, 'waiting-for-operator']],
    ],
  ])('%s', (_rule, shots, told) => {
    expect(noticeFilm(shots).told).toEqual(told)
  })

  test('a delay that is not known neither holds nor clears', () => {
    const shots = [behind(0), behind(400), ...repeat('delay-unknown', 60), behind(500)]
    expect(noticeFilm(shots).told).toEqual([[10, 'falling-behind']])
  })

  test('a status that no one knows clears nothing', () => {
    expect(
      noticeFilm(['moving', 'waiting-for-operator', ...repeat('unknown', 60), 'waiting-for-operator']).told,
    ).toEqual([[10, 'waiting-for-operator']])
  })

  test('the step that it is about', () => {
    const verdicts = [{ kind: 'waiting-for-operator', step: 'REVERSE_INCR_TRANSFER' }] as const
    const look = { now: FILM_START + 10_000, reachable: true, complete: false }
    const task = { id: 'np_1', at: FILM_START + 10_000, verdicts, trueLagSeconds: null, pinned: false }
    expect(nextNotices(noticeFilm(['moving']).state, { ...look, tasks: [task] }, ALL_NOTICES).told).toEqual([
      { kind: 'waiting-for-operator', task: 'np_1', step: 'REVERSE_INCR_TRANSFER', at: look.now },
    ])
  })

  test('the same answer looked at twice is one answer', () => {
    const before = noticeFilm(['moving', 'failed']).state
    const tasks = [
      {
        id: 'np_1',
        at: FILM_START + 10_000,
        verdicts: [{ kind: 'failed', step: null }],
        trueLagSeconds: null,
        pinned: false,
      },
    ] as const
    let state = before
    for (let seconds = 11; seconds < 300; seconds += 1) {
      const next = nextNotices(
        state,
        { now: FILM_START + seconds * 1000, reachable: true, complete: false, tasks },
        ALL_NOTICES,
      )
      expect(next.told).toEqual([])
      state = next.state
    }
  })
})

test('an answer that is judged again may tell, but counts once', () => {
  const { state } = noticeFilm(['moving', 'moving'])
  const at = FILM_START + 10_000
  const again = (kind: 'waiting-for-operator' | 'failed', now: number) => ({
    now,
    reachable: true,
    complete: false,
    tasks: [{ id: 'np_1', at, verdicts: [{ kind, step: null }], trueLagSeconds: null, pinned: false }],
  })
  expect(nextNotices(state, again('waiting-for-operator', at + 20_000), ALL_NOTICES).told).toHaveLength(1)
  const once = nextNotices(state, again('failed', at + 20_000), ALL_NOTICES).state
  expect(nextNotices(once, again('failed', at + 90_000), ALL_NOTICES).told).toEqual([])
})

describe('a task that is seen later', () => {
  test('has a first look of its own', () => {
    const { state } = noticeFilm(repeat('moving', 3))
    const other = { kind: 'waiting-for-operator', id: 'np_2' } as const
    expect(noticeFilm([other, other], { state, from: FILM_START + 60_000 }).told).toEqual([])
  })

  test('after a night without the page is told at the first look, a failure after its minute', () => {
    const { state } = noticeFilm(repeat('moving', 3))
    const from = FILM_START + 9 * 3_600_000
    expect(noticeFilm(['waiting-for-operator'], { state, from }).told).toEqual([[0, 'waiting-for-operator']])
    expect(noticeFilm(['finished'], { state, from }).told).toEqual([[0, 'finished']])
    expect(noticeFilm(repeat('failed', 20), { state, from }).told).toEqual([[60, 'failed']])
  })

  test('a night without answers clears nothing', () => {
    const { state } = noticeFilm(['moving', 'waiting-for-operator', 'moving'])
    expect(noticeFilm(['waiting-for-operator'], { state, from: FILM_START + 9 * 3_600_000 }).told).toEqual([])
  })
})

describe('a task that OMS did not have before', () => {
  const one = { kind: 'moving', complete: true } as const
  const born = (kind: 'failed' | 'finished' | 'waiting-for-operator', change: object = {}): Shot => ({
    kind,
    id: 'np_2',
    beside: ['np_1'],
    complete: true,
    ...change,
  })

  test('and that has failed by then is told once, after its minute', () => {
    expect(noticeFilm([one, ...repeat(born('failed'), 60)]).told).toEqual([[70, 'failed']])
  })

  test('is told to wait for a person, but not to have finished', () => {
    expect(noticeFilm([one, born('waiting-for-operator')]).told).toEqual([[10, 'waiting-for-operator']])
    expect(noticeFilm([one, ...repeat(born('finished'), 60)]).told).toEqual([])
  })

  test('is not concluded from a look that left tasks out, nor at the very first one', () => {
    expect(noticeFilm(['moving', ...repeat(born('failed'), 60)]).told).toEqual([])
    expect(noticeFilm(repeat(born('failed'), 60)).told).toEqual([])
  })

  test('is not what the viewer put on his watch list', () => {
    expect(noticeFilm([one, ...repeat(born('failed', { pinned: true }), 60)]).told).toEqual([])
  })

  test('is known after an outage and after a reload, too', () => {
    expect(noticeFilm([one, 'out', 'out', ...repeat(born('failed'), 60)]).told).toEqual([[90, 'failed']])
    const { state } = noticeFilm([one])
    const from = FILM_START + 60_000
    const read = unpackNoticeState(JSON.parse(JSON.stringify(packNoticeState(state))), from) ?? NEVER_LOOKED
    expect(noticeFilm(repeat(born('failed'), 60), { state: read, from }).told).toEqual([[60, 'failed']])
  })
})

describe('OMS out of reach', () => {
  test('is told once after two minutes, and nothing of tasks meanwhile', () => {
    const shots = ['moving', ...repeat('out', 30), 'waiting-for-operator'] as const
    expect(noticeFilm(shots).told).toEqual([
      [130, 'unreachable'],
      [310, 'back'],
      [310, 'waiting-for-operator'],
    ])
  })

  test('is not told for less, nor again while it comes and goes', () => {
    expect(noticeFilm(['moving', ...repeat('out', 12), ...repeat('moving', 60)]).told).toEqual([])
    const flapping = Array.from({ length: 20 }, () => [...repeat('out', 15), ...repeat('moving', 5)]).flat()
    expect(noticeFilm(['moving', ...flapping]).told).toEqual([
      [130, 'unreachable'],
      [160, 'back'],
    ])
  })

  test('is told anew after five good minutes', () => {
    const shots = ['moving', ...repeat('out', 15), ...repeat('moving', 31), ...repeat('out', 15)] as const
    expect(noticeFilm(shots).told.map(([, kind]) => kind)).toEqual(['unreachable', 'back', 'unreachable'])
  })

  test('clears no failure', () => {
    const shots = ['moving', ...repeat('failed', 8), ...repeat('out', 90), ...repeat('failed', 8)] as const
    expect(noticeFilm(shots).told.filter(([, kind]) => kind === 'failed')).toHaveLength(1)
  })

  test('is not concluded from a machine that slept', () => {
    const { state } = noticeFilm(['moving', 'out'])
    const from = FILM_START + 8 * 3_600_000
    expect(noticeFilm(['out', 'moving'], { state, from }).told).toEqual([])
  })

  test('at the very first look stands on the screen', () => {
    expect(noticeFilm(repeat('out', 60)).told).toEqual([])
  })
})

describe('OMS is back', () => {
  const outage = ['moving', ...repeat('out', 15), ...repeat('moving', 60)] as const
  const kinds = { ...ALL_NOTICES.kinds, unreachable: false }
  const changed = (seconds: number, rules: Partial<typeof ALL_NOTICES>) => (at: number) =>
    at < FILM_START + seconds * 1000 ? ALL_NOTICES : { ...ALL_NOTICES, ...rules }

  test('is told once, at the first good answer after an outage that was told', () => {
    const { notices, told } = noticeFilm(outage)
    expect(told.slice(1)).toEqual([[160, 'back']])
    expect(notices[1]).toEqual({ kind: 'unreachable', task: null, step: null, at: FILM_START + 160_000, over: true })
  })

  test('is not told of an outage that stood on the screen, nor of one while the kind was off', () => {
    expect(noticeFilm([...repeat('out', 60), ...repeat('moving', 60)]).told).toEqual([])
    expect(noticeFilm(outage, { rules: () => ({ ...ALL_NOTICES, kinds }) }).told).toEqual([])
  })

  test('goes with the switch of the kind', () => {
    expect(noticeFilm(outage, { rules: changed(150, { kinds }) }).told).toEqual([[130, 'unreachable']])
  })

  test('waits for the end of a quiet time', () => {
    const rules = changed(140, { quietUntil: FILM_START + 300_000 })
    expect(noticeFilm(outage, { rules }).told.slice(1)).toEqual([[300, 'back']])
  })

  test('is told after a reload too', () => {
    const { state } = noticeFilm(['moving', ...repeat('out', 15)])
    const read = unpackNoticeState(JSON.parse(JSON.stringify(packNoticeState(state))), FILM_START + 160_000)
    const again = { state: read ?? NEVER_LOOKED, from: FILM_START + 160_000 }
    expect(noticeFilm(['moving', 'moving'], again).told).toEqual([[0, 'back']])
  })
})

describe('what the viewer wants', () => {
  const quietUntil = (seconds: number) => () => ({ ...ALL_NOTICES, quietUntil: FILM_START + seconds * 1000 })
  const without = (kind: NoticeKind) => ({ ...ALL_NOTICES, kinds: { ...ALL_NOTICES.kinds, [kind]: false } })

  test('nothing while it is quiet; what still holds then is told once', () => {
    const shots = ['moving', ...repeat('waiting-for-operator', 60)] as const
    expect(noticeFilm(shots, { rules: quietUntil(300) }).told).toEqual([[300, 'waiting-for-operator']])
  })

  test('what was over before the quiet ends is not told', () => {
    const shots = ['moving', ...repeat('waiting-for-operator', 10), ...repeat('moving', 60)] as const
    expect(noticeFilm(shots, { rules: quietUntil(300) }).told).toEqual([])
  })

  test('a quiet that seems longer than a day is none: the clock was set back', () => {
    const rules = quietUntil(27 * 3600)
    expect(noticeFilm(['moving', 'waiting-for-operator'], { rules }).told).toEqual([[10, 'waiting-for-operator']])
  })

  test('a kind that is off is not told, nor as old news when it is switched on', () => {
    const rules = (at: number) => (at < FILM_START + 100_000 ? without('waiting-for-operator') : ALL_NOTICES)
    const shots = [
      'moving',
      ...repeat('waiting-for-operator', 30),
      ...repeat('moving', 31),
      'waiting-for-operator',
    ] as const
    expect(noticeFilm(shots, { rules }).told).toEqual([[620, 'waiting-for-operator']])
  })

  test('OMS out of reach can be off as well', () => {
    expect(noticeFilm(['moving', ...repeat('out', 30)], { rules: () => without('unreachable') }).told).toEqual([])
  })
})

test('a clock that was set back silences nothing', () => {
  const { state } = noticeFilm(['moving', 'waiting-for-operator', ...repeat('moving', 2)])
  const from = FILM_START - 86_400_000
  expect(noticeFilm([...repeat('moving', 32), 'waiting-for-operator'], { state, from }).told).toEqual([
    [320, 'waiting-for-operator'],
  ])
})

test('nothing is told before anything was seen', () => {
  expect(
    nextNotices(NEVER_LOOKED, { now: FILM_START, reachable: true, complete: false, tasks: [] }, ALL_NOTICES).told,
  ).toEqual([])
})
