import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { Format } from '@/lib/format'
import { type BrushPart, moved, movedByKey, within } from './brush'
import type { TimeWindow } from './range'

/** Words of the overview. */
export interface BrushTexts {
  /** Names the whole. */
  readonly label: string
  /** Name the sliders. */
  readonly from: string
  readonly to: string
  readonly window: string
  /** What the middle slider says. */
  span(values: { from: string; to: string; length: string }): string
}

interface BrushProps {
  /** What the charts show. */
  readonly window: TimeWindow
  /** What there is. */
  readonly known: TimeWindow
  /** Where a moment is, pixels; `ROOM_PX` of the known time's ends are the edges. */
  place(at: number): number
  readonly msPerPixel: number
  readonly format: Format
  readonly texts: BrushTexts
  readonly onMove: (window: TimeWindow) => void
}

/** What is moved and not let go of yet; afterwards it stands until the charts have followed. */
interface Draft {
  readonly window: TimeWindow
  readonly base: TimeWindow
  readonly held: boolean
}

const TARGET_PX = 24
/** Beyond the known time's ends, so that the sliders of a narrow window at an end are within reach. Pixels. */
export const ROOM_PX = 1.5 * TARGET_PX
const PARTS: readonly BrushPart[] = ['from', 'window', 'to']

/** The charts' window on all that is known: its ends and itself are sliders, by pointer and by keyboard. */
export function Brush({ window, known, place, msPerPixel, format, texts, onMove }: BrushProps) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const drag = useRef<{ readonly x: number; readonly window: TimeWindow } | null>(null)
  const shown = draft && (draft.held || draft.base === window) ? draft.window : within(window, known)
  const [start, end] = [place(shown.from), place(shown.to)]
  const middle = Math.max(TARGET_PX, end - start)
  const left = (start + end - middle) / 2
  const places = { from: left - TARGET_PX, window: left, to: left + middle }

  const hold = (next: TimeWindow) => setDraft({ window: next, base: window, held: true })
  function drop() {
    drag.current = null
    setDraft(null)
  }
  function take() {
    drag.current = null
    if (!draft?.held) return
    setDraft({ ...draft, base: window, held: false })
    onMove(draft.window)
  }
  function onKeyDown(event: KeyboardEvent, part: BrushPart) {
    if (event.key === 'Escape') drop()
    const next = movedByKey(shown, part, event.key, known)
    if (!next) return
    event.preventDefault()
    hold(next)
  }
  function onPointerDown(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return
    drag.current = { x: event.clientX, window: shown }
    event.currentTarget.setPointerCapture?.(event.pointerId)
  }
  function onPointerMove(event: PointerEvent, part: BrushPart) {
    if (!drag.current || event.clientX === drag.current.x) return
    hold(moved(drag.current.window, part, (event.clientX - drag.current.x) * msPerPixel, known))
  }

  return (
    <fieldset aria-label={texts.label} className="absolute inset-0">
      <div
        className="pointer-events-none absolute inset-y-0 border-x-2 border-source bg-source/12"
        style={{ left: start, width: Math.max(3, end - start) }}
        data-brush=""
      />
      {PARTS.map((part) => (
        <div
          key={part}
          role="slider"
          tabIndex={0}
          aria-label={texts[part]}
          aria-valuemin={known.from}
          aria-valuemax={known.to}
          aria-valuenow={part === 'to' ? shown.to : shown.from}
          aria-valuetext={valueText(part, shown, format, texts)}
          className={`absolute inset-y-0 touch-pan-y rounded-sm focus-visible:outline-2 focus-visible:outline-source ${LOOKS[part]}`}
          style={{ left: places[part], width: part === 'window' ? middle : TARGET_PX }}
          onKeyDown={(event) => onKeyDown(event, part)}
          onKeyUp={() => !drag.current && take()}
          onBlur={take}
          onPointerDown={onPointerDown}
          onPointerMove={(event) => onPointerMove(event, part)}
          onPointerUp={take}
          onPointerCancel={drop}
        />
      ))}
    </fieldset>
  )
}

/** The ends show a grip at the window's edge. */
const GRIP = 'after:absolute after:inset-y-2.5 after:w-1 after:rounded-full after:bg-source after:content-[""]'
const LOOKS: Record<BrushPart, string> = {
  from: `cursor-ew-resize ${GRIP} after:right-0.5`,
  to: `cursor-ew-resize ${GRIP} after:left-0.5`,
  window: 'cursor-grab active:cursor-grabbing',
}

function valueText(part: BrushPart, { from, to }: TimeWindow, format: Format, texts: BrushTexts): string {
  if (part !== 'window') return format.dateTime(part === 'from' ? from : to)
  return texts.span({
    from: format.dateTime(from),
    to: format.dateTime(to),
    length: format.duration((to - from) / 1000),
  })
}
