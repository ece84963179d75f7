import { type ReactNode, useId } from 'react'

interface CardProps {
  /** The heading that names the panel. */
  readonly title: ReactNode
  /** Stands at the heading's right end. */
  readonly aside?: ReactNode
  readonly level?: 2 | 3
  readonly className?: string
  readonly children: ReactNode
}

/** A panel: a landmark named by its heading. */
export function Card({ title, aside, level = 2, className = '', children }: CardProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section
      aria-labelledby={id}
      className={`min-w-0 rounded-card border border-line bg-card px-4 py-3.5 ${className}`}
    >
      <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Heading id={id} className="min-w-0 text-sm font-semibold">
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  )
}
