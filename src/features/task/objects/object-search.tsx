import { useTranslation } from '@/i18n/use-translation'
import type { ObjectFilter } from './object-filter'

interface ObjectSearchProps {
  readonly filter: ObjectFilter
  readonly onChange: (filter: ObjectFilter) => void
}

/** The search field and the switches above the list. */
export function ObjectSearch({ filter, onChange }: ObjectSearchProps) {
  const { t } = useTranslation()
  return (
    <div className="my-2.5 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm print:hidden">
      <input
        type="search"
        aria-label={t('objects.search')}
        placeholder={t('objects.searchPlaceholder')}
        value={filter.query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange({ ...filter, query: event.target.value })}
        className="min-w-0 flex-1 basis-56 rounded-lg border border-line bg-card px-2.5 py-1.5 placeholder:text-muted sm:max-w-80"
      />
      {(['renamedOnly', 'filteredOnly'] as const).map((name) => (
        <label key={name} className="flex cursor-pointer items-center gap-1.5">
          <input
            type="checkbox"
            checked={filter[name]}
            onChange={(event) => onChange({ ...filter, [name]: event.target.checked })}
          />
          {t(`objects.${name}`)}
        </label>
      ))}
    </div>
  )
}
