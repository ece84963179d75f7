interface ProgressBarProps {
  /** What progresses. */
  readonly label: string
  /** 0 to 100; null = not known, which is drawn as an empty bar and said so by `text`. */
  readonly percent: number | null
  readonly text: string
}

/** A bar with its percentage beside it. */
export function ProgressBar({ label, percent, text }: ProgressBarProps) {
  return (
    <div className="mb-3 flex items-center gap-3">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === null ? {} : { 'aria-valuenow': percent })}
        aria-valuetext={text}
        className="h-2 flex-1 overflow-hidden rounded-full bg-chip"
      >
        <div className="h-full rounded-full bg-target" style={{ width: `${percent ?? 0}%` }} />
      </div>
      <span className="text-sm text-muted tabular-nums">{text}</span>
    </div>
  )
}
