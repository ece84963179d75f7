import { useMemo, useState } from 'react'
import { Axes } from './axes'
import { Cursor } from './cursor'
import { createHover } from './hover'
import type { Hub } from './hub'
import { LayersProvider } from './layers'
import { axisWidth, highest, marksOf, plotOf } from './scale'
import type { TimeChartProps } from './types'
import { useDerived, useMovingOn, useTimeWindow } from './use-window'

export type ChartFrameProps = Omit<TimeChartProps, 'source'> & {
  readonly hub: Hub
  readonly width: number
  readonly height: number
  /** The id of the element that holds the summary. */
  readonly summaryId: string
}

const NO_BASELINES: NonNullable<ChartFrameProps['baselines']> = []

/** The drawn chart. Loaded when the first one is shown, since it brings recharts along. */
export function ChartFrame(props: ChartFrameProps) {
  const { hub, range, now, width, height, series, unit, format, formatAxis, valueSteps, texts, title } = props
  const baselines = props.baselines ?? NO_BASELINES
  const [hover] = useState(createHover)
  const window = useTimeWindow({ hub, range, width, now })
  useMovingOn({ hub, range, width, now })
  const marks = useDerived(
    hub,
    () => marksOf(highest(hub.read(), series, baselines, window), height, valueSteps),
    (a, b) => a.length === b.length && a.at(-1) === b.at(-1),
  )
  const top = marks.at(-1) ?? 1
  const axis = axisWidth(marks.map(formatAxis))
  const plot = useMemo(() => plotOf(width, height, axis), [width, height, axis])
  const contents = useMemo(
    () => ({ hub, hover, window, top, series, baselines, now, format, texts }),
    [hub, hover, window, top, series, baselines, now, format, texts],
  )
  return (
    <div className="relative" style={{ height }}>
      <div
        role="img"
        aria-label={title}
        aria-describedby={props.summaryId}
        className="print:[&_.recharts-wrapper]:w-full! print:[&_svg]:h-auto print:[&_svg]:max-w-full"
      >
        <LayersProvider value={contents}>
          <Axes {...{ width, height, axis, unit, formatAxis, marks }} span={window.to - window.from} />
        </LayersProvider>
      </div>
      <Cursor {...{ hub, hover, window, plot, width, title, series, format, texts }} />
    </div>
  )
}
