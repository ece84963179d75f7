import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import type { NoticesBrowser } from './browser'
import { BrowserLine } from './browser-line'
import type { Watched } from './notice-memory'
import type { NoticeSettings } from './notice-settings'
import type { NoticeStore } from './notice-store'
import { OnSwitch } from './on-switch'
import { QuietLine } from './quiet'
import { usePermission } from './use-permission'

interface BellHeadProps {
  readonly store: NoticeStore
  readonly settings: NoticeSettings
  readonly browser: NoticesBrowser
  readonly seen: Watched | null
  /** Whether the browser refused a notification though it was allowed. */
  readonly refused: boolean
  /** Null where there is nothing to clear. */
  readonly onClear: (() => void) | null
  readonly onSettings: () => void
}

/** What stands above the last notices: the switch, what is watched, and the way to the settings. */
export function BellHead({ store, settings, browser, seen, refused, onClear, onSettings }: BellHeadProps) {
  const { t } = useTranslation()
  const { permission, ask } = usePermission(browser)
  const { on, quietUntil } = settings
  const isPart = seen !== null && seen.total !== null && seen.total > seen.tasks
  const state = !on ? 'off' : !seen ? 'starting' : isPart ? 'part' : 'on'
  return (
    <>
      <OnSwitch {...{ store, settings }} onAsk={ask} />
      {on && (permission !== 'granted' || refused) && <BrowserLine {...{ browser, permission, refused }} onAsk={ask} />}
      <div className="mt-2 flex items-start gap-2">
        <div className="min-w-0 grow text-muted">
          <p>{t(`notices.list.${state}`, { count: seen?.tasks ?? 0, total: seen?.total ?? 0 })}</p>
          {on && <QuietLine store={store} quietUntil={quietUntil} />}
        </div>
        {onClear && <Button onClick={onClear}>{t('notices.list.clear')}</Button>}
        <Button onClick={onSettings}>{t('notices.list.settings')}</Button>
      </div>
    </>
  )
}
