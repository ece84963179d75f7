/**
 * On a stage the report of the shown moment stands in the task's place, and the address says so by a parameter: the
 * stage, its moment and an opened file stay as they are.
 */
const REPORT = 'report'

/** Whether an address shows the report. */
export function isStagedReport(params: URLSearchParams): boolean {
  return params.get(REPORT) === '1'
}

/** The same address with the report, or with the task's page. */
export function withStagedReport(params: URLSearchParams, isShown: boolean): URLSearchParams {
  const next = new URLSearchParams(params)
  if (isShown) next.set(REPORT, '1')
  else next.delete(REPORT)
  return next
}
