import type { ChartRange, TimeWindow } from '@/ui/chart/range'
import { zoomWindow } from '@/ui/chart/window'

const HOUR = 3_600_000

/** The stretches of time that have a button, and a name in the address. */
const RANGES = {
  '15m': { lastMs: HOUR / 4 },
  '1h': { lastMs: HOUR },
  '6h': { lastMs: 6 * HOUR },
  '24h': { lastMs: 24 * HOUR },
  '7d': { lastMs: 7 * 24 * HOUR },
  all: { all: true },
} as const satisfies Record<string, ChartRange>

export type RangeName = keyof typeof RANGES

export const RANGE_NAMES = Object.keys(RANGES) as readonly RangeName[]
export const USUAL_RANGE: RangeName = '15m'

/** What the address says about the time shown. */
export interface ReadRange {
  /** Null for a stretch of its own: zoomed. */
  readonly name: RangeName | null
  readonly range: ChartRange
}

const ZOOMED = /^(\d{1,11})-(\d{1,11})$/

/** Reads `range` of the address: a name, or `<from>-<to>` in Unix seconds. What cannot be read is the usual range. */
export function readRange(text: string | null, usual: RangeName = USUAL_RANGE): ReadRange {
  const name = RANGE_NAMES.find((one) => one === text)
  if (name) return { name, range: RANGES[name] }
  const [, from, to] = ZOOMED.exec(text ?? '') ?? []
  if (from === undefined || to === undefined || Number(from) >= Number(to)) {
    return { name: usual, range: RANGES[usual] }
  }
  return { name: null, range: zoomWindow(Number(from) * 1000, Number(to) * 1000) }
}

/** A window as the address has it: whole seconds that hold it. */
export function windowText({ from, to }: TimeWindow): string {
  return `${Math.max(0, Math.floor(from / 1000))}-${Math.ceil(to / 1000)}`
}
