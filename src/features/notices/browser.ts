import type { TabLocks } from '@/api/tab-locks'
import type { KeyValueStore } from '@/lib/preferences'

/** What one notification says. */
export interface NotificationText {
  readonly title: string
  readonly body: string
  /** Another one with the same tag takes its place. */
  readonly tag: string
  /** The address of a picture. */
  readonly icon: string
  /** Comes without a sound of the machine's own. */
  readonly silent: boolean
}

/** The browser's own notifications. */
export interface BrowserNotifications {
  permission(): NotificationPermission
  /** Asks the viewer; only after he has asked for it himself. */
  ask(): Promise<NotificationPermission>
  /**
   * @param onClick called when the viewer clicks it; the window is brought to the front before
   * @throws where the browser has the interface but lets no page use it, as on Android
   */
  show(text: NotificationText, onClick: () => void): void
}

/** All that the notices need of the browser, so that tests can give it to them and see what they do with it. */
export interface NoticesBrowser {
  /** A blocked storage throws, and that costs the memory only. */
  readonly storage: () => KeyValueStore
  /** Calls when another tab has changed a value in the storage; all of them for null. Gives the way to stop it. */
  readonly onChange: (listener: (key: string | null) => void) => () => void
  /** Null where tabs cannot know of each other: then each is for itself. */
  readonly locks: TabLocks | null
  /** Null where the browser has none. */
  readonly notifications: BrowserNotifications | null
  /** Whether the page came over https or from this machine: others may notify nobody. */
  readonly secure: boolean
  /** A short tone. */
  readonly beep: () => void
  /** Calls again and again; gives the way to stop it. */
  readonly every: (ms: number, call: () => void) => () => void
  /** Calls once; gives the way to stop it. */
  readonly after: (ms: number, call: () => void) => () => void
}
