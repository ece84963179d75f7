import { isQuiet } from '@/domain/notice-kinds'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { clockTime } from '@/lib/format'
import { Button } from '@/ui/button'
import { useClock, useNow } from '@/ui/clock'
import { usePreferences } from '@/ui/preferences'
import type { NoticeStore } from './notice-store'
import { QUIET_CHOICES, quietEnd } from './quiet-choices'

interface QuietProps {
  readonly store: NoticeStore
  readonly quietUntil: number | null
}

/** Until when it is quiet, and the way to end that; nothing while it is not. */
export function QuietLine({ store, quietUntil }: QuietProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  if (quietUntil === null || !isQuiet(quietUntil, now)) return null
  return (
    <p className="flex flex-wrap items-center gap-2">
      {t('notices.quiet.until', { time: clockTime(quietUntil, now, format) })}
      <Button onClick={() => store.set({ quietUntil: null })}>{t('notices.quiet.end')}</Button>
    </p>
  )
}

/** The choice of a time in which nothing is told. */
export function QuietField(props: QuietProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const clock = useClock()
  const [{ zone }] = usePreferences()
  return (
    <fieldset className="mt-4">
      <legend className="font-semibold">{t('notices.quiet.title')}</legend>
      <div className="mt-1.5 flex flex-wrap gap-1.5">
        {QUIET_CHOICES.map((choice) => (
          <Button key={choice} onClick={() => props.store.set({ quietUntil: quietEnd(choice, clock.now(), zone) })}>
            {choice === 'morning'
              ? t('notices.quiet.morning')
              : t('notices.quiet.minutes', { duration: format.duration(choice * 60) })}
          </Button>
        ))}
      </div>
      <div role="status" className="mt-1.5 min-h-8">
        <QuietLine {...props} />
      </div>
      <p className="text-xs text-muted">{t('notices.quiet.hint')}</p>
    </fieldset>
  )
}
