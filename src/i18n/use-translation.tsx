import { createContext, type ReactNode, use, useSyncExternalStore } from 'react'
import type { Translate } from './keys'
import type { Translator } from './translator'

const Context = createContext<Translator | null>(null)

export function TranslatorProvider({ translator, children }: { translator: Translator; children: ReactNode }) {
  return <Context value={translator}>{children}</Context>
}

export function useTranslator(): Translator {
  const translator = use(Context)
  if (!translator) throw new Error('useTranslator needs a TranslatorProvider above it')
  return translator
}

/** `t` gives a text in the page's language, and is another function after the language changed. */
export function useTranslation(): { readonly t: Translate } {
  const translator = useTranslator()
  const t = useSyncExternalStore(translator.subscribe, () => translator.t)
  return { t }
}
