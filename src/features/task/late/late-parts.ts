/** What of a task's page is loaded only when it is shown, pressed or played. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('@/history/stored-history'),
  () => import('@/recording/recorder'),
  () => import('../recording/save-dialog'),
  () => import('../page/step-tab'),
  () => import('../charts/step-charts'),
  () => import('@/ui/chart/chart-frame'),
  () => import('../assessment/watching'),
  () => import('../handover/handover-bar'),
  () => import('../insights/insights'),
  () => import('../verdict/more-lines'),
  () => import('../charts/older-note'),
  () => import('../steps/step-ticks'),
  () => import('../steps/step-details'),
  () => import('../objects/objects-panel'),
  () => import('../settings/settings-panel'),
  () => import('../raw/raw-panel'),
  () => import('../report/report-page'),
  () => import('@/features/shared/sign-in'),
]

/** Fetches all of it: then the page goes on without a server. What does not come is asked for when it is wanted. */
export function fetchLateParts(): void {
  for (const load of PARTS) load().catch(() => {})
}
