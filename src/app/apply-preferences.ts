import type { i18n } from 'i18next'
import { setLocale } from '@/i18n/i18n'
import type { PreferenceStore, Theme } from '@/lib/preferences'

/** Keeps the document's colours and language as the viewer chose them, and follows the system where he left it so. */
export function applyPreferences(
  store: PreferenceStore,
  translator: i18n,
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
    void setLocale(translator, now.locale)
  }
  apply()
  store.subscribe(apply)
  dark.addEventListener('change', apply)
}
