import { useLayoutEffect, useRef, useState } from 'react'
import type { Format } from '@/lib/format'
import { readingAt } from './hover'
import type { Hub } from './hub'
import { Swatch } from './mark'
import { momentText } from './moment-text'
import { olderUntil } from './older'
import type { TimeWindow } from './range'
import type { Plot } from './scale'
import { known } from './summary'
import { type ChartSeries, type ChartTexts, lineStyle } from './types'

const ASIDE_PX = 12

/** What a chart needs to tell its values at a moment. */
export interface ReadoutProps {
  readonly hub: Hub
  readonly window: TimeWindow
  readonly plot: Plot
  /** Pixels of the chart. */
  readonly width: number
  readonly series: readonly ChartSeries[]
  readonly format: Format
  readonly texts: ChartTexts
}

type TooltipProps = ReadoutProps & {
  /** The moment pointed at, epoch milliseconds. */
  readonly at: number
}

/** Every line's value at a moment, beside it. */
export function Tooltip({ hub, at, series, format, texts, plot, width, window }: TooltipProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [own, setOwn] = useState(0)
  useLayoutEffect(() => setOwn(ref.current?.offsetWidth ?? 0), [])
  const samples = hub.read()
  const { gap, index } = readingAt(samples, at, window)
  const x = plot.left + ((at - window.from) / (window.to - window.from)) * plot.width
  const right = x + ASIDE_PX + own <= width
  const left = Math.max(0, Math.min(width - own, right ? x + ASIDE_PX : x - ASIDE_PX - own))
  const older = at < (olderUntil(samples) ?? Number.NEGATIVE_INFINITY)
  return (
    <div
      ref={ref}
      // The slider says the same.
      aria-hidden="true"
      data-tooltip=""
      className="pointer-events-none absolute left-0 z-10 rounded-md border border-line bg-card px-2.5 py-1.5 text-xs shadow-md print:hidden"
      style={{ transform: `translateX(${left}px)`, top: plot.top + 4, maxWidth: width }}
    >
      {gap ? (
        <>
          <div className="whitespace-nowrap text-muted tabular-nums">
            {momentText(gap.from, window, format)} – {momentText(gap.to, window, format)}
          </div>
          {texts.gap(gap.why)}
        </>
      ) : (
        <>
          <div className="mb-0.5 whitespace-nowrap text-muted tabular-nums">{format.dateTime(at)}</div>
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
          {older && <div className="text-muted">{texts.olderSample}</div>}
        </>
      )}
    </div>
  )
}
