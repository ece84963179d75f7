import type { ReactNode } from 'react'
import { ChartPanel } from '../charts/chart-panel'

interface ColumnsProps {
  /** Names the panel. */
  readonly title: string
  readonly children: ReactNode
  /** Cards at the side; below on a narrow screen. */
  readonly aside: ReactNode
  /** What has to be said about the charts. */
  readonly note?: string | undefined
  /** The task, and the names of the steps that its charts draw, the panel's own first. Left out: there are none yet. */
  readonly charts?: { readonly id: string; readonly drawn: readonly string[] } | undefined
}

/** A panel of charts with cards at its side. */
export function Columns({ title, children, aside, note, charts }: ColumnsProps) {
  const grid = <div className="grid grid-cols-1 gap-3.5 lg:grid-cols-2">{children}</div>
  return (
    <section aria-label={title} className="grid grid-cols-1 items-start gap-3.5 xl:grid-cols-[minmax(0,1fr)_21rem]">
      <h2 className="sr-only">{title}</h2>
      <div className="min-w-0 max-xl:order-last">
        {charts ? <ChartPanel {...charts}>{grid}</ChartPanel> : grid}
        {note !== undefined && <p className="mt-2 text-xs text-muted">{note}</p>}
      </div>
      <div className="grid min-w-0 grid-cols-1 items-start gap-3.5 md:max-xl:grid-cols-2">{aside}</div>
    </section>
  )
}
