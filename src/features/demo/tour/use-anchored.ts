import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'
import { type RefObject, useLayoutEffect } from 'react'

/** Pixels between the part and its frame, and between the popover and the edges of the screen. */
const FRAME_PX = 4
const EDGE_PX = 8
/** As thick as the frame is. */
const LINE_PX = 2
const GAP_PX = EDGE_PX + FRAME_PX

/**
 * Keeps a popover beside a part of the page and a frame around it, through scrolling and whatever moves on the page. A
 * part that leaves no room beside it is overlapped at its end, where the screen ends: its heading, which the popover
 * tells of, stays free. The popover never leaves the screen, and lies over the player only where it is about it.
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
      const { left, top, width, height } = frameOf(anchor)
      put(frame.current, {
        // Around the player, and below it where a part goes on behind it.
        zIndex: isPlayer(anchor) ? '20' : '10',
        transform: `translate(${left}px, ${top}px)`,
        width: `${width}px`,
        height: `${height}px`,
      })
      const padding = { top: EDGE_PX, left: EDGE_PX, right: EDGE_PX, bottom: EDGE_PX + playerHeight(anchor) }
      void computePosition(anchor, box, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          offset(GAP_PX),
          flip({ padding, crossAxis: false, fallbackStrategy: 'initialPlacement' }),
          shift({ crossAxis: true, padding }),
        ],
      }).then(({ x, y }) => put(box, { transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` }))
    }
    const stop = autoUpdate(anchor, box, place)
    // The frame is to be seen as well.
    anchor.style.scrollMarginTop = `${GAP_PX}px`
    bringIntoView(anchor, box)
    return () => {
      stop()
      anchor.style.scrollMarginTop = ''
    }
  }, [anchor, popover, frame])
}

function put(element: HTMLElement | null, style: Partial<CSSStyleDeclaration>): void {
  if (element) Object.assign(element.style, style)
}

/** A frame around a part; along the edges of the screen it is inside of them, or it would not be seen. */
function frameOf(anchor: HTMLElement) {
  const { left, right, top, bottom } = anchor.getBoundingClientRect()
  const x = Math.max(left - FRAME_PX, LINE_PX)
  const y = top - FRAME_PX
  const end = Math.min(right + FRAME_PX, document.documentElement.clientWidth - LINE_PX)
  const low = isPlayer(anchor) ? window.innerHeight - LINE_PX : bottom + FRAME_PX
  return { left: x, top: y, width: end - x, height: low - y }
}

/** How much of the screen's lower end the player takes; none where the player itself is pointed at. */
function playerHeight(anchor: HTMLElement): number {
  if (isPlayer(anchor)) return 0
  return document.querySelector<HTMLElement>('[data-tour="player"]')?.offsetHeight ?? 0
}

function isPlayer(anchor: HTMLElement): boolean {
  return anchor.dataset.tour === 'player'
}

/** In the middle of the screen, where it leaves room for the popover; else with its beginning at the top. */
function bringIntoView(anchor: HTMLElement, box: HTMLElement): void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const free = window.innerHeight - playerHeight(anchor)
  const isRoomy = (free - anchor.offsetHeight) / 2 >= box.offsetHeight + GAP_PX + EDGE_PX
  anchor.scrollIntoView({ block: isRoomy ? 'center' : 'start', behavior: calm ? 'auto' : 'smooth' })
}
