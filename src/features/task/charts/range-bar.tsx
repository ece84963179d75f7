import { useTranslation } from '@/i18n/use-translation'
import { RANGE_NAMES, type RangeName } from './range-names'

interface RangeBarProps {
  /** Null when zoomed. */
  readonly name: RangeName | null
  readonly onChoose: (name: RangeName) => void
  readonly onReset: () => void
}

const BUTTON =
  'min-h-8 cursor-pointer px-1.5 whitespace-nowrap sm:px-2.5 text-muted hover:text-ink focus-visible:outline-2 focus-visible:outline-source'

/** How much time the charts of a panel show. */
export function RangeBar({ name, onChoose, onReset }: RangeBarProps) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap items-center gap-2 text-xs">
      <fieldset
        aria-label={t('charts.range.label')}
        className="flex flex-wrap divide-x divide-line rounded-lg border border-line bg-card"
      >
        {RANGE_NAMES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === name}
            onClick={() => onChoose(one)}
            className={`${BUTTON} first:rounded-l-lg last:rounded-r-lg aria-pressed:bg-selected aria-pressed:font-semibold aria-pressed:text-ink`}
          >
            {t(`charts.range.name.${one}`)}
          </button>
        ))}
      </fieldset>
      {name === null && (
        <button type="button" onClick={onReset} className={`${BUTTON} rounded-lg border border-line bg-card`}>
          ↺ {t('charts.range.reset')}
        </button>
      )}
    </div>
  )
}
