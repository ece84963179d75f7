import { expect, test } from 'vitest'
import { isStagedReport, withStagedReport } from './staged-report'

test('the report comes into an address and goes out of it, and all else of it stays', () => {
  const page = new URLSearchParams('t=3900&tab=raw')
  const report = withStagedReport(page, true)
  expect([isStagedReport(page), isStagedReport(report)]).toEqual([false, true])
  expect(report.get('t')).toBe('3900')
  expect(withStagedReport(report, false).toString()).toBe(page.toString())
})
