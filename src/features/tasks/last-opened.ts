import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useNavigationType } from 'react-router'
import { useListMemory } from './list-memory'

/** Notes which task is opened from the list, so that who comes back finds his place. The same function each time. */
export function useNoteOpened(): (id: string) => void {
  const memory = useListMemory()
  return useCallback(
    (id) => {
      memory.lastOpened = id
    },
    [memory],
  )
}

/** Puts the focus on the row that was left, once there are rows, for who came back by the browser's own way. */
export function usePlace(table: RefObject<HTMLElement | null>, hasRows: boolean): void {
  const type = useNavigationType()
  const memory = useListMemory()
  const isDone = useRef(type !== 'POP')
  useEffect(() => {
    if (!hasRows || isDone.current) return
    isDone.current = true
    // Who went on to something else while the rows came keeps what he has.
    if (document.activeElement !== document.body) return
    const row = [...(table.current?.querySelectorAll<HTMLElement>('tr[data-task]') ?? [])].find(
      (one) => one.dataset.task === memory.lastOpened,
    )
    const link = row?.querySelector<HTMLElement>('a[data-row]')
    if (!link) return
    link.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'center' })
  }, [table, memory, hasRows])
}
