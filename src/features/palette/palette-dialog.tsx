import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { overview } from '@/i18n/en/overview'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { Key } from '@/ui/key'
import { Modal } from '@/ui/modal'
import type { Entry } from './entry'
import { nextActive } from './next-active'
import { OptionRow } from './option-row'
import type { PaletteWays } from './use-action-entries'
import { useSections } from './use-sections'

const TEXTS = { overview }

/** More letters than an id or a name that OMS allows. */
const LONGEST = 256

interface PaletteDialogProps extends PaletteWays {
  readonly onClose: () => void
}

/** Finds tasks, pages, settings and actions by a part of their name. */
export function PaletteDialog({ onClose, onHelp, onNotices }: PaletteDialogProps) {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  const id = useId()
  const [typed, setTyped] = useState('')
  /** Key of the entry that the viewer went to; null while it is the first. */
  const [chosen, setChosen] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const leaveTo = useRef<(() => HTMLElement | null) | null>(null)
  const { sections, isAsking, isRefused, isSure } = useSections(typed, { onHelp, onNotices })
  const entries = sections.flatMap((section) => section.entries)
  const at = entries.findIndex((entry) => entry.key === chosen)
  const active = entries[at < 0 ? 0 : at]
  const optionId = (entry: Entry) => `${id}-${entries.indexOf(entry)}`

  async function take(entry: Entry) {
    if (entry.after === 'stay') {
      setChosen(entry.key)
      setSaid(await entry.run())
      return
    }
    if (entry.after === 'go') leaveTo.current = () => document.getElementById('content')
    onClose()
    entry.run()
  }

  function onKeyDown(event: KeyboardEvent) {
    // The Enter of an input method takes its word, not the entry.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (active && (isSure || at >= 0)) void take(active)
      return
    }
    const next = nextActive(event.key, at < 0 ? 0 : at, entries.length)
    if (next === null) return
    event.preventDefault()
    setChosen(entries[next]?.key ?? null)
  }

  const state = said ?? (isAsking ? t('palette.asking') : isRefused ? t('palette.refused') : null)

  return (
    <Modal
      label={t('palette.title')}
      leaveTo={leaveTo}
      onClose={onClose}
      className="max-h-[min(36rem,84dvh)] w-[40rem]"
    >
      <div className="flex items-center gap-2 border-b border-line p-2">
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={active && optionId(active)}
          aria-autocomplete="list"
          aria-label={t('palette.title')}
          placeholder={t('palette.placeholder')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={LONGEST}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(null)
            setSaid(null)
          }}
          onKeyDown={onKeyDown}
          className="min-h-9 min-w-0 grow rounded-lg bg-card px-2 text-lg outline-none placeholder:text-muted focus-visible:outline-2 focus-visible:outline-source"
        />
        <button
          type="button"
          onClick={onClose}
          className="min-h-8 shrink-0 cursor-pointer rounded-lg border border-line px-2 text-xs text-muted hover:bg-chip focus-visible:outline-2 focus-visible:outline-source"
        >
          {t('palette.close')}
        </button>
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('palette.results')}
        className="grow overflow-y-auto overscroll-contain p-2"
      >
        {sections.map(({ group, entries: own }) => (
          // biome-ignore lint/a11y/useSemanticElements: a list box knows groups of options, not field sets.
          <div key={group} role="group" aria-labelledby={`${id}-${group}`} className="mb-1">
            <div id={`${id}-${group}`} role="presentation" className="px-3 py-1 text-xs text-muted">
              {t(`palette.groups.${group}`)}
            </div>
            {own.map((entry) => (
              <OptionRow
                key={entry.key}
                id={optionId(entry)}
                entry={entry}
                active={entry === active}
                onPoint={() => setChosen(entry.key)}
                onChoose={() => void take(entry)}
              />
            ))}
          </div>
        ))}
      </div>
      <p className="flex min-h-9 flex-wrap items-center gap-x-4 border-t border-line px-4 py-1.5 text-xs text-muted">
        <span role="status" className={isRefused && said === null ? 'text-warn' : ''}>
          {state ?? t('palette.found', { count: entries.length })}
        </span>
        <span aria-hidden="true" className="ml-auto flex gap-3 max-sm:hidden">
          <span>
            <Key>↑</Key> <Key>↓</Key> {t('palette.keys.choose')}
          </span>
          <span>
            <Key>Enter</Key> {t('palette.keys.open')}
          </span>
          <span>
            <Key>Esc</Key> {t('palette.keys.close')}
          </span>
        </span>
      </p>
    </Modal>
  )
}
