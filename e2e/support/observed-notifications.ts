import type { Page } from '@playwright/test'

/** What the page gave to the browser to be shown. */
export interface ShownNotification {
  readonly title: string
  readonly body: string
  readonly tag: string
}

/** The browser's notifications, as this page uses them. */
export interface ObservedNotifications {
  /** All that were shown so far, by this document and those before it. */
  readonly shown: readonly ShownNotification[]
  /** How often the viewer was asked whether he allows them. */
  readonly asked: number
  /** Clicks the last one. */
  clickLast(): Promise<void>
}

/** How the browser answers: as a viewer who allows them, or refuses; or as one that has no use for them. */
export type NotificationHabit = 'granted' | 'denied' | 'missing' | 'throws'

interface Recorder {
  readonly last: { onclick?: (() => void) | null } | null
}

/** Puts a recorder in place of the browser's notifications. To be called before the page is opened. */
export async function observeNotifications(
  page: Page,
  habit: NotificationHabit = 'granted',
): Promise<ObservedNotifications> {
  const shown: ShownNotification[] = []
  let asked = 0
  await page.exposeFunction('__notificationShown', (one: ShownNotification) => void shown.push(one))
  await page.exposeFunction('__notificationAsked', () => {
    asked += 1
  })
  await page.addInitScript((how) => {
    const scope = window as unknown as Record<string, unknown> & {
      __notificationShown(one: unknown): void
      __notificationAsked(): void
    }
    if (how === 'missing') {
      delete scope.Notification
      return
    }
    const given = 'notification-permission'
    scope.Notification = class {
      static get permission() {
        return localStorage.getItem(given) ?? 'default'
      }
      static async requestPermission() {
        scope.__notificationAsked()
        const answer = how === 'throws' ? 'granted' : how
        localStorage.setItem(given, answer)
        return answer
      }
      onclick: (() => void) | null = null
      constructor(title: string, { body, tag }: { body: string; tag: string }) {
        if (how === 'throws')
          throw new TypeError('Illegal constructor. Use ServiceWorkerRegistration.showNotification().')
        scope.__lastNotification = this
        scope.__notificationShown({ title, body, tag })
      }
      close() {}
    }
  }, habit)
  return {
    shown,
    get asked() {
      return asked
    },
    async clickLast() {
      await page.evaluate(() => {
        const { __lastNotification: last } = window as unknown as { __lastNotification: Recorder['last'] }
        last?.onclick?.()
      })
    },
  }
}
