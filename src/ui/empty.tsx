import type { ReactNode } from 'react'

/** Says that there is nothing to show, and why or what to do. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="rounded-lg bg-chip/60 px-4 py-6 text-center text-sm">
      <p className="font-semibold">{title}</p>
      {children === undefined ? null : <div className="mt-1 text-muted">{children}</div>}
    </div>
  )
}
