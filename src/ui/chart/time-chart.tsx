import { Component, lazy, type ReactNode, Suspense, useId, useMemo, useState } from 'react'
import { DataTable, Placeholder } from './data-table'
import { useChartEnvironment } from './environment'
import { createChartGroup } from './group'
import { createHub, type Hub } from './hub'
import { Legend } from './legend'
import type { TimeWindow } from './range'
import { summaryText } from './summary'
import type { ChartSeries, TimeChartProps } from './types'
import { useStable } from './use-stable'
import { useStage } from './use-stage'
import { useDerived, useSamples, useTimeWindow } from './use-window'

const ChartFrame = lazy(() => import('./chart-frame').then((module) => ({ default: module.ChartFrame })))

/** Pixels of a chart with its axes, where its user does not say otherwise. */
const CHART_HEIGHT = 170

/**
 * Lines over time: legend with the latest values, chart or table, and a summary for those who cannot see it. It
 * follows its source by itself, and takes the same room whatever there is to show.
 */
export function TimeChart(props: TimeChartProps) {
  const { title, source, texts, height = CHART_HEIGHT } = props
  const { frames } = useChartEnvironment()
  const hub = useMemo(() => createHub(source, frames), [source, frames])
  const stage = useStage(hub)
  const [alone] = useState(() => createChartGroup([]))
  const series = useStable(props.series)
  const baselines = useStable(props.baselines ?? NONE)
  const phases = useStable(props.phases ?? NONE)
  const marks = useStable(props.marks ?? NONE)
  const [range = props.range] = useStable([props.range])
  const window = useTimeWindow({ hub, group: props.group, range, width: stage.width, now: props.now })
  const [table, setTable] = useState(false)
  const [failed, setFailed] = useState(false)
  const summaryId = useId()
  const some = useDerived(hub, () => hasValues(hub, series), Object.is)
  const group = props.group ?? alone
  const own = { ...props, hub, group, window, series, baselines, phases, marks, range, width: stage.width, height }
  return (
    <div>
      <div className="mb-1 flex min-h-6 items-start justify-between gap-3">
        <Legend hub={hub} group={group} window={window} series={series} baselines={baselines} />
        <button
          type="button"
          onClick={() => setTable(!table)}
          aria-label={`${table ? texts.showChart : texts.showTable}, ${title}`}
          className="shrink-0 cursor-pointer rounded-md border border-line px-2 py-0.5 text-xs text-muted hover:text-ink print:hidden"
        >
          {table ? texts.showChart : texts.showTable}
        </button>
      </div>
      <Summary id={summaryId} {...own} />
      <div ref={stage.ref}>
        {!some ? (
          <Placeholder height={height} text={texts.empty} />
        ) : table || failed ? (
          <>
            {failed && <p className="text-xs text-warn">{texts.failed}</p>}
            <DataTable {...own} />
          </>
        ) : stage.mounted && stage.width > 0 ? (
          <Caught onError={() => setFailed(true)}>
            <Suspense fallback={<Placeholder height={height} />}>
              <ChartFrame {...own} summaryId={summaryId} />
            </Suspense>
          </Caught>
        ) : (
          <Placeholder height={height} />
        )}
      </div>
    </div>
  )
}

const NONE: readonly never[] = []

function hasValues(hub: Hub, series: readonly ChartSeries[]): boolean {
  const samples = hub.read()
  return series.some(({ column }) => samples.values(column).some(Number.isFinite))
}

function Summary({ id, hub, window, ...props }: TimeChartProps & { id: string; hub: Hub; window: TimeWindow }) {
  const samples = useSamples(hub)
  return (
    <p id={id} className="sr-only">
      {summaryText(samples, window, props)}
    </p>
  )
}

/** Code that does not arrive, or a chart that fails, costs the drawing and not the page. */
class Caught extends Component<{ readonly onError: () => void; readonly children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override componentDidCatch() {
    this.props.onError()
  }
  override render() {
    return this.state.failed ? null : this.props.children
  }
}
