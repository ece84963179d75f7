import type { VerdictKind } from '@/domain/verdict-kinds'
import type { Locale } from '@/lib/format'

/** A text in both languages of the page: scenarios bring their own. */
export interface Words {
  readonly en: string
  readonly zh: string
}

/** A scenario as the catalogue lists it. */
export interface Entry {
  /** The task's id. */
  readonly id: string
  /** The task's name. */
  readonly name: string
  /** Code of the main thing to see. */
  readonly kind: string
  readonly title: Words
  /** One sentence: what to look for on the page. */
  readonly look: Words
  /** Codes of what else there is to see: quirks (`Q-30`), features. */
  readonly shows: readonly string[]
  readonly type: 'MIGRATION' | 'SYNC'
  /** Types of the endpoints as OMS sends them. */
  readonly from: string
  readonly to: string
  /** The verdicts of its life, in the order of time. */
  readonly verdicts: readonly VerdictKind[]
}

/** The words of a scenario in the page's language. */
export function wordsIn(words: Words, locale: Locale): string {
  return locale === 'zh-CN' ? words.zh : words.en
}
