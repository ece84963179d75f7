import { type RefObject, useEffect, useRef } from 'react'
import { useNavigationType } from 'react-router'

/** The task that was opened last from this list, so that who comes back finds his place. */
let lastOpened: string | null = null

export function noteOpened(id: string): void {
  lastOpened = id
}

/** Puts the focus on the row that was left, once there are rows, for who came back by the browser's own way. */
export function usePlace(table: RefObject<HTMLElement | null>, hasRows: boolean): void {
  const type = useNavigationType()
  const isDone = useRef(type !== 'POP')
  useEffect(() => {
    if (!hasRows || isDone.current) return
    isDone.current = true
    // Who went on to something else while the rows came keeps what he has.
    if (document.activeElement !== document.body) return
    const row = [...(table.current?.querySelectorAll<HTMLElement>('tr[data-task]') ?? [])].find(
      (one) => one.dataset.task === lastOpened,
    )
    const link = row?.querySelector<HTMLElement>('a[data-row]')
    if (!link) return
    link.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'center' })
  }, [table, hasRows])
}
