import { useEffect, useId, useRef, useState } from 'react'
import { isQuiet } from '@/domain/notice-kinds'
import { useTranslation } from '@/i18n/use-translation'
import { useNow } from '@/ui/clock'
import { BellHead } from './bell-head'
import type { NoticesBrowser } from './browser'
import { NoticeList } from './notice-list'
import type { NoticeMemory, Watched } from './notice-memory'
import type { NoticeSettings } from './notice-settings'
import type { NoticeStore } from './notice-store'

export interface BellProps {
  readonly store: NoticeStore
  readonly settings: NoticeSettings
  readonly memory: NoticeMemory
  readonly names: ReadonlyMap<string, string>
  readonly seen: Watched | null
  readonly browser: NoticesBrowser
  /** Whether the browser refused a notification though it was allowed. */
  readonly refused: boolean
  readonly onSettings: () => void
}

/** The bell in the bar, and the list that it opens. */
export function Bell({ store, settings, memory, names, seen, browser, refused, onSettings }: BellProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useId()
  const { unread, log } = memory
  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [open])

  function toggle() {
    // What is read is read when the list was open.
    if (open) store.markRead()
    setOpen(!open)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is of what is in it
    <div
      ref={place}
      className="shrink-0"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        store.markRead()
        setOpen(false)
        button.current?.focus()
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        aria-label={unread > 0 ? t('notices.bellUnread', { count: unread }) : t('notices.bell')}
        title={t('notices.bell')}
        onClick={toggle}
        className="relative grid size-8 cursor-pointer place-items-center rounded-lg border border-line bg-card hover:bg-chip focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-source print:hidden"
      >
        <BellSign settings={settings} />
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="absolute -top-1.5 -right-1.5 min-w-4.5 rounded-full bg-bad px-1 text-center text-[11px] leading-4.5 font-semibold text-card"
          >
            {unread}
          </span>
        )}
      </button>
      {open && (
        <section
          id={panel}
          aria-label={t('notices.list.label')}
          className="absolute right-2 z-20 mt-2 w-96 max-w-[calc(100vw-1rem)] rounded-card border border-line bg-card p-3 text-sm shadow-lg"
        >
          <BellHead
            {...{ store, settings, browser, seen, refused }}
            onClear={log.length > 0 ? store.clearLog : null}
            onSettings={() => {
              store.markRead()
              setOpen(false)
              button.current?.focus()
              onSettings()
            }}
          />
          <NoticeList
            log={log}
            names={names}
            unread={unread}
            onFollow={() => {
              store.markRead()
              setOpen(false)
            }}
          />
        </section>
      )}
    </div>
  )
}

/** A bell; struck through while nothing is told. */
function BellSign({ settings: { on, quietUntil } }: { settings: NoticeSettings }) {
  const now = useNow()
  const silent = !on || isQuiet(quietUntil, now)
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      className={`size-5 fill-none stroke-[1.6] ${silent ? 'stroke-muted' : 'stroke-ink'}`}
    >
      <path d="M4 14.5h12l-1.5-2.2V8.5a4.5 4.5 0 0 0-9 0v3.8z" strokeLinejoin="round" />
      <path d="M8.2 17a2 2 0 0 0 3.6 0" strokeLinecap="round" />
      {silent && <path d="m3 3 14 14" strokeLinecap="round" />}
    </svg>
  )
}
