import { isSearchKey } from '@/ui/search-key'

/** What the whole page listens for. */
export type Shortcut = 'palette' | 'help' | 'search'

/** As much of a key press as decides. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing' | 'defaultPrevented'
>

/**
 * What a key press asks of the page; null for nothing.
 * @param isTyping whether the focus is where letters are taken.
 * @param isApple whether the keyboard is Apple's, where Ctrl-K in a text deletes to the end of the line.
 */
export function shortcutOf(press: Press, isTyping: boolean, isApple: boolean): Shortcut | null {
  if (press.repeat || press.isComposing || press.defaultPrevented || press.altKey) return null
  const wanted = isApple ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey
  if (wanted) return isK(press) && !press.shiftKey ? 'palette' : null
  if (isTyping || press.ctrlKey || press.metaKey) return null
  return press.key === '?' ? 'help' : isSearchKey(press, isTyping) ? 'search' : null
}

/** By what the key writes; by its place where it writes no Latin letter. */
function isK({ key, code }: Press): boolean {
  return key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key))
}
