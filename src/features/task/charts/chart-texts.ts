import type { Translate } from '@/i18n/keys'
import type { ChartTexts } from '@/ui/chart/types'

/** The words of a chart in the page's language; `still` for a step that does not move. */
export function chartTexts(t: Translate, still = false): ChartTexts {
  return {
    showTable: t('charts.showTable'),
    showChart: t('charts.showChart'),
    time: t('charts.time'),
    cursor: t('charts.cursor'),
    cursorHelp: t('charts.cursorHelp'),
    selected: (values) => t('charts.selected', values),
    gap: (why) => t(`charts.gap.${why ?? 'unknown'}`),
    older: t('charts.older'),
    olderSample: t('charts.olderSample'),
    marks: t('charts.marks'),
    markCount: (count) => t('charts.markCount', { count }),
    empty: t(still ? 'charts.emptyStill' : 'charts.empty'),
    emptyWindow: t('charts.emptyWindow'),
    failed: t('charts.failed'),
    separator: t('charts.separator'),
    summary: ({ range, ...values }) =>
      range ? t('charts.summaryRange', { ...values, ...range }) : t('charts.summary', values),
    summarySeries: (values) => t('charts.summarySeries', { ...values }),
    summaryGaps: (count) => t('charts.summaryGaps', { count }),
    summaryMarks: (values) => t('charts.summaryMarks', { ...values }),
    tableCaption: (values) => t(values.shown < values.total ? 'charts.tableSome' : 'charts.tableAll', values),
  }
}
