import type { Hub } from './hub'
import { known } from './summary'
import { tableRows } from './table-rows'
import type { TimeChartProps } from './types'
import { useSamples, useTimeWindow } from './use-window'

type DataTableProps = Pick<TimeChartProps, 'title' | 'series' | 'range' | 'now' | 'format' | 'texts'> & {
  readonly hub: Hub
  readonly width: number
  readonly height: number
}

/** The chart's samples as a table, latest first, in the chart's place and height. */
export function DataTable({ hub, title, series, range, now, width, format, texts, height }: DataTableProps) {
  const samples = useSamples(hub)
  const window = useTimeWindow({ hub, range, width, now })
  const columns = series.map(({ column }) => column)
  const { indices, total } = tableRows(samples, columns, window)
  if (total === 0) return <Placeholder height={height} text={texts.empty} />
  const values = columns.map((column) => samples.values(column))
  const caption = texts.tableCaption({ title, shown: indices.length, total })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="overflow-auto print:h-auto!" style={{ height }}>
      <table className="w-full border-collapse text-right text-xs tabular-nums">
        <caption className="pb-1 text-left text-muted">{caption}</caption>
        <thead>
          <tr className="text-muted">
            <th scope="col" className="sticky top-0 bg-card py-1 pr-3 text-left font-normal">
              {texts.time}
            </th>
            {series.map(({ id, label }) => (
              <th key={id} scope="col" className="sticky top-0 bg-card py-1 pl-3 font-normal">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indices.map((index) => (
            <tr key={samples.times[index]} className="border-t border-line">
              <th scope="row" className="py-1 pr-3 text-left font-normal whitespace-nowrap">
                {format.dateTime(samples.times[index])}
              </th>
              {series.map(({ id, format: text }, column) => (
                <td key={id} className="py-1 pl-3 whitespace-nowrap">
                  {text(known(values[column]?.[index]))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Holds the chart's place while there is nothing to draw, so that the page does not jump. */
export function Placeholder({ height, text }: { height: number; text?: string }) {
  return (
    <div style={{ height }} className="flex items-center justify-center rounded-md text-center text-sm text-muted">
      {text}
    </div>
  )
}
