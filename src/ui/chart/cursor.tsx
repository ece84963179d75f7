import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Format } from '@/lib/format'
import { nearest, type ObservedSamples } from '@/lib/series'
import { type Hover, type Pointed, pointAt, pointByKey } from './hover'
import type { Hub } from './hub'
import { Swatch } from './mark'
import type { Plot } from './scale'
import { known } from './summary'
import { type ChartSeries, type ChartTexts, lineStyle } from './types'
import type { TimeWindow } from './window'

interface CursorProps {
  readonly hub: Hub
  readonly hover: Hover
  readonly window: TimeWindow
  readonly plot: Plot
  readonly width: number
  readonly title: string
  readonly series: readonly ChartSeries[]
  readonly format: Format
  readonly texts: ChartTexts
}

/**
 * Lies over the plot: a pointer or the arrow keys choose a moment, and a tooltip tells every line's value then. For
 * assistive technology it is a slider over time.
 */
export function Cursor(props: CursorProps) {
  const { hub, hover, window, plot, title, format, texts } = props
  const pointed = useSyncExternalStore(hover.subscribe, hover.get)
  const samples = hub.read()
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-label={`${texts.cursor}, ${title}`}
        aria-valuemin={window.from}
        aria-valuemax={window.to}
        aria-valuenow={Math.min(window.to, Math.max(window.from, pointed?.at ?? window.to))}
        aria-valuetext={pointed ? spoken(pointed, samples, props) : format.time(window.to)}
        className="absolute touch-pan-y rounded-sm focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-source print:hidden"
        style={plot}
        onPointerMove={(event) => {
          const left = event.clientX - event.currentTarget.getBoundingClientRect().left
          hover.set(pointAt(hub.read(), window.from + (left / plot.width) * (window.to - window.from), window))
        }}
        onPointerLeave={() => hover.set(null)}
        onBlur={() => hover.set(null)}
        onKeyDown={(event) => {
          const next = pointByKey(hub.read(), hover.get(), event.key, window)
          if (next === undefined) return
          event.preventDefault()
          hover.set(next)
        }}
      />
      {pointed && <Tooltip {...props} pointed={pointed} samples={samples} />}
    </>
  )
}

/** The values at the moment pointed at, as one text. */
function spoken(pointed: Pointed, samples: ObservedSamples, { series, format, texts }: CursorProps): string {
  if (pointed.gap) return `${texts.gap}, ${format.time(pointed.gap.from)} – ${format.time(pointed.gap.to)}`
  const index = nearest(samples.times, pointed.at)
  const values = series.map((one) => `${one.label} ${one.format(known(samples.values(one.column)[index]))}`)
  return [format.time(pointed.at), ...values].join(', ')
}

const ASIDE_PX = 12

function Tooltip({
  pointed,
  samples,
  series,
  format,
  texts,
  plot,
  width,
  window,
}: CursorProps & { readonly pointed: Pointed; readonly samples: ObservedSamples }) {
  const ref = useRef<HTMLDivElement>(null)
  const [own, setOwn] = useState(0)
  useLayoutEffect(() => setOwn(ref.current?.offsetWidth ?? 0), [])
  const x = plot.left + ((pointed.at - window.from) / (window.to - window.from)) * plot.width
  const right = x + ASIDE_PX + own <= width
  const left = Math.max(0, Math.min(width - own, right ? x + ASIDE_PX : x - ASIDE_PX - own))
  const index = nearest(samples.times, pointed.at)
  return (
    <div
      ref={ref}
      // The slider says the same.
      aria-hidden="true"
      className="pointer-events-none absolute left-0 z-10 rounded-md border border-line bg-card px-2.5 py-1.5 text-xs shadow-md print:hidden"
      style={{ transform: `translateX(${left}px)`, top: plot.top + 4, maxWidth: width }}
    >
      {pointed.gap ? (
        <>
          <div className="whitespace-nowrap text-muted tabular-nums">
            {format.time(pointed.gap.from)} – {format.time(pointed.gap.to)}
          </div>
          {texts.gap}
        </>
      ) : (
        <>
          <div className="mb-0.5 whitespace-nowrap text-muted tabular-nums">{format.dateTime(pointed.at)}</div>
          <div className="grid grid-cols-[auto_1fr_auto] items-center gap-x-2">
            {series.map(({ id, label, column, color, format: text }, i) => (
              <div key={id} className="contents">
                <Swatch style={lineStyle(i)} color={color} />
                <span>{label}</span>
                <b className="text-right font-semibold whitespace-nowrap tabular-nums">
                  {text(known(samples.values(column)[index]))}
                </b>
              </div>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
