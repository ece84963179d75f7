import { goToSearch, takesLetters } from '@/ui/search-key'
import { usePageKeys } from '@/ui/use-page-keys'
import type { Opened } from './dialogs'
import { shortcutOf } from './shortcuts'

interface Shortcuts {
  readonly isApple: boolean
  /** Whether a window of the palette's own is open. */
  readonly isOpen: boolean
  readonly onOpen: (which: Opened) => void
}

/** Listens to the keys of the whole page. */
export function useShortcuts({ isApple, isOpen, onOpen }: Shortcuts): void {
  usePageKeys((event) => {
    const shortcut = shortcutOf(event, takesLetters(document.activeElement), isApple)
    if (shortcut === null) return
    // Another window over the page is not to be covered, and what lies under one not to be reached.
    const isCovered = document.querySelector('dialog[open]') !== null
    if (isCovered && !(isOpen && shortcut === 'palette')) return
    const field = shortcut === 'search' ? searchField() : null
    if (field) return goToSearch(field, event)
    event.preventDefault()
    onOpen(shortcut === 'help' ? 'help' : 'palette')
  }, window)
}

/** The page's own field for searching; null where it has none that is seen. */
function searchField(): HTMLInputElement | null {
  const fields = document.querySelectorAll<HTMLInputElement>('main input[type=search]')
  return [...fields].find((field) => field.checkVisibility?.() ?? true) ?? null
}
