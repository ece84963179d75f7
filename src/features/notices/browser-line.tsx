import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import type { NoticesBrowser } from './browser'

interface BrowserLineProps {
  readonly browser: NoticesBrowser
  readonly permission: NotificationPermission | null
  readonly refused: boolean
  readonly onAsk: () => void
}

/** Whether the browser's own notifications will come, and if not, what can be done. */
export function BrowserLine({ browser, permission, refused, onAsk }: BrowserLineProps) {
  const { t } = useTranslation()
  const state = !browser.secure ? 'insecure' : permission === null ? 'missing' : refused ? 'refused' : permission
  return (
    <div role="status" className="mt-1 ml-6 text-xs">
      <p className={state === 'granted' ? 'text-ok' : 'text-warn'}>
        <span aria-hidden="true">{state === 'granted' ? '✓ ' : '! '}</span>
        {t(`notices.browser.${state}`)}
      </p>
      {state === 'default' && (
        <Button className="mt-1" onClick={onAsk}>
          {t('notices.browser.ask')}
        </Button>
      )}
    </div>
  )
}
