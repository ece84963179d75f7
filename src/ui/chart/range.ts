/** The part of time that a chart shows, epoch milliseconds. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/**
 * The last so many milliseconds, moving on; all that is known, growing; or from one moment to another (epoch
 * milliseconds). What has ended has an end, `until`: what was sampled later says nothing of it.
 */
export type ChartRange =
  | { readonly lastMs: number; readonly until?: number }
  | { readonly all: true; readonly until?: number }
  | { readonly from: number; readonly to: number }
