import type { RefObject } from 'react'
import { TASK_STATUSES } from '@/contract/vocabulary'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'
import { listed } from '@/lib/sentences'
import { Button, Select } from '@/ui/button'
import { ChoiceMenu } from '@/ui/choice-menu'
import type { KnownLabel } from './list-memory'
import { beginsDescending, isNarrowed, type ListState, MAX_LABELS } from './list-state'
import { SearchBox } from './search-box'
import { SORT_KEYS } from './sort'

/** What a list can hold: what is deleted is in none, and what is not configured only clouds know (facts 1.1). */
const STATUSES = TASK_STATUSES.filter((status) => status !== 'DELETED' && status !== 'UNCONFIGURED')

interface FiltersProps {
  readonly state: ListState
  readonly onChange: (change: Partial<ListState>) => void
  readonly labels: readonly KnownLabel[]
  readonly box: RefObject<HTMLInputElement | null>
}

/** What is asked of OMS, and the order in which it is shown. */
export function Filters({ state, onChange, labels, box }: FiltersProps) {
  const { t } = useTranslation()
  const label = useLabel()
  const format = useFormat()
  const names = state.labels.flatMap((id) => labels.find((one) => one.id === id)?.name ?? [])
  // An id says nothing to a reader, and a task with the label will tell its name.
  const named =
    names.length < state.labels.length ? t('tasks.label.some', { count: state.labels.length }) : listed(names, format)
  const chosen = (count: number, none: string, some: string) => (count === 0 ? none : some)
  // A status that only the address knows can be unchosen as well.
  const statuses = [...new Set([...STATUSES, ...state.status])]
  return (
    <search aria-label={t('tasks.filters')} className="relative mb-3 flex flex-wrap items-center gap-2 print:hidden">
      <SearchBox value={state.search} onSearch={(search) => onChange({ search })} box={box} />
      <Select
        label={t('tasks.type.label')}
        value={state.type ?? 'all'}
        onChoose={(type) => onChange({ type: type === 'all' ? null : type })}
        options={[
          { value: 'all', label: t('tasks.type.all') },
          { value: 'MIGRATION', label: label('taskType', 'MIGRATION') },
          { value: 'SYNC', label: label('taskType', 'SYNC') },
        ]}
      />
      <ChoiceMenu
        label={t('tasks.status.label')}
        said={chosen(
          state.status.length,
          t('tasks.status.any'),
          listed(
            state.status.map((status) => label('taskStatus', status)),
            format,
          ),
        )}
        options={statuses.map((status) => ({ value: status, label: label('taskStatus', status) }))}
        chosen={state.status}
        onChoose={(status) => onChange({ status })}
        none=""
      />
      <ChoiceMenu
        label={t('tasks.label.label', { most: MAX_LABELS })}
        said={chosen(state.labels.length, t('tasks.label.any'), named)}
        options={labels.map(({ id, name }) => ({ value: id, label: name ?? id }))}
        chosen={state.labels}
        most={MAX_LABELS}
        onChoose={(next) => onChange({ labels: next })}
        none={t('tasks.label.none')}
        left
      />
      <Select
        label={t('tasks.sort.label')}
        value={state.sort}
        onChoose={(sort) => onChange({ sort, descending: beginsDescending(sort), page: state.page })}
        options={SORT_KEYS.map((key) => ({ value: key, label: t(`tasks.sort.${key}`) }))}
      />
      {isNarrowed(state) && (
        <Button onClick={() => onChange({ search: '', type: null, status: [], labels: [] })}>{t('tasks.clear')}</Button>
      )}
      <a href="#watch-ids" className="ml-auto text-sm text-source underline-offset-2 hover:underline">
        {t('tasks.watch.jump')}
      </a>
    </search>
  )
}
