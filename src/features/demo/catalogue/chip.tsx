import type { ReactNode } from 'react'

interface ChipProps {
  readonly isOn: boolean
  readonly onToggle: () => void
  /** A sign before the text. Not read aloud. */
  readonly sign?: ReactNode
  readonly children: ReactNode
}

/** One of several choices that can be on or off. */
export function Chip({ isOn, onToggle, sign, children }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onToggle}
      className={`inline-flex min-h-7 shrink-0 cursor-pointer items-center gap-1 rounded-full border px-2 text-xs focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-source ${isOn ? 'border-source bg-selected font-semibold text-ink' : 'border-line bg-card text-muted hover:bg-chip hover:text-ink'}`}
    >
      {sign}
      {children}
    </button>
  )
}
