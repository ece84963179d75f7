import { useEffect, useRef } from 'react'
import type { Entry } from './entry'

interface OptionRowProps {
  readonly id: string
  readonly entry: Entry
  readonly active: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

/** One entry in the palette's list. The keys are the text field's. */
export function OptionRow({ id, entry, active, onPoint, onChoose }: OptionRowProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text field holds the focus and listens to the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: it is the active descendant of the text field.
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={active}
      onMouseMove={active ? undefined : onPoint}
      // The text field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className="flex min-h-9 scroll-mt-9 scroll-mb-2 cursor-pointer items-center gap-x-3 rounded-lg border-l-4 border-transparent px-2 py-1.5 aria-selected:border-source aria-selected:bg-selected"
    >
      <span className="min-w-0 grow">
        <span className="line-clamp-2 wrap-anywhere">
          {entry.pinned && (
            <span aria-hidden="true" className="mr-1.5 text-warn">
              ★
            </span>
          )}
          {entry.title}
        </span>
        {entry.id !== undefined && (
          <span className="line-clamp-1 font-mono text-xs text-muted wrap-anywhere">{entry.id}</span>
        )}
      </span>
      {entry.note !== undefined && (
        <span className={`shrink-0 text-xs ${entry.look ? `font-semibold ${entry.look.text}` : 'text-muted'}`}>
          {entry.look && (
            <span aria-hidden="true" className="mr-1.5">
              {entry.look.sign}
            </span>
          )}
          {entry.note}
        </span>
      )}
    </div>
  )
}
