import { useRef, useState } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { goToSearch, isSearchKey, takesLetters } from '@/ui/search-key'
import { usePageKeys } from '@/ui/use-page-keys'
import { MAX_SEARCH } from './catalogue-state'

interface SearchBoxProps {
  readonly value: string
  readonly onSearch: (text: string) => void
}

/** What is searched for; `/` leads here from anywhere on the page. */
export function SearchBox({ value, onSearch }: SearchBoxProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  // The address changed by itself: back, or another link.
  if (known !== value) {
    setKnown(value)
    if (value.trim() !== text.trim()) setText(value)
  }
  usePageKeys((event) => {
    if (!box.current || !isSearchKey(event, takesLetters(event.target))) return
    if (document.querySelector('dialog[open]') === null) goToSearch(box.current, event)
  })
  return (
    <input
      ref={box}
      type="search"
      aria-label={t('demo.search')}
      aria-keyshortcuts="/"
      placeholder={t('demo.searchHint')}
      value={text}
      maxLength={MAX_SEARCH}
      onChange={({ target }) => {
        setText(target.value)
        onSearch(target.value)
      }}
      className="min-h-9 w-full rounded-lg border border-muted bg-card px-3 py-1 text-sm sm:w-96"
    />
  )
}
