import type { RefObject } from 'react'
import { goToSearch, isSearchKey, takesLetters } from '@/ui/search-key'
import { usePageKeys } from '@/ui/use-page-keys'

/** The link of each row, in the order of the page. */
const LINKS = 'a[data-row]'

/**
 * Keys for who has no mouse, or no patience: `/` goes to the search, the arrows (and Home and End) from row to row;
 * Enter on a row's link opens it, as on any link. Keys that are typed somewhere stay there.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>, box: RefObject<HTMLInputElement | null>): void {
  usePageKeys((event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const { target } = event
    const links = [...(list.current?.querySelectorAll<HTMLElement>(LINKS) ?? [])]
    if (target === box.current && event.key === 'ArrowDown') return go(links[0], event)
    if (takesLetters(target)) return
    if (box.current && isSearchKey(event, false)) return goToSearch(box.current, event)
    const at = links.indexOf(target as HTMLElement)
    // Elsewhere on the page the arrows scroll, as they should.
    if (at < 0 && target !== document.body) return
    switch (event.key) {
      case 'ArrowDown':
        return go(links[at + 1], event)
      case 'ArrowUp':
        return go(at === 0 ? box.current : at < 0 ? undefined : links[at - 1], event)
      case 'Home':
        return at < 0 ? undefined : go(links[0], event)
      case 'End':
        return at < 0 ? undefined : go(links.at(-1), event)
    }
  })
}

function go(to: HTMLElement | null | undefined, event: KeyboardEvent): void {
  if (to instanceof HTMLInputElement) goToSearch(to, event)
  else if (to) {
    event.preventDefault()
    to.focus()
  }
}
