import type { SampleSource } from '@/lib/series'
import type { ChartRange, TimeWindow } from './range'
import { createStore, type Store } from './store'
import { type Extent, extentOf, joinedExtent, timeWindow } from './window'

/** The moment that a viewer points at. */
export interface Moment {
  /** Epoch milliseconds. */
  readonly at: number
  /** The chart in which he points: it has the tooltip. */
  readonly by: object
}

/** A stretch of time being chosen, epoch milliseconds; the head can be before the anchor. */
export interface Selection {
  readonly anchor: number
  readonly head: number
  /** The chart in which it is chosen. */
  readonly by: object
}

/** What charts share that are read together: the same window, the moment pointed at, the stretch being chosen. */
export interface ChartGroup {
  readonly hover: Store<Moment | null>
  readonly selection: Store<Selection | null>
  window(range: ChartRange, now: number | undefined): TimeWindow
}

/** The group's window moves by the same steps whatever the widths of its charts are. */
const WIDTH_PX = 600

/**
 * @param sources the samples of the charts, the most important first: a moving window follows the first of them that
 * has samples to follow, and "all" holds the samples of all
 */
export function createChartGroup(sources: readonly SampleSource[]): ChartGroup {
  function extent(all: boolean): Extent {
    const known = sources.map((source) => source.read()).filter(({ times }) => times.length > 0)
    if (all) return joinedExtent(known.map(extentOf))
    // A step that ended before it was watched has one sample: no window to look at.
    const leader = known.find(({ times }) => times.length > 1) ?? known[0]
    return leader ? extentOf(leader) : joinedExtent([])
  }
  return {
    hover: createStore<Moment | null>(null, (a, b) => a?.at === b?.at && a?.by === b?.by),
    selection: createStore<Selection | null>(
      null,
      (a, b) => a?.anchor === b?.anchor && a?.head === b?.head && a?.by === b?.by,
    ),
    window: (range, now) => timeWindow(extent('all' in range), range, WIDTH_PX, now),
  }
}
