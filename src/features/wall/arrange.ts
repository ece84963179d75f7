import { type Placed, stableOrder } from '@/domain/stable-order'
import type { MissingTask, TaskRow } from '@/features/shared/overview/row'
import type { Wanted } from './wall-params'

/** A tile: a task, or the place of one that was asked for and never answered. */
export type WallTile = Placed &
  ({ readonly row: TaskRow; readonly missing: null } | { readonly row: null; readonly missing: MissingTask })

/** The wall's tiles in their order, and what has to be remembered for the next answer. */
export interface Arrangement {
  readonly tiles: readonly WallTile[]
  /** When each task was last seen to run or to have failed, epoch milliseconds by OMS's answers. */
  readonly ran: ReadonlyMap<string, number>
}

/** Before the first answer. */
export const NOTHING: Arrangement = { tiles: [], ran: new Map() }

/** What a task becomes once it runs no more stays on the wall for so long. */
const AFTERWARDS_MS = 15 * 60_000

/** Statuses that are asked for where not all tasks fit into one answer (facts 1.1). */
export const RUNNING_STATUSES = [
  'RUNNING',
  'FAILED',
  'RUNNING_MODIFYING',
  'RUNNING_MERGING',
  'RUNNING_ALARMING',
] as const

const RUNNING: ReadonlySet<string | null> = new Set(RUNNING_STATUSES)

/** What the wall knows of tasks at one moment. */
export interface Known {
  readonly rows: readonly TaskRow[]
  readonly missing: readonly MissingTask[]
  /** When OMS answered last, epoch milliseconds. */
  readonly at: number
}

/** Chooses the tasks that the wall is about, and puts them where they were. */
export function arrange(before: Arrangement, { rows, missing, at }: Known, wanted: Wanted): Arrangement {
  const ran = new Map<string, number>()
  for (const { key, task } of rows) {
    const last = RUNNING.has(task.status) ? at : before.ran.get(key)
    if (last !== undefined) ran.set(key, last)
  }
  const tasks = rows
    .filter((row) => isWanted(row, wanted, at - (ran.get(row.key) ?? Number.NEGATIVE_INFINITY)))
    .map(tileOf)
  const gone = wanted.kind === 'ids' ? missing.map(missingTile) : []
  const previous = before.tiles.map(({ key }) => key)
  return { tiles: stableOrder(previous, [...tasks, ...gone]), ran }
}

/** `ranAgoMs`: how long ago it was last seen to run. */
function isWanted({ id, task }: TaskRow, wanted: Wanted, ranAgoMs: number): boolean {
  if (wanted.kind === 'ids') return id !== null && wanted.ids.includes(id)
  if (wanted.kind === 'label') {
    return task.labels.some(({ id: label, name }) =>
      [label, name].some((it) => it !== null && wanted.labels.includes(it)),
    )
  }
  return ranAgoMs < AFTERWARDS_MS
}

function tileOf(row: TaskRow): WallTile {
  return { key: row.key, overview: row.overview, row, missing: null }
}

/** Nothing is known of it, which somebody should look at once OMS said so. */
function missingTile(missing: MissingTask): WallTile {
  const severity = missing.problem === null ? 'info' : 'attention'
  const verdict = { kind: 'unknown', severity, step: null, since: null, evidence: {} } as const
  return { key: missing.id, overview: { severity, verdict }, row: null, missing }
}

/** Tiles by severity, in the order of `SEVERITIES`. */
export function countsOf(tiles: readonly Placed[]): Readonly<Record<'critical' | 'attention' | 'fine', number>> {
  const of = (severity: string) => tiles.filter(({ overview }) => overview.severity === severity).length
  const [critical, attention] = [of('critical'), of('attention')]
  return { critical, attention, fine: tiles.length - critical - attention }
}
