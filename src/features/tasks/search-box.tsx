import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from '@/i18n/use-translation'

/** OMS is asked when nothing was typed for so long. */
const CALM_MS = 300

interface SearchBoxProps {
  readonly value: string
  readonly onSearch: (text: string) => void
  readonly box: RefObject<HTMLInputElement | null>
}

/** What is searched for on the server, told when the typing pauses, or at once with Enter. */
export function SearchBox({ value, onSearch, box }: SearchBoxProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  // The address changed by itself: back, or another link.
  if (known !== value) {
    setKnown(value)
    if (value !== text.trim()) setText(value)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const search = (wanted: string) => {
    clearTimeout(timer.current)
    if (wanted.trim() !== value) onSearch(wanted.trim())
  }
  return (
    <input
      ref={box}
      type="search"
      aria-label={t('tasks.search')}
      aria-keyshortcuts="/"
      placeholder={t('tasks.searchHint')}
      value={text}
      maxLength={200}
      onChange={({ target }) => {
        setText(target.value)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => search(target.value), CALM_MS)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') search(text)
      }}
      className="min-h-8 w-full rounded-lg border border-muted bg-card px-2.5 py-1 text-sm sm:w-64"
    />
  )
}
