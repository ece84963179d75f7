import { useMemo, useState } from 'react'
import type { ListView } from '@/api/list-projects'
import type { MissingTask, TaskRow } from '@/features/shared/overview/row'
import { type Overview, useOverview } from '@/features/shared/overview/use-overview'
import { usePreferences } from '@/ui/preferences'
import { arrange, NOTHING, type WallTile } from './arrange'
import { narrowed, WHOLE } from './narrow'
import type { Wanted } from './wall-params'

/** The tasks of the wall as they are polled, in their order. */
export interface WallTasks {
  readonly overview: Overview
  readonly tiles: readonly WallTile[]
}

const NO_IDS: readonly string[] = []

/** Polls the tasks that the wall is about: one list, which is narrowed where it does not hold all tasks. */
export function useWallTasks(wanted: Wanted): WallTasks {
  const [{ intervalSeconds }] = usePreferences()
  const [asked, setAsked] = useState(WHOLE)
  const view = useMemo(() => {
    const list: ListView = { searchKey: '', type: null, ...asked, page: 1, intervalSeconds }
    return { list, ids: wanted.kind === 'ids' ? wanted.ids : NO_IDS }
  }, [asked, intervalSeconds, wanted])
  const overview = useOverview(view)
  const { rows, total, at, stale } = overview
  if (asked === WHOLE && at !== null && !stale) {
    const next = narrowed(wanted, rows, total)
    if (next !== WHOLE) setAsked(next)
  }
  return { overview, tiles: useArranged(overview, wanted) }
}

interface Seen {
  readonly rows: readonly TaskRow[]
  readonly missing: readonly MissingTask[]
}

/** The order depends on the order before, which is kept from answer to answer. */
function useArranged({ rows, missing }: Seen, wanted: Wanted): readonly WallTile[] {
  const [last, setLast] = useState(() => ({ rows, missing, arranged: arrange(NOTHING, { rows, missing }, wanted) }))
  if (same(last.rows, rows) && same(last.missing, missing)) return last.arranged.tiles
  const arranged = arrange(last.arranged, { rows, missing }, wanted)
  setLast({ rows, missing, arranged })
  return arranged.tiles
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((one, i) => one === b[i]))
}
