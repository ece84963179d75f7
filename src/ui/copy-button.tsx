import { type ReactNode, useEffect, useState } from 'react'
import { copyText } from './copy-text'

interface CopyButtonProps {
  /** What is copied; a function is asked only when the button is pressed. */
  readonly text: string | (() => string)
  /** Says what will be copied. */
  readonly label: string
  readonly doneLabel: string
  readonly failedLabel: string
  /** Shown instead of the label, which then is the button's name. */
  readonly children?: ReactNode
  readonly className?: string
  /** Called with the text where the browser does not let it be copied. */
  readonly onFailed?: (text: string) => void
}

const SHOWN_MS = 2000

/** Copies a text and says whether that went well, to the eye and to a screen reader. */
export function CopyButton({
  text,
  label,
  doneLabel,
  failedLabel,
  children,
  className = '',
  onFailed,
}: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle')

  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [state])

  const copy = async () => {
    const copied = typeof text === 'string' ? text : text()
    const done = await copyText(copied)
    setState(done ? 'done' : 'failed')
    if (!done) onFailed?.(copied)
  }
  const said = state === 'done' ? doneLabel : state === 'failed' ? failedLabel : null

  return (
    <button
      type="button"
      onClick={copy}
      aria-label={children === undefined ? undefined : label}
      title={label}
      className={`inline-flex cursor-pointer items-center gap-1 rounded-lg border border-line bg-card px-2.5 py-1 text-xs hover:bg-chip print:hidden ${className}`}
    >
      {said === null ? (children ?? label) : <span className={state === 'done' ? 'text-ok' : 'text-bad'}>{said}</span>}
      <span role="status" className="sr-only">
        {said}
      </span>
    </button>
  )
}
