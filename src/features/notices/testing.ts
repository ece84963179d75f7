import type { KeyValueStore } from '@/lib/preferences'
import type { NoticesBrowser, NotificationText } from './browser'

/** A browser for the notices that lives in the test, and what they did with it. */
export interface TestBrowser extends NoticesBrowser {
  readonly stored: Map<string, string>
  readonly shown: NotificationText[]
  /** How often the viewer was asked. */
  readonly asked: () => number
  readonly beeps: () => number
  /** Another tab writes. */
  readonly write: (key: string, value: string) => void
}

/** @param answer what the viewer says when he is asked */
export function testBrowser(
  change: Partial<NoticesBrowser> = {},
  answer: NotificationPermission = 'granted',
): TestBrowser {
  const stored = new Map<string, string>()
  const shown: NotificationText[] = []
  const listeners = new Set<(key: string | null) => void>()
  let permission: NotificationPermission = 'default'
  let asked = 0
  let beeps = 0
  const storage: KeyValueStore = {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => void stored.set(key, value),
  }
  return {
    stored,
    shown,
    asked: () => asked,
    beeps: () => beeps,
    write(key, value) {
      stored.set(key, value)
      for (const listener of listeners) listener(key)
    },
    storage: () => storage,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    locks: null,
    notifications: {
      permission: () => permission,
      async ask() {
        asked += 1
        permission = answer
        return permission
      },
      show: (text) => void shown.push(text),
    },
    secure: true,
    beep: () => {
      beeps += 1
    },
    every: () => () => {},
    after: () => () => {},
    ...change,
  }
}
