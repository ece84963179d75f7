import type { ReactNode } from 'react'

interface FoldedProps {
  /** What stands for it on a phone. */
  readonly summary: string
  readonly children: ReactNode
}

/** Details that a phone has folded, since its first screen is the verdict's. Where there is room they are open. */
export function Folded({ summary, children }: FoldedProps) {
  return (
    <>
      <div className="max-sm:hidden">{children}</div>
      <details className="sm:hidden">
        <summary className="min-h-6 cursor-pointer text-muted">{summary}</summary>
        {children}
      </details>
    </>
  )
}
