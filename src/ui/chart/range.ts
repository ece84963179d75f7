/** The part of time that a chart shows, epoch milliseconds. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/**
 * The last so many milliseconds, moving on; all that is known, growing; or from one moment to another (epoch
 * milliseconds).
 */
export type ChartRange =
  | { readonly lastMs: number }
  | { readonly all: true }
  | { readonly from: number; readonly to: number }
