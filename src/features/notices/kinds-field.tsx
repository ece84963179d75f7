import { useId, useState } from 'react'
import { NOTICE_KINDS } from '@/domain/notice-kinds'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { isLagSeconds, LAG_SECONDS, type NoticeSettings } from './notice-settings'
import type { NoticeStore } from './notice-store'

interface FieldProps {
  readonly store: NoticeStore
  readonly settings: NoticeSettings
}

/** Which kinds are told, each with when it is. */
export function KindsField({ store, settings }: FieldProps) {
  const { t } = useTranslation()
  const { kinds } = settings
  return (
    <fieldset className="mt-4">
      <legend className="font-semibold">{t('notices.settings.kinds')}</legend>
      {NOTICE_KINDS.map((kind) => (
        <div key={kind} className="mt-1.5">
          <label className="flex min-h-6 cursor-pointer items-start gap-2">
            <input
              type="checkbox"
              checked={kinds[kind]}
              onChange={(event) => store.set({ kinds: { ...kinds, [kind]: event.target.checked } })}
              className="mt-0.5 size-4 shrink-0 accent-source"
            />
            <span className="min-w-0">
              {t(`notices.kinds.${kind}`)}{' '}
              <span className="text-xs text-muted">{t(`notices.settings.hints.${kind}`)}</span>
            </span>
          </label>
          {kind === 'falling-behind' && <LagField store={store} settings={settings} />}
        </div>
      ))}
    </fieldset>
  )
}

/** The threshold of the lag. What is out of bounds is said and does not hold; the last good value does. */
function LagField({ store, settings: { lagSeconds, kinds } }: FieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const wrong = useId()
  const [typed, setTyped] = useState(String(lagSeconds))
  const isWrong = !isLagSeconds(Number(typed)) || typed.trim() === ''
  return (
    <div className="mt-1 ml-6">
      <span className="flex items-center gap-1.5">
        <input
          type="number"
          inputMode="numeric"
          min={LAG_SECONDS.min}
          max={LAG_SECONDS.max}
          value={typed}
          disabled={!kinds['falling-behind']}
          aria-label={t('notices.settings.lag')}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? wrong : undefined}
          onChange={({ target: { value } }) => {
            setTyped(value)
            if (value.trim() !== '' && isLagSeconds(Number(value))) store.set({ lagSeconds: Number(value) })
          }}
          className="min-h-8 w-24 rounded-lg border border-muted bg-card px-2 py-1 disabled:opacity-60 aria-invalid:border-bad"
        />
        <span className="text-muted">
          {isWrong
            ? t('notices.settings.lagUnit')
            : t('notices.settings.lagWords', { duration: format.duration(Number(typed)) })}
        </span>
      </span>
      {isWrong && (
        <p id={wrong} role="alert" className="mt-0.5 text-xs text-bad">
          {t('notices.settings.lagWrong', {
            min: format.integer(LAG_SECONDS.min),
            max: format.integer(LAG_SECONDS.max),
            longest: format.duration(LAG_SECONDS.max),
            duration: format.duration(lagSeconds),
          })}
        </p>
      )}
    </div>
  )
}
