import { type KeyboardEvent, type PointerEvent, useSyncExternalStore } from 'react'
import type { ChartGroup } from './group'
import { pointAt, pointByKey, readingAt } from './hover'
import { momentText } from './moment-text'
import { known } from './summary'
import { type ReadoutProps, Tooltip } from './tooltip'
import type { TimeChartProps } from './types'
import { useChoosing } from './use-choosing'

interface CursorProps extends ReadoutProps, Pick<TimeChartProps, 'onZoom' | 'onZoomOut'> {
  readonly group: ChartGroup
  readonly title: string
}

/**
 * Lies over the plot: a pointer or the arrow keys choose a moment, which all charts of the group show, and a tooltip
 * tells every line's value then; a drag, or the arrow keys with Shift, choose a stretch of time to zoom into. For
 * assistive technology it is a slider over time.
 */
export function Cursor(props: CursorProps) {
  const { hub, group, window, plot, title, texts, onZoom, onZoomOut } = props
  const { hover, selection } = group
  // What happens in other charts is no news here.
  const own = <T extends { readonly by: object }>(value: T | null) => (value?.by === hub ? value : null)
  const at = useSyncExternalStore(hover.subscribe, () => own(hover.get())?.at ?? null)
  const chosen = useSyncExternalStore(selection.subscribe, () => own(selection.get()))
  const momentAt = (event: PointerEvent<HTMLElement>) => {
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left
    return window.from + Math.min(1, Math.max(0, left / plot.width)) * (window.to - window.from)
  }
  const choosing = useChoosing({ group, by: hub, onZoom, momentAt })
  const point = (moment: number | null) => hover.set(moment === null ? null : { at: moment, by: hub })

  function onKeyDown(event: KeyboardEvent) {
    const { key, shiftKey } = event
    if (key === 'Escape' ? choosing.drop() : key === 'Enter' && choosing.take()) {
      event.preventDefault()
      return
    }
    const extends_ = shiftKey && /^Arrow(Left|Right)$/.test(key) && onZoom !== undefined
    const start = at ?? (extends_ ? (pointByKey(hub.read(), null, 'End', window) ?? null) : null)
    const next = pointByKey(hub.read(), start, key, window)
    if (next === undefined) return
    event.preventDefault()
    if (!extends_) choosing.drop()
    else if (start !== null && next !== null) choosing.extend(start, next)
    point(next)
  }

  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-label={`${texts.cursor}, ${title}`}
        aria-description={onZoom && texts.cursorHelp}
        aria-valuemin={window.from}
        aria-valuemax={window.to}
        aria-valuenow={Math.min(window.to, Math.max(window.from, at ?? window.to))}
        aria-valuetext={spoken(at, chosen, props)}
        className="absolute touch-pan-y rounded-sm select-none focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-source print:hidden"
        style={plot}
        onPointerDown={choosing.onPointerDown}
        onPointerMove={(event) => {
          point(pointAt(hub.read(), momentAt(event), window))
          choosing.onPointerMove(event)
        }}
        onPointerUp={choosing.onPointerUp}
        onPointerCancel={choosing.onPointerCancel}
        onPointerLeave={() => point(null)}
        onDoubleClick={onZoomOut}
        onBlur={() => {
          choosing.drop()
          point(null)
        }}
        onKeyDown={onKeyDown}
      />
      {at !== null && <Tooltip {...props} at={at} />}
    </>
  )
}

/** The values at the moment pointed at, and the stretch that is chosen, as one text. */
function spoken(
  at: number | null,
  chosen: { readonly anchor: number; readonly head: number } | null,
  { hub, window, series, format, texts }: CursorProps,
): string {
  const told = (moment: number) => momentText(moment, window, format)
  if (at === null) return told(window.to)
  const samples = hub.read()
  const { gap, index } = readingAt(samples, at, window)
  const values = series.map((one) => `${one.label} ${one.format(known(samples.values(one.column)[index]))}`)
  const said = gap ? [texts.gap(gap.why), `${told(gap.from)} – ${told(gap.to)}`] : [told(at), ...values]
  if (!chosen) return said.join(', ')
  const { anchor, head } = chosen
  const stretch = { from: told(Math.min(anchor, head)), to: told(Math.max(anchor, head)) }
  return [texts.selected(stretch), ...said].join(', ')
}
