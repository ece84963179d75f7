import { useTranslation } from '@/i18n/use-translation'
import type { Hits } from './text-search'

interface TextSearchBarProps {
  readonly query: string
  /** Null while nothing is searched for. */
  readonly hits: Hits | null
  /** The hit that was stepped to, from 0. */
  readonly current: number
  readonly onQuery: (query: string) => void
  readonly onStep: (by: 1 | -1) => void
}

/** Search field with the number of matches and a way from one to the next. Enter goes on, Shift+Enter back. */
export function TextSearchBar({ query, hits, current, onQuery, onStep }: TextSearchBarProps) {
  const { t } = useTranslation()
  const count = hits?.starts.length ?? 0
  const said =
    hits === null
      ? ''
      : count === 0
        ? t('raw.hits.none')
        : t(hits.more ? 'raw.hits.more' : 'raw.hits.found', { current: current + 1, count })
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2 text-sm print:hidden">
      <input
        type="search"
        aria-label={t('raw.search')}
        placeholder={t('raw.searchPlaceholder')}
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onStep(event.shiftKey ? -1 : 1)
        }}
        className="min-w-0 flex-1 basis-48 rounded-lg border border-line bg-card px-2.5 py-1.5 placeholder:text-muted sm:max-w-80"
      />
      <StepButton label={t('raw.previous')} sign="↑" disabled={count === 0} onClick={() => onStep(-1)} />
      <StepButton label={t('raw.next')} sign="↓" disabled={count === 0} onClick={() => onStep(1)} />
      <span role="status" className="text-xs text-muted">
        {said}
      </span>
    </div>
  )
}

function StepButton(props: { label: string; sign: string; disabled: boolean; onClick: () => void }) {
  const { label, sign, disabled, onClick } = props
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
      className="cursor-pointer rounded-lg border border-line bg-card px-2.5 py-1 hover:bg-chip disabled:cursor-default disabled:opacity-50"
    >
      {sign}
    </button>
  )
}
