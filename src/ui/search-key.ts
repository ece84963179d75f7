/** The key that leads to a page's search: written once, since the list, the palette and the catalogue listen for it. */

/** As much of a key press as decides. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'>

/** Whether letters that are typed now go into an element: `/` and `?` belong to it then. */
export function takesLetters(element: EventTarget | null): boolean {
  if (element instanceof HTMLInputElement) return !/^(?:button|checkbox|radio|range|submit|reset)$/.test(element.type)
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true
  return element instanceof HTMLElement && element.isContentEditable
}

/** Whether a key press asks for the search: `/` alone, that nobody took and that is no letter of a text. */
export function isSearchKey(press: Press, isTyping: boolean): boolean {
  return !isTyping && press.key === '/' && !press.defaultPrevented && !press.ctrlKey && !press.metaKey && !press.altKey
}

/** Puts the focus into the search and marks what stands there, so that the next letter replaces it. */
export function goToSearch(field: HTMLInputElement, event: Pick<Event, 'preventDefault'>): void {
  event.preventDefault()
  field.focus()
  field.select()
}
