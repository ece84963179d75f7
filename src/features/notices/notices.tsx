import { type ComponentProps, useCallback, useState } from 'react'
import { useAttention } from '@/features/shared/attention/use-attention'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useClock } from '@/ui/clock'
import { Announcer } from './announcer'
import { Bell } from './bell'
import type { NoticesBrowser } from './browser'
import type { Watched } from './notice-memory'
import { NOTICE_TEXTS } from './notice-texts'
import { OfferBar } from './offer-bar'
import { SettingsDialog } from './settings-dialog'
import { useLeader } from './use-leader'
import { useNoticeStore } from './use-notice-store'
import { Watcher } from './watcher'

/** What another tab saw is believed for so long, milliseconds. */
const SEEN_MS = 120_000

interface NoticesProps {
  readonly browser: NoticesBrowser
  /** Whether the settings are open. */
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** The notices of this page: the bell in the bar, the settings, and who watches while they are on. */
export function Notices({ browser, open, onOpen: setOpen }: NoticesProps) {
  useLazyTexts(NOTICE_TEXTS)
  const clock = useClock()
  const { store, settings, memory } = useNoticeStore(browser)
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const [refused, setRefused] = useState(false)
  const onRefused = useCallback(() => setRefused(true), [])
  const openSettings = useCallback(() => setOpen(true), [setOpen])
  const fresh = clock.now() - (memory.state.lookedAt ?? 0) < SEEN_MS
  const seen = settings.on && fresh ? memory.seen : null
  return (
    <>
      <Bell {...{ store, settings, memory, names, seen, browser, refused }} onSettings={openSettings} />
      <Announcer log={memory.log} names={names} />
      {settings.on && <Watching {...{ store, browser, seen, onRefused }} tasks={settings.tasks} onNames={setNames} />}
      {open && <SettingsDialog {...{ store, settings, browser, seen, refused }} onClose={() => setOpen(false)} />}
      <OfferBar store={store} onApplied={openSettings} />
    </>
  )
}

/** One tab watches; what it saw is said by all of them. */
function Watching({ seen, ...watcher }: ComponentProps<typeof Watcher> & { seen: Watched | null }) {
  const leads = useLeader(watcher.browser.locks)
  useAttention(leads ? null : (seen?.attention ?? null))
  return leads ? <Watcher {...watcher} /> : null
}
