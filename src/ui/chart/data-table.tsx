import type { ReactNode } from 'react'
import type { Hub } from './hub'
import { olderUntil } from './older'
import type { TimeWindow } from './range'
import { known } from './summary'
import { allRows, type TableRow, tableRows } from './table-rows'
import { colorOf, type TimeChartProps } from './types'
import { useSamples } from './use-window'

type DataTableProps = Pick<TimeChartProps, 'title' | 'series' | 'marks' | 'format' | 'texts'> & {
  readonly hub: Hub
  readonly window: TimeWindow
  readonly height: number
}

/**
 * The chart's samples as a table, latest first, in the chart's place and height; with the gaps between them and what
 * happened.
 */
export function DataTable({ hub, title, series, marks = [], window, format, texts, height }: DataTableProps) {
  const samples = useSamples(hub)
  const columns = series.map(({ column }) => column)
  const { indices, total } = tableRows(samples, columns, window)
  const rows = allRows(samples, indices, marks, window)
  if (rows.length === 0) return <Placeholder height={height} text={texts.empty} />
  const values = columns.map((column) => samples.values(column))
  const older = olderUntil(samples) ?? Number.NEGATIVE_INFINITY
  const caption = texts.tableCaption({ title, shown: indices.length, total })

  function cells(row: TableRow): ReactNode {
    if (row.kind === 'sample') {
      return series.map(({ id, format: text }, column) => (
        <td key={id} className="py-1 pl-3 whitespace-nowrap">
          {text(known(values[column]?.[row.index]))}
        </td>
      ))
    }
    return (
      <td colSpan={series.length} className="py-1 pl-3 text-left text-muted">
        {row.kind === 'gap' ? (
          `${texts.gap(row.gap.why)}, ${format.duration((row.gap.to - row.gap.from) / 1000)}`
        ) : (
          <>
            <b style={{ color: colorOf(row.mark.color) }}>{row.mark.sign}</b> {row.mark.label}
          </>
        )}
      </td>
    )
  }

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
          {rows.map((row) => (
            <tr key={keyOf(row)} data-row={row.kind} className="border-t border-line">
              <th scope="row" className="py-1 pr-3 text-left font-normal whitespace-nowrap">
                {format.dateTime(Math.floor(row.at))}
                {row.kind === 'sample' && row.at < older && <span className="text-muted"> {texts.olderSample}</span>}
              </th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function keyOf(row: TableRow): string {
  return `${row.kind} ${row.kind === 'mark' ? row.mark.id : row.at}`
}

/** Holds the chart's place while there is nothing to draw, so that the page does not jump. */
export function Placeholder({ height, text }: { height: number; text?: string }) {
  return (
    <div style={{ height }} className="flex items-center justify-center rounded-md text-center text-sm text-muted">
      {text}
    </div>
  )
}
