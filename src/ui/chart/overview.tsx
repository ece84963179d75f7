import { memo, useMemo } from 'react'
import type { Format } from '@/lib/format'
import type { ObservedSamples, SampleSource } from '@/lib/series'
import { Brush, type BrushTexts, ROOM_PX } from './brush-sliders'
import { useChartEnvironment } from './environment'
import type { ChartGroup } from './group'
import { createHub } from './hub'
import { linePath } from './path'
import type { ChartRange, TimeWindow } from './range'
import { highest } from './scale'
import { type ChartColor, colorOf } from './types'
import { useStage } from './use-stage'
import { useDerived, useTimeWindow } from './use-window'

interface OverviewProps {
  readonly source: SampleSource
  /** The columns that may be drawn: the first of which anything is known. */
  readonly columns: readonly string[]
  readonly color: ChartColor
  readonly group: ChartGroup
  readonly range: ChartRange
  readonly now?: () => number
  readonly format: Format
  readonly texts: BrushTexts
  /** The viewer moved the window. */
  readonly onMove: (window: TimeWindow) => void
  /** Stands in the place while no more is known than is shown. */
  readonly idle: string
}

const HEIGHT_PX = 36
const ALL: ChartRange = { all: true }

/**
 * All that is known of one line, drawn small, with the window of the charts on it to be moved. It keeps its place while
 * the charts show everything, so that nothing jumps when they no longer do.
 */
export const Overview = memo(function Overview(props: OverviewProps) {
  const { source, columns, color, group, range, now, format, texts, onMove, idle } = props
  const { frames } = useChartEnvironment()
  const hub = useMemo(() => createHub(source, frames), [source, frames])
  const { ref, width, mounted } = useStage(hub)
  const window = useTimeWindow({ hub, group, range, width, now })
  const known = useTimeWindow({ hub, group, range: ALL, width, now })
  const more = known.to - known.from > window.to - window.from
  const room = Math.max(1, width - 2 * ROOM_PX)
  const path = useDerived(hub, () => (more ? picture(hub.read(), columns, known, room) : ''), Object.is)
  const place = (at: number) => ROOM_PX + ((at - known.from) / (known.to - known.from)) * room
  return (
    <div ref={ref} className="relative min-w-0" style={{ height: HEIGHT_PX }}>
      {!more || !mounted || width === 0 ? (
        <p className="flex h-full items-center text-xs text-muted">{idle}</p>
      ) : (
        <>
          <svg
            width={width}
            height={HEIGHT_PX}
            aria-hidden="true"
            data-overview=""
            className="absolute inset-0 rounded-md bg-card outline outline-line -outline-offset-1"
          >
            {source.read().gaps.map(({ from, to }) => (
              <rect
                key={from}
                x={place(from)}
                width={Math.max(1, place(to) - place(from))}
                height={HEIGHT_PX}
                className="fill-chip"
              />
            ))}
            <path
              d={path}
              transform={`translate(${ROOM_PX} 0)`}
              fill="none"
              strokeWidth="1.2"
              style={{ stroke: colorOf(color) }}
            />
          </svg>
          <Brush {...{ window, known, place, format, texts, onMove }} msPerPixel={(known.to - known.from) / room} />
        </>
      )}
    </div>
  )
})

/** The line as a path, from the floor at 0 to the highest value. */
function picture(samples: ObservedSamples, columns: readonly string[], known: TimeWindow, width: number): string {
  const column = columns.find((one) => samples.values(one).some(Number.isFinite))
  if (column === undefined) return ''
  const top = highest(samples, [{ column }], [], known) || 1
  return linePath(samples.times, samples.values(column), {
    window: known,
    gaps: samples.gaps,
    maxPoints: width,
    x: (at) => ((at - known.from) / (known.to - known.from)) * width,
    y: (value) => HEIGHT_PX - 4 - (Math.max(0, value) / top) * (HEIGHT_PX - 8),
  })
}
