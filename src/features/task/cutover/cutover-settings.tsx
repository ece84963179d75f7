import { useId, useState } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { SECONDS } from '@/lib/preferences'
import { usePreferences } from '@/ui/preferences'

/** What the viewer demands before a cut-over. Kept in this browser. */
export function CutoverSettings() {
  const { t } = useTranslation()
  const [{ cutoverSeconds, steadySeconds }, set] = usePreferences()
  return (
    <details className="mt-2 border-t border-line pt-2 text-sm print:hidden">
      <summary className="min-h-6 cursor-pointer text-muted">{t('cutover.settings')}</summary>
      <div className="mt-2 grid grid-cols-2 gap-3">
        <Seconds
          label={t('cutover.settingsLag')}
          value={cutoverSeconds}
          bounds={SECONDS.cutover}
          onChange={(value) => set({ cutoverSeconds: value })}
        />
        <Seconds
          label={t('cutover.settingsSteady')}
          value={steadySeconds}
          bounds={SECONDS.steady}
          onChange={(value) => set({ steadySeconds: value })}
        />
      </div>
      {cutoverSeconds < SECONDS.cutover.default && (
        <p className="mt-1 text-xs text-warn">{t('cutover.settingsTight')}</p>
      )}
    </details>
  )
}

interface SecondsProps {
  readonly label: string
  readonly value: number
  readonly bounds: { readonly min: number; readonly max: number }
  readonly onChange: (value: number) => void
}

/** A number of seconds; what is no such number is said, and changes nothing. */
function Seconds({ label, value, bounds: { min, max }, onChange }: SecondsProps) {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState(String(value))
  const wrong = !isWithin(text, min, max)
  return (
    <div>
      <label htmlFor={id} className="block text-xs text-muted">
        {label}
      </label>
      <input
        id={id}
        inputMode="numeric"
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => {
          setText(event.target.value)
          if (isWithin(event.target.value, min, max)) onChange(Number(event.target.value))
        }}
        className="mt-1 min-h-8 w-full rounded-lg border border-line bg-card px-2.5 py-1 tabular-nums focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-source aria-invalid:border-bad"
      />
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="mt-1 text-xs text-bad">
          {t('cutover.settingsRange', { min, max })}
        </p>
      )}
    </div>
  )
}

function isWithin(text: string, min: number, max: number): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= min && Number(text) <= max
}
