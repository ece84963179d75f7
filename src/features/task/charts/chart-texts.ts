import type { Translate } from '@/i18n/keys'
import type { ChartTexts } from '@/ui/chart/types'

/** The words of a chart in the page's language; `still` for a step that does not move. */
export function chartTexts(t: Translate, still = false): ChartTexts {
  return {
    showTable: t('charts.showTable'),
    showChart: t('charts.showChart'),
    time: t('charts.time'),
    cursor: t('charts.cursor'),
    gap: t('charts.gap'),
    empty: t(still ? 'charts.emptyStill' : 'charts.empty'),
    failed: t('charts.failed'),
    separator: t('charts.separator'),
    summary: ({ range, ...values }) =>
      range ? t('charts.summaryRange', { ...values, ...range }) : t('charts.summary', values),
    summarySeries: (values) => t('charts.summarySeries', { ...values }),
    summaryGaps: (count) => t('charts.summaryGaps', { count }),
    tableCaption: (values) => t(values.shown < values.total ? 'charts.tableSome' : 'charts.tableAll', values),
  }
}
