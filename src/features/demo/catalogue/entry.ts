import type { Locale } from '@/lib/format'
import type { CatalogueEntry } from '@/simulator/catalogue'

/** A scenario as the catalogue lists it. */
export type Entry = CatalogueEntry

/** The words of a scenario in the page's language: scenarios bring their own. */
export function wordsIn(words: Entry['title'], locale: Locale): string {
  return locale === 'zh-CN' ? words.zh : words.en
}
