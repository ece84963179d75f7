/** Whether the keyboard is one of Apple's, on which commands are given with ⌘ in place of Ctrl. */
export function isAppleKeyboard(): boolean {
  return /Mac|iP(?:hone|ad|od)/.test(navigator.platform)
}
