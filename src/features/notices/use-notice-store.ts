import { useState, useSyncExternalStore } from 'react'
import { useClock } from '@/ui/clock'
import type { NoticesBrowser } from './browser'
import { createNoticeStore, type NoticeStore } from './notice-store'

/** The store of this page, with its settings and memory as they are now. */
export function useNoticeStore(browser: NoticesBrowser) {
  const clock = useClock()
  const [store] = useState<NoticeStore>(() => createNoticeStore(browser, clock.now))
  const settings = useSyncExternalStore(store.subscribe, store.settings)
  const memory = useSyncExternalStore(store.subscribe, store.memory)
  return { store, settings, memory }
}
