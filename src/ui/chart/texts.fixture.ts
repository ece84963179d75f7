import type { ChartTexts } from './types'

/** Words for tests. */
export const chartTexts: ChartTexts = {
  showTable: 'Table',
  showChart: 'Chart',
  time: 'Time',
  cursor: 'Moment',
  gap: 'No samples',
  empty: 'Soon.',
  failed: 'Not loaded.',
  separator: '; ',
  summary: ({ title, span, range, series }) =>
    range ? `${title}, ${range.from} to ${range.to}: ${series}.` : `${title}, last ${span}: ${series}.`,
  summarySeries: ({ label, now, lowest, highest }) => `${label} now ${now}, lowest ${lowest}, highest ${highest}`,
  summaryGaps: (count) => `${count} gaps.`,
  tableCaption: ({ title, shown, total }) => `${title}: ${shown} of ${total}`,
}
