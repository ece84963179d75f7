import { useMemo } from 'react'
import { Axes } from './axes'
import { Cursor } from './cursor'
import type { ChartGroup } from './group'
import type { Hub } from './hub'
import { LayersContext } from './layer-contents'
import { MarkButtons } from './mark-buttons'
import { phasesHeight } from './phases'
import type { TimeWindow } from './range'
import { axisWidth, highest, marksOf, plotOf, withHeadroom } from './scale'
import type { TimeChartProps } from './types'
import { useDerived, useMovingOn } from './use-window'

export type ChartFrameProps = Omit<TimeChartProps, 'source' | 'group'> & {
  readonly hub: Hub
  readonly group: ChartGroup
  readonly window: TimeWindow
  readonly width: number
  readonly height: number
  /** The id of the element that holds the summary. */
  readonly summaryId: string
}

const NONE: readonly never[] = []

/** The drawn chart. Loaded when the first one is shown, since it brings recharts along. */
export function ChartFrame(props: ChartFrameProps) {
  const { hub, group, window, range, now, width, height, series, unit, format, formatAxis, texts, title } = props
  const { baselines = NONE, phases = NONE, marks = NONE, valueSteps, onZoom, onZoomOut } = props
  useMovingOn({ hub, range, width, now })
  const values = useDerived(
    hub,
    () => {
      const most = highest(hub.read(), series, baselines, window)
      return marksOf(withHeadroom(most, height, phasesHeight({ hub, phases, window, now })), height, valueSteps)
    },
    (a, b) => a.length === b.length && a.at(-1) === b.at(-1),
  )
  const top = values.at(-1) ?? 1
  const axis = axisWidth(values.map(formatAxis))
  const plot = useMemo(() => plotOf(width, height, axis), [width, height, axis])
  const contents = useMemo(
    () => ({ hub, group, window, top, series, baselines, phases, marks, now, format, texts }),
    [hub, group, window, top, series, baselines, phases, marks, now, format, texts],
  )
  return (
    <div className="relative" style={{ height }}>
      <div
        role="img"
        aria-label={title}
        aria-describedby={props.summaryId}
        className="print:[&_.recharts-wrapper]:w-full! print:[&_svg]:h-auto print:[&_svg]:max-w-full"
      >
        <LayersContext value={contents}>
          <Axes {...{ width, height, axis, unit, formatAxis, marks: values }} span={window.to - window.from} />
        </LayersContext>
      </div>
      <Cursor {...{ hub, group, window, plot, width, title, series, format, texts, onZoom, onZoomOut }} />
      <MarkButtons {...{ marks, window, plot, width, title, format, texts }} />
    </div>
  )
}
