import { type ReactNode, useId, useMemo } from 'react'
import { VERDICT_KINDS, type VerdictKind } from '@/domain/verdict-kinds'
import { VERDICT_LOOKS } from '@/features/shared/verdict/verdict-looks'
import { useTranslation } from '@/i18n/use-translation'
import { KIND_SEVERITY } from '../course/course-looks'
import type { CatalogueState } from './catalogue-state'
import { Chip } from './chip'
import type { Entry } from './entry'
import { GROUPS, groupOf } from './groups'
import { SearchBox } from './search-box'

interface FiltersProps {
  readonly entries: readonly Entry[]
  readonly state: CatalogueState
  readonly onChange: (change: Partial<CatalogueState>) => void
}

/** What of the catalogue is shown: a text, and chips for what it has. */
export function Filters({ entries, state, onChange }: FiltersProps) {
  const { t } = useTranslation()
  const has = useMemo(
    () => ({
      groups: new Set(entries.map(groupOf)),
      verdicts: new Set<VerdictKind>(entries.flatMap(({ verdicts }) => verdicts)),
    }),
    [entries],
  )
  return (
    <search aria-label={t('demo.filters')} className="mb-4 space-y-2 print:hidden">
      <SearchBox value={state.search} onSearch={(search) => onChange({ search })} />
      <Row label={t('demo.byGroup')}>
        {GROUPS.filter((group) => has.groups.has(group)).map((group) => (
          <Chip
            key={group}
            isOn={state.groups.includes(group)}
            onToggle={() => onChange({ groups: toggled(state.groups, group) })}
          >
            {t(`demo.groups.${group}.title`)}
          </Chip>
        ))}
      </Row>
      <Row label={t('demo.byVerdict')}>
        {VERDICT_KINDS.filter((kind) => has.verdicts.has(kind)).map((kind) => (
          <Chip
            key={kind}
            isOn={state.verdicts.includes(kind)}
            onToggle={() => onChange({ verdicts: toggled(state.verdicts, kind) })}
            sign={
              <span aria-hidden="true" className={`font-bold ${VERDICT_LOOKS[KIND_SEVERITY[kind]].text}`}>
                {VERDICT_LOOKS[KIND_SEVERITY[kind]].sign}
              </span>
            }
          >
            {t(`overview.kind.${kind}`)}
          </Chip>
        ))}
      </Row>
    </search>
  )
}

/** Wraps where there is room; where there is none it scrolls by itself, and fades out towards what is to come. */
function Row({ label, children }: { label: string; children: ReactNode }) {
  const id = useId()
  return (
    <div className="flex items-baseline gap-2">
      <span id={id} className="w-16 shrink-0 text-xs text-muted max-sm:sr-only">
        {label}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row that scrolls */}
      <div
        role="group"
        aria-labelledby={id}
        className="flex min-w-0 gap-1 p-0.5 max-sm:-mx-4 max-sm:gap-1.5 max-sm:overflow-x-auto max-sm:mask-r-from-[calc(100%-3rem)] max-sm:pr-12 max-sm:pl-4 sm:flex-wrap"
      >
        {children}
      </div>
    </div>
  )
}

function toggled<T>(chosen: readonly T[], one: T): readonly T[] {
  return chosen.includes(one) ? chosen.filter((it) => it !== one) : [...chosen, one]
}
