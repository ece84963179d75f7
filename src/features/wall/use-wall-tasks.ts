import { useMemo, useState } from 'react'
import type { ListView } from '@/api/list-projects'
import { isRefusal } from '@/features/shared/overview/refusal'
import { type Overview, useOverview } from '@/features/shared/overview/use-overview'
import { usePins } from '@/features/shared/pins/use-pins'
import { usePreferences } from '@/ui/preferences'
import { arrange, NOTHING, type WallTile } from './arrange'
import { narrowed, WHOLE } from './narrow'
import type { Wanted } from './wall-params'

/** The tasks of the wall as they are polled, in their order. */
export interface WallTasks {
  readonly overview: Overview
  readonly tiles: readonly WallTile[]
  /** OMS gives no list, so these are the tasks that the viewer watches. */
  readonly watched: boolean
  /** Only such tasks are asked for as the wall is about, since not all fit into one answer. */
  readonly narrow: boolean
}

const NO_IDS: readonly string[] = []

/**
 * Polls the tasks that the wall is about: one list, which is narrowed where it does not hold all tasks. Where OMS refuses
 * the list, the tasks on this browser's watch list stand in for it, each asked for alone.
 */
export function useWallTasks(chosen: Wanted): WallTasks {
  const { ids: pins } = usePins()
  const [refused, setRefused] = useState(false)
  const watched = refused && chosen.kind !== 'ids' && pins.length > 0
  const wanted = useMemo<Wanted>(() => (watched ? { kind: 'ids', ids: pins } : chosen), [watched, pins, chosen])
  const [{ intervalSeconds }] = usePreferences()
  const [asked, setAsked] = useState(WHOLE)
  const view = useMemo(() => {
    const list: ListView = { searchKey: '', type: null, ...asked, page: 1, intervalSeconds }
    return { list, ids: wanted.kind === 'ids' ? wanted.ids : NO_IDS }
  }, [asked, intervalSeconds, wanted])
  const overview = useOverview(view)
  const { rows, total, stale, problem, refused: gone } = overview
  // An outage after a refusal leaves it open whether there is a list.
  const refusedNow = gone !== null || (problem !== null && (refused || isRefusal(problem)))
  if (refusedNow !== refused) setRefused(refusedNow)
  if (asked === WHOLE && rows !== null && !stale) {
    const next = narrowed(wanted, rows, total)
    if (next !== WHOLE) setAsked(next)
  }
  return { overview, tiles: useArranged(overview, wanted), watched, narrow: asked !== WHOLE }
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
