import { useId } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import type { Masked } from '@/recording/format'

const ALL = ['hosts', 'users', 'objects'] as const

interface MasksFieldProps {
  readonly masked: readonly Masked[]
  readonly disabled: boolean
  readonly onChange: (masked: readonly Masked[]) => void
}

/** What of the names is hidden, and what that means for who gets the file. */
export function MasksField({ masked, disabled, onChange }: MasksFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const note = masked.length === 0 ? 'allShown' : masked.length < ALL.length ? 'someShown' : 'allHidden'
  return (
    <fieldset disabled={disabled} className="mt-4">
      <legend className="font-bold">{t('recording.hide')}</legend>
      {ALL.map((one) => (
        <div key={one} className="mt-1.5">
          <label className="flex min-h-6 cursor-pointer items-start gap-2">
            <input
              type="checkbox"
              checked={masked.includes(one)}
              aria-describedby={`${id}${one}`}
              onChange={({ target }) =>
                onChange(ALL.filter((it) => (it === one ? target.checked : masked.includes(it))))
              }
              className="mt-0.5 size-4 shrink-0 accent-source"
            />
            {t(`recording.${one}`)}
          </label>
          <p id={`${id}${one}`} className="ml-6 text-xs text-muted">
            {t(`recording.${one}Hint`)}
          </p>
        </div>
      ))}
      <p className={`mt-3 text-xs ${note === 'allHidden' ? 'text-muted' : 'text-warn'}`}>{t(`recording.${note}`)}</p>
    </fieldset>
  )
}
