import { useEffect, useId, useRef } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import type { Stop } from './stops'
import { useAnchored } from './use-anchored'

interface StopPopoverProps {
  readonly stop: Stop
  /** The part of the page it points at. */
  readonly anchor: HTMLElement
  /** Its place among the stops, from 1. */
  readonly at: number
  /** Null before it is known. */
  readonly all: number | null
  /** Null at the first stop. */
  readonly onBack: (() => void) | null
  /** Null at the last stop. */
  readonly onNext: (() => void) | null
  readonly onEnd: () => void
}

/**
 * What one stop says, beside the part it is about. The page stays usable; the focus comes here, so that who sees
 * nothing hears the stop, and Enter goes on.
 */
export function StopPopover({ stop, anchor, at, all, onBack, onNext, onEnd }: StopPopoverProps) {
  const { t } = useTranslation()
  const id = useId()
  const popover = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  useAnchored(anchor, popover, frame)
  useEffect(() => popover.current?.querySelector<HTMLElement>('[data-forward]')?.focus({ preventScroll: true }), [])
  return (
    <>
      <div
        ref={frame}
        aria-hidden="true"
        className="pointer-events-none fixed top-0 left-0 rounded-card outline-2 outline-source print:hidden"
      />
      <div
        ref={popover}
        role="dialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        data-tour-stop={stop}
        className="fixed top-0 left-0 z-30 w-88 max-w-[calc(100vw-1rem)] rounded-card border border-source bg-card px-4 py-3.5 text-sm shadow-lg print:hidden"
      >
        <p id={`${id}-title`} className="font-semibold">
          {t(`tour.stops.${stop}.title`)}
        </p>
        <p id={`${id}-text`} className="mt-1 text-muted">
          {t(`tour.stops.${stop}.text`)}
        </p>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <span className="mr-auto text-xs text-muted tabular-nums">{all !== null && t('tour.at', { at, all })}</span>
          {onNext && <Button onClick={onEnd}>{t('tour.end')}</Button>}
          {onBack && <Button onClick={onBack}>{t('tour.back')}</Button>}
          <Button data-forward onClick={onNext ?? onEnd} className="font-semibold">
            {t(onNext ? 'tour.next' : 'tour.done')}
          </Button>
        </div>
      </div>
    </>
  )
}
