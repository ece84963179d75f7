import { type Gap, gapsOf, lowerBound } from '@/lib/series'
import type { StepColumn } from './columns-of-step'
import type { History, StepSource } from './history'
import { GAP_INTERVALS } from './levels'
import type { Rows } from './rollup'
import type { StepSamples } from './step-samples'

/** Samples of a step from before the page's own: OMS's metrics. They hold no rows and no progress (facts 2.3). */
export interface OlderRows extends Rows {
  /** How far apart they usually are, milliseconds. */
  readonly spacingMs: number
}

/** A history whose steps begin with what OMS kept of the time before. */
export interface OlderHistory extends Pick<History, 'subscribe'> {
  /** The samples of a step as in `History`, with OMS's before the own ones. The same object until something changed. */
  series(key: string, step: string): StepSamples
  source(key: string, step: string): StepSource
  /** Puts OMS's samples of a step in place of those put before. They go when the history forgets the task. */
  put(key: string, step: string, rows: OlderRows): void
  /** Memory that OMS's samples take. */
  readonly bytes: number
}

/** Steps with OMS's samples; the one put first goes first. OMS gives some 2,000 points a step, 130 kB with six rates. */
const MAX_STEPS = 32
/** The most that may be asked for: the newest of more stay. */
const MAX_ROWS = 10_080

interface Older {
  readonly key: string
  readonly step: string
  readonly rows: OlderRows
  /** What was given out last, and of what it was made. */
  view: { readonly own: StepSamples; readonly samples: StepSamples } | null
}

/**
 * Wraps a history. Only who asks this one sees OMS's samples: estimates go on reading the history itself, whose samples
 * are answers that the page had. In memory only, since OMS can be asked again.
 */
export function withOlder(history: Pick<History, 'has' | 'series' | 'subscribe'>): OlderHistory {
  const kept = new Map<string, Older>()
  const followed = new Map<string, () => void>()
  const listeners = new Map<string, Set<() => void>>()
  const sources = new Map<string, StepSource>()
  // Below zero, since the samples as they are have the history's own versions.
  let version = 0

  function notify(key: string): void {
    for (const listener of [...(listeners.get(key) ?? [])]) listener()
  }

  /** What OMS said of a task that was forgotten, or that another OMS has now, is of no use. */
  function follow(key: string): void {
    if (followed.has(key)) return
    const stop = history.subscribe(key, () => {
      if (history.has(key)) return
      for (const [id, older] of kept) if (older.key === key) kept.delete(id)
      unfollow(key)
      notify(key)
    })
    followed.set(key, stop)
  }

  function unfollow(key: string): void {
    if ([...kept.values()].some((older) => older.key === key)) return
    followed.get(key)?.()
    followed.delete(key)
  }

  function series(key: string, step: string): StepSamples {
    const own = history.series(key, step)
    const older = kept.get(idOf(key, step))
    if (!older) return own
    if (older.view?.own !== own) {
      version -= 1
      older.view = { own, samples: joined(older.rows, own, version) }
    }
    return older.view.samples
  }

  function subscribe(key: string, listener: () => void): () => void {
    const stop = history.subscribe(key, listener)
    const mine = listeners.get(key) ?? new Set()
    listeners.set(key, mine)
    // Its own function for each, so that who subscribes twice is told twice and leaves once.
    const tell = () => listener()
    mine.add(tell)
    return () => {
      stop()
      mine.delete(tell)
      if (mine.size === 0 && listeners.get(key) === mine) listeners.delete(key)
    }
  }

  return {
    series,
    subscribe,
    source(key, step) {
      const id = idOf(key, step)
      const source = sources.get(id) ?? {
        subscribe: (listener) => subscribe(key, listener),
        read: () => series(key, step),
      }
      sources.set(id, source)
      return source
    },
    put(key, step, rows) {
      const id = idOf(key, step)
      kept.delete(id)
      if (rows.times.length > 0) kept.set(id, { key, step, rows: newest(rows), view: null })
      const [oldest] = kept.values()
      if (oldest && kept.size > MAX_STEPS) {
        kept.delete(idOf(oldest.key, oldest.step))
        unfollow(oldest.key)
        notify(oldest.key)
      }
      if (kept.has(id)) follow(key)
      notify(key)
    },
    get bytes() {
      let total = 0
      for (const { rows } of kept.values()) total += rows.times.byteLength * (rows.columns.size + 1)
      return total
    },
  }
}

function idOf(key: string, step: string): string {
  return JSON.stringify([key, step])
}

function newest(rows: OlderRows): OlderRows {
  return rows.times.length > MAX_ROWS ? cut(rows, rows.times.length - MAX_ROWS, rows.times.length) : rows
}

function cut({ times, columns, spacingMs }: OlderRows, from: number, to: number): OlderRows {
  const parts = [...columns].map(([name, values]) => [name, values.slice(from, to)] as const)
  return { times: times.slice(from, to), columns: new Map(parts), spacingMs }
}

/** OMS's samples up to the first own one, and then the own ones. Nothing to be put before is the own samples as they are. */
function joined(older: OlderRows, own: StepSamples, version: number): StepSamples {
  const first = own.times[0]
  // The own samples may begin earlier by now: those of an earlier visit come in late.
  const end = first === undefined ? 0 : lowerBound(older.times, first)
  const last = older.times[end - 1]
  if (first === undefined || last === undefined) return own
  const found = holes(older, end, first)
  // A step that has ended was not missed in between, but nothing is known of it either: an unknown sample, no gap.
  const ended = own.silenceMs === null && found.at(-1)?.to === first
  const start = ended ? end + 1 : end
  const length = start + own.times.length
  const times = new Float64Array(length)
  times.set(older.times.subarray(0, end))
  if (ended) times[end] = (last + first) / 2
  times.set(own.times, start)
  const columns = new Map<StepColumn, Float64Array>()
  return {
    // The runs too: OMS's samples hold no rows that could be compared, so those before the first own one are not known.
    ...own,
    version,
    times,
    values(name) {
      const known = columns.get(name)
      if (known) return known
      const values = new Float64Array(length).fill(Number.NaN, 0, start)
      const before = older.columns.get(name)
      if (before) values.set(before.subarray(0, end))
      values.set(own.values(name), start)
      columns.set(name, values)
      return values
    },
    gaps: [...(ended ? found.slice(0, -1) : found), ...own.gaps],
    olderUntil: first,
  }
}

/** Where OMS has no points for longer than it takes for one to be lost, and no line may bridge. */
function holes({ times, spacingMs }: OlderRows, end: number, first: number): Gap[] {
  const patience = GAP_INTERVALS * spacingMs
  const found = gapsOf(times.subarray(0, end), patience)
  const last = times[end - 1] ?? first
  return first - last > patience ? [...found, { from: last, to: first }] : found
}
