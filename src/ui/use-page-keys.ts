import { useEffectEvent, useLayoutEffect } from 'react'

/**
 * Listens to keys pressed anywhere on the page, from the moment its reader sees what they do: an effect after the paint
 * loses a key pressed just before it.
 * @param on the window for who takes only what no one on the document took.
 */
export function usePageKeys(onKey: (event: KeyboardEvent) => void, on: Document | Window = document): void {
  const onKeyNow = useEffectEvent(onKey)
  useLayoutEffect(() => {
    const listen = (event: Event) => onKeyNow(event as KeyboardEvent)
    on.addEventListener('keydown', listen)
    return () => on.removeEventListener('keydown', listen)
  }, [on])
}
