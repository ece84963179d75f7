import type { Locale } from '@/lib/format'
import { initial } from './texts'
import { createTranslator, type Translator } from './translator'

/** Makes the page's translator. English is always there; another language is loaded when first asked for. */
export async function createI18n(locale: Locale): Promise<Translator> {
  const translator = createTranslator(initial, {
    'zh-CN': () => import('./zh').then(({ chinese }) => chinese),
  })
  await translator.change(locale)
  return translator
}
