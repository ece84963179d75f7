import { type RefObject, useLayoutEffect } from 'react'

/** Keeps as much room in the page as a bar takes that lies over its end, so that nothing stays hidden below it. */
export function useRoomFor(bar: RefObject<HTMLElement | null>, room: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const measured = bar.current
    if (!measured) return
    const measure = () => {
      if (room.current) room.current.style.height = `${measured.offsetHeight}px`
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [bar, room])
}
