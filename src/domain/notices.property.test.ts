import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isQuiet, type NoticeKind, type NoticeRules, TASK_NOTICE_KINDS } from './notice-kinds'
import { CLEAR_MS } from './notice-spell'
import { NEVER_LOOKED, packNoticeState, unpackNoticeState } from './notice-state'
import { type NoticeTask, nextNotices } from './notices'
import { ALL_NOTICES, FILM_START } from './testing/notice-film'
import type { VerdictKind } from './verdict-kinds'

const KINDS: readonly VerdictKind[] = [
  'failed',
  'broken',
  'stalled',
  'falling-behind',
  'delay-unknown',
  'waiting-for-operator',
  'moving',
  'finished',
  'unknown',
]

const scene = fc.record({
  /** Milliseconds since the scene before; a clock may be set back. */
  after: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1000, max: 70_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: -3_600_000, max: 9 * 3_600_000 }) },
  ),
  reachable: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  tasks: fc.array(
    fc.record({
      id: fc.constantFrom('np_1', 'np_2', 'np_3'),
      kind: fc.constantFrom(...KINDS),
      lag: fc.constantFrom(null, 10, 1000),
    }),
    { maxLength: 3 },
  ),
  complete: fc.boolean(),
  on: fc.boolean(),
  quiet: fc.constantFrom(null, null, 60_000),
  reload: fc.boolean(),
})

interface Played {
  readonly now: number
  readonly reachable: boolean
  readonly complete: boolean
  readonly tasks: readonly NoticeTask[]
  readonly rules: NoticeRules
  readonly told: ReturnType<typeof nextNotices>['told']
}

function play(scenes: readonly (typeof scene extends fc.Arbitrary<infer T> ? T : never)[]): Played[] {
  let now = FILM_START
  let state = NEVER_LOOKED
  return scenes.map(({ after, reachable, tasks: found, complete, on, quiet, reload }) => {
    now += after
    const tasks = [...new Map(found.map((one) => [one.id, one])).values()].map(
      ({ id, kind, lag }): NoticeTask => ({
        id,
        at: now,
        verdicts: [{ kind, step: null }],
        trueLagSeconds: lag,
        pinned: false,
      }),
    )
    const kinds = { ...ALL_NOTICES.kinds, stalled: on }
    const rules = { ...ALL_NOTICES, kinds, quietUntil: quiet === null ? null : now + quiet }
    if (reload) state = unpackNoticeState(JSON.parse(JSON.stringify(packNoticeState(state))), now) ?? NEVER_LOOKED
    const next = nextNotices(state, { now, reachable, complete, tasks }, rules)
    state = next.state
    return { now, reachable, complete, tasks, rules, told: next.told }
  })
}

const holds = ({ verdicts: [headline], trueLagSeconds }: NoticeTask, kind: NoticeKind) =>
  headline?.kind === kind && (kind !== 'falling-behind' || (trueLagSeconds ?? 0) > ALL_NOTICES.lagSeconds)

const scenes = fc.array(scene, { maxLength: 120 })

test('what is told holds by the answer of that moment, is wanted, and is not told in a quiet time', () => {
  fc.assert(
    fc.property(scenes, (given) => {
      for (const { now, reachable, tasks, rules, told } of play(given)) {
        if (told.length > 0) expect(isQuiet(rules.quietUntil, now)).toBe(false)
        for (const { kind, task: id, at, over = false } of told) {
          expect(rules.kinds[kind]).toBe(true)
          expect(at).toBe(now)
          if (kind === 'unreachable') expect([id, reachable]).toEqual([null, over])
          else expect(tasks.some((task) => task.id === id && reachable && holds(task, kind))).toBe(true)
        }
      }
    }),
    { numRuns: 400 },
  )
})

test('between two notices of a task and kind it did not hold in answers five minutes apart or more', () => {
  fc.assert(
    fc.property(scenes, (given) => {
      const played = play(given)
      for (const id of ['np_1', 'np_2', 'np_3']) {
        for (const kind of TASK_NOTICE_KINDS) {
          const told = played.flatMap((one, index) =>
            one.told.some((notice) => notice.task === id && notice.kind === kind) ? [index] : [],
          )
          for (let i = 1; i < told.length; i += 1) {
            const between = played.slice((told[i - 1] ?? 0) + 1, told[i])
            expect(longestClear(between, id, kind)).toBeGreaterThanOrEqual(CLEAR_MS)
          }
        }
      }
    }),
    { numRuns: 400 },
  )
})

/** The longest time, milliseconds forwards, in which no answer said that it holds, from the first of them on. */
function longestClear(played: readonly Played[], id: string, kind: NoticeKind): number {
  let longest = 0
  let clear = 0
  let before: number | null = null
  for (const { now, reachable, tasks } of played) {
    const task = reachable ? tasks.find((one) => one.id === id) : undefined
    if (!task) continue
    if (holds(task, kind)) before = null
    else clear = before === null ? 0 : clear + Math.max(0, now - before)
    if (!holds(task, kind)) before = now
    longest = Math.max(longest, clear)
  }
  return longest
}

test('that OMS is back is told once for each time that it was told to be out of reach', () => {
  fc.assert(
    fc.property(scenes, (given) => {
      let out = false
      for (const { kind, over = false } of play(given).flatMap(({ told }) => told)) {
        if (kind !== 'unreachable') expect(over).toBe(false)
        else if (over) {
          expect(out).toBe(true)
          out = false
        } else out = true
      }
    }),
    { numRuns: 400 },
  )
})

test('nothing is told of a task at its first look, unless the look before was at all tasks, and never its end', () => {
  fc.assert(
    fc.property(scenes, (given) => {
      const seen = new Set<string>()
      let isComplete = false
      for (const { reachable, complete, tasks, told } of play(given)) {
        for (const { task, kind } of told) {
          if (task !== null && !seen.has(task)) expect(kind).not.toBe('finished')
          if (task !== null && !seen.has(task)) expect(isComplete).toBe(true)
        }
        if (!reachable) continue
        for (const { id } of tasks) seen.add(id)
        isComplete = complete
      }
    }),
  )
})
