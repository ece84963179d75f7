import { createPortal } from 'react-dom'
import { useSearchParams } from 'react-router'
import { NOTICE_KINDS } from '@/domain/notice-kinds'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import type { SharedSettings } from './notice-settings'
import type { NoticeStore } from './notice-store'
import { readSettingsLink, withoutSettings } from './settings-link'

interface OfferBarProps {
  readonly store: NoticeStore
  readonly onApplied: () => void
}

/** Offers the settings that came with a link; they hold only when the viewer takes them. */
export function OfferBar({ store, onApplied }: OfferBarProps) {
  const { t } = useTranslation()
  const [params, setParams] = useSearchParams()
  const describe = useDescribe()
  const asked = readSettingsLink(params)
  if (!asked) return null
  const close = () => setParams(withoutSettings, { replace: true, preventScrollReset: true })
  return createPortal(
    <section
      aria-label={t('notices.offer.label')}
      className="fixed inset-x-2 bottom-2 z-20 mx-auto flex max-w-3xl flex-wrap items-center gap-2 rounded-card border border-line bg-card p-3 text-sm shadow-lg print:hidden"
    >
      {'wrong' in asked ? (
        <>
          <p role="alert" className="min-w-0 grow basis-64 wrap-anywhere">
            {t('notices.offer.wrong', { part: asked.wrong })}
          </p>
          <Button onClick={close}>{t('notices.offer.understood')}</Button>
        </>
      ) : (
        <>
          <p className="min-w-0 grow basis-64">
            <span className="font-semibold">{t('notices.offer.came')}</span> {describe(asked.settings)}
          </p>
          <span className="flex gap-2">
            <Button
              onClick={() => {
                store.set(asked.settings)
                close()
                onApplied()
              }}
            >
              {t('notices.offer.apply')}
            </Button>
            <Button onClick={close}>{t('notices.offer.ignore')}</Button>
          </span>
        </>
      )}
    </section>,
    document.body,
  )
}

/** Settings in words, so that the viewer knows what he takes. */
function useDescribe(): (settings: SharedSettings) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ kinds, lagSeconds, tasks, sound }) => {
    const separator = t('notices.offer.separator')
    const on = NOTICE_KINDS.filter((kind) => kinds[kind]).map((kind) => t(`notices.kinds.${kind}`))
    return [
      on.length === 0 ? t('notices.offer.none') : t('notices.offer.kinds', { kinds: on.join(separator) }),
      ...(kinds['falling-behind'] ? [t('notices.offer.lag', { duration: format.duration(lagSeconds) })] : []),
      t(`notices.offer.${tasks}`),
      t(sound ? 'notices.offer.soundOn' : 'notices.offer.soundOff'),
    ].join(' · ')
  }
}
