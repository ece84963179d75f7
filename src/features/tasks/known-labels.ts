import { useState } from 'react'
import type { TaskRow } from '@/features/shared/overview/row'

/** A label that was seen on some task. */
export interface KnownLabel {
  readonly id: string
  readonly name: string
}

/** The labels known so far with those of more rows, by name; the same array where there is no new one. */
function moreLabels(known: readonly KnownLabel[], rows: readonly Pick<TaskRow, 'task'>[]): readonly KnownLabel[] {
  const byId = new Map(known.map((label) => [label.id, label.name]))
  const size = byId.size
  for (const { task } of rows) {
    for (const { id, name } of task.labels) if (id !== null && !byId.has(id)) byId.set(id, name ?? id)
  }
  if (byId.size === size) return known
  return [...byId].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
}

/** Those of this visit: who comes back to the list finds them again. */
let seen: readonly KnownLabel[] = []

/**
 * The labels that can be asked for. OMS has no action that lists them: known are those of the tasks that were seen,
 * and those of the address.
 */
export function useKnownLabels(rows: readonly TaskRow[] | null, chosen: readonly string[]): readonly KnownLabel[] {
  const [known, setKnown] = useState(seen)
  const now = moreLabels(known, rows ?? [])
  if (now !== known) {
    seen = now
    setKnown(now)
  }
  const unseen = chosen.filter((id) => !now.some((label) => label.id === id)).map((id) => ({ id, name: id }))
  return [...now, ...unseen]
}
