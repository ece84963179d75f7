import { pins as texts } from '@/i18n/en/pins'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { PINS } from '@/lib/pins'
import { usePins } from './use-pins'

const TEXTS = { pins: texts }

interface PinButtonProps {
  readonly id: string
  /** The task's name where it is known, for those who do not see the row. */
  readonly name: string | null
  readonly className?: string
}

/** Puts a task on the watch list or takes it off. */
export function PinButton({ id, name, className = '' }: PinButtonProps) {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  const pins = usePins()
  const pinned = pins.has(id)
  const refused = !pinned && !pins.canAdd(id)
  return (
    <button
      type="button"
      aria-pressed={pinned}
      aria-label={t('pins.label', { name: name ?? id })}
      title={refused ? t('pins.full', { count: PINS.most }) : t(pinned ? 'pins.remove' : 'pins.add')}
      disabled={refused}
      onClick={() => pins.toggle(id)}
      className={`inline-grid size-7 cursor-pointer place-items-center rounded-lg text-lg leading-none hover:bg-chip focus-visible:outline-2 focus-visible:outline-source disabled:cursor-not-allowed disabled:opacity-60 print:hidden ${pinned ? 'text-warn' : 'text-muted'} ${className}`}
    >
      <span aria-hidden="true">{pinned ? '★' : '☆'}</span>
    </button>
  )
}
