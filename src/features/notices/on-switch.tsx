import { useTranslation } from '@/i18n/use-translation'
import { Choice } from './choice'
import type { NoticeSettings } from './notice-settings'
import type { NoticeStore } from './notice-store'

interface OnSwitchProps {
  readonly store: NoticeStore
  readonly settings: NoticeSettings
  /** Asks the browser to let the page show notifications. */
  readonly onAsk: () => void
  readonly hint?: string
}

/** Switches all notices on or off; the browser's permission is asked for with the first. */
export function OnSwitch({ store, settings, onAsk, hint }: OnSwitchProps) {
  const { t } = useTranslation()
  return (
    <Choice
      checked={settings.on}
      onChange={(on) => {
        store.set({ on })
        if (on) onAsk()
      }}
      isSwitch
      hint={hint}
    >
      <span className="font-semibold">{t('notices.settings.on')}</span>
    </Choice>
  )
}
