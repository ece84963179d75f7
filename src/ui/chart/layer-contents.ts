import { createContext } from 'react'
import type { Format } from '@/lib/format'
import type { ChartGroup } from './group'
import type { Hub } from './hub'
import type { TimeWindow } from './range'
import type { Plot } from './scale'
import type { ChartBaseline, ChartMark, ChartPhase, ChartSeries, ChartTexts } from './types'

/** What the layers draw. It comes by context, so that the axes do not render anew when it changes. */
export interface LayerContents {
  readonly hub: Hub
  readonly group: ChartGroup
  readonly window: TimeWindow
  /** The end of the value axis. */
  readonly top: number
  readonly series: readonly ChartSeries[]
  readonly baselines: readonly ChartBaseline[]
  readonly phases: readonly ChartPhase[]
  readonly marks: readonly ChartMark[]
  readonly now: (() => number) | undefined
  readonly format: Format
  readonly texts: ChartTexts
}

export const LayersContext = createContext<LayerContents | null>(null)

/** Places in the drawing. */
export interface Pixels {
  readonly plot: Plot
  x(at: number): number
  y(value: number): number
}

export type LayerProps = LayerContents & { readonly pixels: Pixels }

/** Text that stays readable over whatever lies beneath. */
export const ON_PLOT = { stroke: 'var(--card)', strokeWidth: 4, paintOrder: 'stroke' } as const
