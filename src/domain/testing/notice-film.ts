import type { Notice, NoticeKind, NoticeRules } from '../notice-kinds'
import { NEVER_LOOKED, type NoticeState } from '../notice-state'
import { type NoticeLook, type NoticeTask, nextNotices } from '../notices'
import type { VerdictKind } from '../verdict-kinds'

export const ALL_NOTICES: NoticeRules = {
  kinds: {
    failed: true,
    broken: true,
    stalled: true,
    'falling-behind': true,
    unreachable: true,
    'waiting-for-operator': true,
    finished: true,
  },
  lagSeconds: 300,
  quietUntil: null,
}

/** What one answer says of a task; `out`: there was none. */
export type Shot =
  | VerdictKind
  | 'out'
  | {
      readonly kind: VerdictKind
      readonly lag?: number | null
      readonly id?: string
      readonly pinned?: boolean
      /** Further tasks of the same answer, all moving. */
      readonly beside?: readonly string[]
      /** Whether these are all that OMS has. */
      readonly complete?: boolean
    }

export interface FilmOptions {
  readonly rules?: (at: number) => NoticeRules
  readonly state?: NoticeState
  /** Epoch milliseconds of the first shot. */
  readonly from?: number
  /** Seconds from shot to shot. */
  readonly every?: number
}

export const FILM_START = Date.UTC(2026, 0, 5, 9)

export interface Film {
  /** What was told: seconds after the start, and the kind; `back` for the end of OMS out of reach. */
  readonly told: readonly (readonly [seconds: number, kind: NoticeKind | 'back'])[]
  readonly notices: readonly Notice[]
  readonly state: NoticeState
}

/** Shows the rules one answer after the other, and collects what they tell. */
export function noticeFilm(shots: readonly Shot[], options: FilmOptions = {}): Film {
  const { rules = () => ALL_NOTICES, from = FILM_START, every = 10 } = options
  let state = options.state ?? NEVER_LOOKED
  const notices: Notice[] = []
  shots.forEach((shot, index) => {
    const now = from + index * every * 1000
    const next = nextNotices(state, lookOf(shot, now), rules(now))
    state = next.state
    notices.push(...next.told)
  })
  return {
    state,
    notices,
    told: notices.map(({ at, kind, over }) => [(at - from) / 1000, over ? 'back' : kind] as const),
  }
}

function lookOf(shot: Shot, now: number): NoticeLook {
  if (shot === 'out') return { now, reachable: false, complete: false, tasks: [] }
  const said = typeof shot === 'string' ? { kind: shot } : shot
  const { kind, lag = null, id = 'np_1', pinned = false, beside = [], complete = false } = said
  const taskOf = (task: string, verdict: VerdictKind): NoticeTask => ({
    id: task,
    at: now,
    verdicts: [{ kind: verdict, step: null }],
    trueLagSeconds: lag,
    pinned,
  })
  return { now, reachable: true, complete, tasks: [taskOf(id, kind), ...beside.map((one) => taskOf(one, 'moving'))] }
}

/** The same so many times. */
export function repeat(shot: Shot, times: number): Shot[] {
  return Array.from({ length: times }, () => shot)
}
