import type { Notice } from '@/domain/notice-kinds'
import { NEVER_LOOKED } from '@/domain/notice-state'
import { type NoticeLook, nextNotices } from '@/domain/notices'
import type { NoticesBrowser } from './browser'
import { EMPTY_MEMORY, type NoticeMemory, packMemory, unpackMemory, type Watched, withTold } from './notice-memory'
import { type NoticeSettings, readSettings } from './notice-settings'

const SETTINGS_KEY = 'oms-task-dashboard.notices'
const MEMORY_KEY = 'oms-task-dashboard.notices-seen'

/** The settings and the memory of the notices: in the browser's storage where it lets the page, and one for all tabs. */
export interface NoticeStore {
  readonly settings: () => NoticeSettings
  readonly memory: () => NoticeMemory
  readonly subscribe: (listener: () => void) => () => void
  /** Switching notices on begins anew: what holds then stands on the screen. */
  set(change: Partial<NoticeSettings>): void
  /** Looks once more. Gives what is to be told now. */
  look(look: NoticeLook, seen: Watched): readonly Notice[]
  /** The viewer has seen the list. */
  markRead(): void
  clearLog(): void
}

/** @param now epoch milliseconds by the server's clock */
export function createNoticeStore({ storage, onChange }: NoticesBrowser, now: () => number): NoticeStore {
  const listeners = new Set<() => void>()
  let settings = readSettings(read(SETTINGS_KEY))
  let memory = unpackMemory(read(MEMORY_KEY), now())
  let stop = () => {}

  function read(key: string): string | null {
    try {
      return storage().getItem(key)
    } catch {
      return null
    }
  }

  function write(key: string, text: string): void {
    try {
      storage().setItem(key, text)
    } catch {
      // A full or blocked storage costs what outlives the page.
    }
    for (const listener of listeners) listener()
  }

  /** What another tab wrote counts; where nothing can be read, what this one knows. */
  function newest(): NoticeMemory {
    const text = read(MEMORY_KEY)
    return text === null ? memory : unpackMemory(text, now())
  }

  function remember(next: NoticeMemory): void {
    memory = next
    write(MEMORY_KEY, packMemory(next))
  }

  function heard(key: string | null): void {
    if (key === null || key === SETTINGS_KEY) settings = readSettings(read(SETTINGS_KEY))
    if (key === null || key === MEMORY_KEY) memory = key === null ? EMPTY_MEMORY : newest()
    for (const listener of listeners) listener()
  }

  return {
    settings: () => settings,
    memory: () => memory,
    subscribe(listener) {
      if (listeners.size === 0) stop = onChange(heard)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
    set(change) {
      const begins = change.on === true && !settings.on
      settings = { ...settings, ...change }
      write(SETTINGS_KEY, JSON.stringify(settings))
      if (begins) remember({ ...newest(), state: NEVER_LOOKED })
    },
    look(look, seen) {
      const before = newest()
      const { state, told } = nextNotices(before.state, look, settings)
      remember(withTold({ ...before, state, seen }, told))
      return told
    },
    markRead() {
      const before = newest()
      if (before.unread > 0) remember({ ...before, unread: 0 })
    },
    clearLog: () => remember({ ...newest(), log: [], unread: 0 }),
  }
}
