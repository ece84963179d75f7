import type { ChartTexts } from './types'

/** Words for tests. */
export const chartTexts: ChartTexts = {
  showTable: 'Table',
  showChart: 'Chart',
  time: 'Time',
  cursor: 'Moment',
  cursorHelp: 'Arrows read, Shift chooses, Enter zooms.',
  selected: ({ from, to }) => `chosen ${from} to ${to}`,
  gap: (why) => (why ? `No samples: ${why}` : 'No samples'),
  older: 'from OMS',
  olderSample: 'OMS’s metric',
  marks: 'Events',
  markCount: (count) => `${count} events:`,
  empty: 'Soon.',
  emptyWindow: 'None here.',
  failed: 'Not loaded.',
  separator: '; ',
  summary: ({ title, span, range, series }) =>
    range ? `${title}, ${range.from} to ${range.to}: ${series}.` : `${title}, last ${span}: ${series}.`,
  summarySeries: ({ label, now, lowest, highest }) => `${label} now ${now}, lowest ${lowest}, highest ${highest}`,
  summaryGaps: (count) => `${count} gaps.`,
  summaryMarks: ({ count, last, time }) => `${count} events, last: ${last} ${time}.`,
  tableCaption: ({ title, shown, total }) => `${title}: ${shown} of ${total}`,
}
