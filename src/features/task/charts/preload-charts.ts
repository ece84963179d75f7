/** The code of a step’s charts. */
export const loadStepCharts = () => import('./step-charts').then((it) => it.StepCharts)

/**
 * Fetches all code of the charts at once, without waiting for one part to name the other. A failure shows when it is
 * needed.
 */
export function preloadCharts(): void {
  import('@/ui/chart/chart-frame').catch(() => {})
  loadStepCharts().catch(() => {})
}
