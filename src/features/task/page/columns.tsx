import type { ReactNode } from 'react'

interface ColumnsProps {
  /** Names the panel. */
  readonly title: string
  /** The charts, or what stands in their place. */
  readonly children: ReactNode
  /** Cards at the side; below on a narrow screen. */
  readonly aside: ReactNode
  /** What has to be said about the charts. */
  readonly note?: ReactNode
  /** What stands below the charts. */
  readonly below?: ReactNode
}

/** A panel of charts with cards at its side. */
export function Columns({ title, children, aside, note, below }: ColumnsProps) {
  return (
    <section
      aria-label={title}
      data-tour="numbers"
      className="grid grid-cols-1 items-start gap-3.5 xl:grid-cols-[minmax(0,1fr)_21rem]"
    >
      <h2 className="sr-only">{title}</h2>
      <div className="min-w-0 max-xl:order-last">
        {children}
        <p className="mt-2 text-xs text-muted empty:hidden">{note}</p>
        {below}
      </div>
      <div className="grid min-w-0 grid-cols-1 items-start gap-3.5 md:max-xl:grid-cols-2 md:max-xl:grid-rows-[auto_1fr]">
        {aside}
      </div>
    </section>
  )
}
