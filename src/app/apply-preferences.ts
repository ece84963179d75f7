import type { Translator } from '@/i18n/translator'
import type { PreferenceStore, Theme } from '@/lib/preferences'

/** Keeps the document's colours and language as the viewer chose them, and follows the system where he left it so. */
export function applyPreferences(
  store: PreferenceStore,
  translator: Translator,
  root: HTMLElement,
  dark: MediaQueryList,
): void {
  const theme = (choice: Theme) => (choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice)
  let locale = store.get().locale
  function apply() {
    const now = store.get()
    root.dataset.theme = theme(now.theme)
    root.lang = now.locale
    if (now.locale === locale) return
    locale = now.locale
    void translator.change(now.locale)
  }
  apply()
  store.subscribe(apply)
  dark.addEventListener('change', apply)
}
