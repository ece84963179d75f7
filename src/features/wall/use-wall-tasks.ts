import { useMemo, useState } from 'react'
import type { ListView } from '@/api/list-projects'
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
  const { rows, total, stale } = overview
  if (asked === WHOLE && rows !== null && !stale) {
    const next = narrowed(wanted, rows, total)
    if (next !== WHOLE) setAsked(next)
  }
  return { overview, tiles: useArranged(overview, wanted) }
}

const BEFORE = { rows: null, missing: null, at: null, arranged: NOTHING }

/** The order depends on the order before, which is kept from answer to answer. */
function useArranged({ rows, missing, at }: Overview, wanted: Wanted): readonly WallTile[] {
  const [last, setLast] = useState<
    Pick<Overview, 'rows' | 'at'> & { missing: Overview['missing'] | null; arranged: typeof NOTHING }
  >(BEFORE)
  if (rows === last.rows && at === last.at && same(missing, last.missing)) return last.arranged.tiles
  const arranged = arrange(last.arranged, { rows: rows ?? [], missing, at: at ?? 0 }, wanted)
  setLast({ rows, missing, at, arranged })
  return arranged.tiles
}

/** The missing ones come as a new array each time. */
function same(missing: Overview['missing'], last: Overview['missing'] | null): boolean {
  return (
    missing.length === last?.length &&
    missing.every(({ id, problem }, i) => id === last[i]?.id && problem === last[i]?.problem)
  )
}
