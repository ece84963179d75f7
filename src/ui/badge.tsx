import type { ReactNode } from 'react'

export type BadgeTone = 'neutral' | 'info' | 'ok' | 'warn' | 'bad'

const TONES: Record<BadgeTone, string> = {
  neutral: 'bg-chip text-muted',
  info: 'bg-selected text-source',
  ok: 'bg-ok/10 text-ok',
  warn: 'bg-warn/10 text-warn',
  bad: 'bg-bad/10 text-bad',
}

interface BadgeProps {
  readonly tone?: BadgeTone
  /** A sign before the text, so that the tone is not told by colour alone. Not read aloud. */
  readonly icon?: string
  /** The whole text, where the badge may be cut. */
  readonly title?: string | undefined
  readonly mono?: boolean
  readonly children: ReactNode
}

/** A short word or name on a coloured ground. Cut with an ellipsis where it is wider than its place. */
export function Badge({ tone = 'neutral', icon, title, mono = false, children }: BadgeProps) {
  return (
    <span
      title={title}
      className={`inline-flex min-w-0 max-w-full items-center gap-1 rounded-md px-2 py-0.5 text-xs font-normal ${TONES[tone]} ${mono ? 'font-mono' : ''}`}
    >
      {icon === undefined ? null : <span aria-hidden="true">{icon}</span>}
      <span className="truncate">{children}</span>
    </span>
  )
}
