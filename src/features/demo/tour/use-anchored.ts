import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'
import { type RefObject, useLayoutEffect } from 'react'

/** Pixels between the part and its frame, and between the popover and the edges of the screen. */
const FRAME_PX = 4
const EDGE_PX = 8

/**
 * Keeps a popover beside a part of the page and a frame around it, through scrolling and whatever moves on the page. A
 * part that leaves no room beside it is overlapped: the popover never leaves the screen.
 */
export function useAnchored(
  anchor: HTMLElement,
  popover: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const box = popover.current
    if (!box) return
    const place = () => {
      const { left, top, width, height } = anchor.getBoundingClientRect()
      put(frame.current, {
        transform: `translate(${left - FRAME_PX}px, ${top - FRAME_PX}px)`,
        width: `${width + 2 * FRAME_PX}px`,
        height: `${height + 2 * FRAME_PX}px`,
      })
      void computePosition(anchor, box, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [offset(EDGE_PX + FRAME_PX), flip(), shift({ crossAxis: true, padding: EDGE_PX })],
      }).then(({ x, y }) => put(box, { transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` }))
    }
    const stop = autoUpdate(anchor, box, place)
    bringIntoView(anchor)
    return stop
  }, [anchor, popover, frame])
}

function put(element: HTMLElement | null, style: Partial<CSSStyleDeclaration>): void {
  if (element) Object.assign(element.style, style)
}

/** In the middle of the screen, where it leaves room for the popover; else with its beginning. */
function bringIntoView(anchor: HTMLElement): void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  anchor.scrollIntoView({
    block: anchor.offsetHeight < window.innerHeight / 2 ? 'center' : 'start',
    behavior: calm ? 'auto' : 'smooth',
  })
}
