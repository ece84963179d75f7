export interface FlowText {
  /** From source to target, back in reverse, or both at once. */
  readonly direction: 'forward' | 'reverse' | 'both'
  /** The rate in large, e.g. "12,380 rows/s". */
  readonly label: string
  /** What else there is to say, e.g. "7.7 MB/s · 512 tables". */
  readonly detail: string
}

/** The arrow between the two ends: to the right, or downwards where the ends stand one above the other, or back. */
export function Flow({ flow }: { flow: FlowText | null }) {
  const direction = flow?.direction ?? 'forward'
  const [forward, back] = [direction !== 'reverse', direction !== 'forward']
  return (
    <div
      data-direction={direction}
      className="flex min-w-0 items-center justify-center gap-3 px-2.5 py-1.5 text-center text-xs text-muted lg:flex-col lg:justify-center lg:gap-1.5 lg:py-0"
    >
      {flow === null ? null : (
        <div className="min-w-0 text-lg font-semibold wrap-anywhere text-ink max-lg:order-2">{flow.label}</div>
      )}
      <svg aria-hidden="true" viewBox="0 0 10 44" className="h-11 w-2.5 shrink-0 max-lg:order-1 lg:hidden">
        <rect x="4" y="5" width="2" height="34" className={forward ? 'fill-source' : 'fill-target'} />
        {forward && <path d="M0 35h10l-5 9z" className="fill-target" />}
        {back && <path d="M0 9h10l-5-9z" className="fill-source" />}
      </svg>
      <div aria-hidden="true" className="relative hidden h-0.5 w-full bg-linear-to-r from-source to-target lg:block">
        {forward && (
          <span className="absolute -top-1 -right-px border-y-[5px] border-l-8 border-y-transparent border-l-target" />
        )}
        {back && (
          <span className="absolute -top-1 -left-px border-y-[5px] border-r-8 border-y-transparent border-r-source" />
        )}
      </div>
      {flow === null ? null : <div className="min-w-0 wrap-anywhere max-lg:order-3">{flow.detail}</div>}
    </div>
  )
}
