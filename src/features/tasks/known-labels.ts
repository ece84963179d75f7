import { useEffect, useState } from 'react'
import type { TaskRow } from '@/features/shared/overview/row'
import { type KnownLabel, useListMemory } from './list-memory'

/** The labels known so far with those of more rows, by name; the same array where there is no new one. */
function moreLabels(known: readonly KnownLabel[], rows: readonly Pick<TaskRow, 'task'>[]): readonly KnownLabel[] {
  const byId = new Map(known.map((label) => [label.id, label.name ?? label.id]))
  const size = byId.size
  for (const { task } of rows) {
    for (const { id, name } of task.labels) if (id !== null && !byId.has(id)) byId.set(id, name ?? id)
  }
  if (byId.size === size) return known
  return [...byId].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
}

/**
 * The labels that can be asked for. OMS has no action that lists them: known are those of the tasks that were seen in
 * this visit, and those of the address, whose names only a task tells.
 */
export function useKnownLabels(rows: readonly TaskRow[] | null, chosen: readonly string[]): readonly KnownLabel[] {
  const memory = useListMemory()
  const [known, setKnown] = useState(memory.labels)
  const now = moreLabels(known, rows ?? [])
  if (now !== known) setKnown(now)
  useEffect(() => {
    memory.labels = known
  }, [memory, known])
  const unseen = chosen.filter((id) => !now.some((label) => label.id === id)).map((id) => ({ id, name: null }))
  return [...now, ...unseen]
}
