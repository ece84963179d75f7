import { type KeyboardEvent, useRef, useState } from 'react'
import type { Format } from '@/lib/format'
import { groupMarks, MARK_PX, type MarkGroup } from './mark-groups'
import { momentText } from './moment-text'
import type { TimeWindow } from './range'
import type { Plot } from './scale'
import { type ChartMark, type ChartTexts, colorOf } from './types'

interface MarkButtonsProps {
  readonly marks: readonly ChartMark[]
  readonly window: TimeWindow
  readonly plot: Plot
  /** Pixels of the chart. */
  readonly width: number
  readonly title: string
  readonly format: Format
  readonly texts: ChartTexts
}

/**
 * The signs at the foot of the plot can be pointed at and focused, and then tell what happened. One stop for the tab
 * key; arrows go from one to the next. They are drawn in the chart itself (`MarkLines`), so that paper has them too.
 */
export function MarkButtons({ marks, window, plot, width, title, format, texts }: MarkButtonsProps) {
  const [open, setOpen] = useState<string | null>(null)
  const [stop, setStop] = useState<string | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const x = (at: number) => plot.left + ((at - window.from) / (window.to - window.from)) * plot.width
  const told = (at: number) => momentText(at, window, format)
  const groups = groupMarks(marks, window, x)
  if (groups.length === 0) return null
  const stopId = groups.some(({ id }) => id === stop) ? stop : groups.at(-1)?.id
  const shown = groups.find(({ id }) => id === open)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') setOpen(null)
    const here = groups.findIndex(({ id }) => id === stopId)
    const ways: Record<string, number> = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: groups.length - 1 }
    const next = ways[event.key]
    if (next === undefined) return
    event.preventDefault()
    bar.current?.querySelectorAll('button')[Math.min(groups.length - 1, Math.max(0, next))]?.focus()
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={`${texts.marks}, ${title}`}
      onKeyDown={onKeyDown}
      className="print:hidden"
      data-marks=""
    >
      {groups.map((group) => (
        <button
          key={group.id}
          type="button"
          tabIndex={group.id === stopId ? 0 : -1}
          aria-label={spoken(group, told, texts)}
          className="absolute cursor-help rounded-full focus-visible:outline-2 focus-visible:outline-source"
          style={{
            left: group.x - MARK_PX / 2,
            top: plot.top + plot.height - MARK_PX,
            width: MARK_PX,
            height: MARK_PX,
          }}
          onPointerEnter={() => setOpen(group.id)}
          onPointerLeave={() => setOpen(null)}
          onFocus={() => {
            setStop(group.id)
            setOpen(group.id)
          }}
          onBlur={() => setOpen(null)}
          onClick={() => setOpen(group.id)}
        />
      ))}
      {shown && <Words group={shown} plot={plot} width={width} told={told} />}
    </div>
  )
}

type Told = (at: number) => string

function spoken({ marks }: MarkGroup, told: Told, texts: ChartTexts): string {
  const words = marks.slice(-MOST).map(({ at, label }) => `${told(at)} ${label}`)
  return marks.length === 1 ? words.join('') : [texts.markCount(marks.length), ...words].join(' ')
}

/** More of them would leave the chart; the latest are told. */
const MOST = 6
const TOLD_PX = 280

interface WordsProps extends Pick<MarkButtonsProps, 'plot' | 'width'> {
  readonly group: MarkGroup
  readonly told: Told
}

function Words({ group, plot, width, told }: WordsProps) {
  const room = Math.min(TOLD_PX, width)
  return (
    <ul
      // The button says the same.
      aria-hidden="true"
      className="pointer-events-none absolute z-10 space-y-1 rounded-md border border-line bg-card px-2.5 py-1.5 text-xs shadow-md"
      style={{
        left: Math.max(0, Math.min(width - room, group.x - room / 2)),
        width: room,
        bottom: `calc(100% - ${plot.top + plot.height - MARK_PX - 4}px)`,
      }}
    >
      {group.marks.length > MOST && <li className="text-muted">+{group.marks.length - MOST}</li>}
      {group.marks.slice(-MOST).map(({ id, at, label, sign, color }) => (
        <li key={id} className="flex gap-1.5">
          <b style={{ color: colorOf(color) }}>{sign}</b>
          <span>
            <span className="text-muted tabular-nums">{told(at)}</span> {label}
          </span>
        </li>
      ))}
    </ul>
  )
}
