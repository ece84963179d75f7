import { useEffect, useId, useRef } from 'react'
import { usePageAddress } from '@/features/shared/page-address'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import { CopyButton } from '@/ui/copy-button'
import type { NoticesBrowser } from './browser'
import { BrowserLine } from './browser-line'
import { Choice } from './choice'
import { KindsField } from './kinds-field'
import type { Watched } from './notice-memory'
import type { NoticeSettings } from './notice-settings'
import type { NoticeStore } from './notice-store'
import { OnSwitch } from './on-switch'
import { QuietField } from './quiet'
import { settingsHref } from './settings-link'
import { TasksField } from './tasks-field'
import { usePermission } from './use-permission'

interface SettingsDialogProps {
  readonly store: NoticeStore
  readonly settings: NoticeSettings
  readonly browser: NoticesBrowser
  readonly seen: Watched | null
  /** Whether the browser refused a notification though it was allowed. */
  readonly refused: boolean
  readonly onClose: () => void
}

/** All that can be chosen about notices. What is chosen holds at once. */
export function SettingsDialog({ store, settings, browser, seen, refused, onClose }: SettingsDialogProps) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const address = usePageAddress()
  const { permission, ask } = usePermission(browser)
  useEffect(() => {
    // A page that is mounted twice in development opens it once.
    if (dialog.current && !dialog.current.open) dialog.current.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={onClose}
      className="m-auto w-lg max-w-[calc(100vw-1rem)] rounded-card border border-line bg-card p-4 text-sm text-ink backdrop:bg-black/40 sm:p-5"
    >
      <div className="flex items-center gap-3">
        <h2 id={title} className="grow text-lg font-bold">
          {t('notices.settings.title')}
        </h2>
        <Button onClick={() => dialog.current?.close()}>{t('notices.settings.close')}</Button>
      </div>
      <div className="mt-3">
        <OnSwitch {...{ store, settings }} onAsk={ask} hint={t('notices.settings.onHint')} />
      </div>
      {settings.on && <BrowserLine {...{ browser, permission, refused }} onAsk={ask} />}
      <KindsField {...{ store, settings }} />
      <TasksField {...{ store, settings, seen }} />
      <div className="mt-4">
        <Choice
          checked={settings.sound}
          onChange={(sound) => {
            store.set({ sound })
            // So that the viewer knows what he will hear.
            if (sound) browser.beep()
          }}
        >
          {t('notices.settings.sound')}
        </Choice>
      </div>
      <QuietField store={store} quietUntil={settings.quietUntil} />
      <div className="mt-4 border-t border-line pt-3">
        <CopyButton
          text={() => address.of(settingsHref(settings))}
          label={t('notices.settings.link')}
          doneLabel={t('common.copied')}
          failedLabel={t('common.copyFailed')}
        />
      </div>
    </dialog>
  )
}
