import type { Format } from '@/lib/format'
import type { TimeWindow } from './range'

const HALF_DAY_MS = 12 * 3_600_000

/** A moment in as few words as are clear within what is shown: with its day where times of day could come twice. */
export function momentText(at: number, { from, to }: TimeWindow, format: Format): string {
  return to - from >= HALF_DAY_MS ? format.dateTime(at) : format.time(at)
}
