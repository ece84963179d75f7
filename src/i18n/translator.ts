import type { Locale } from '@/lib/format'
import type { TextValues, Translate } from './keys'
import type { initial } from './texts'

/** Texts in groups, any depth. */
export interface TextTree {
  readonly [key: string]: string | TextTree
}

/** The page's texts in the language of the moment. */
export interface Translator {
  readonly t: Translate
  readonly locale: Locale
  /** Whether there is a text under a dotted key, in this language or in English. */
  has(key: string): boolean
  /** The text under a key that is known at run time only; null when there is none. */
  find(key: string): string | null
  /** Adds texts that came with a chunk of their own. Adding the same ones again changes nothing. */
  add(locale: Locale, texts: TextTree): void
  /** Changes the language, loading its texts first. Of two changes under way the later one wins. */
  change(locale: Locale): Promise<void>
  /** Called after each change of the language. */
  subscribe(listener: () => void): () => void
}

/** A language as it is loaded. */
export interface Language {
  readonly texts: TextTree
  /**
   * What stands between a text of the page and a value that is put into it, where the language has rules for that.
   * @param before the sign on the left, after the one on the right; either may be empty at the end of a text
   */
  readonly gap?: (before: string, given: string, after: string) => string
}

export type Loaders = Readonly<Partial<Record<Locale, () => Promise<Language>>>>

const VARIABLE = /(.?)( ?)\{\{(\w+)(, number)?\}\}( ?)(?=(.?))/gs

/**
 * Makes a translator that speaks English. A key that a language has not falls back to English, and one that English
 * has not shows itself, so that a fault is seen and nothing is lost.
 *
 * `{{name}}` in a text is replaced by the value of that name, once: what a value holds is never read as a template,
 * since values come from servers. `{{name, number}}` writes a number as the language does. `count` chooses between `key_one`, `key_other` and so on by the language's rules.
 */
export function createTranslator(english: typeof initial, loaders: Loaders): Translator {
  const texts = new Map<Locale, Map<string, string>>([['en', flatten(english)]])
  const listeners = new Set<() => void>()
  const loaded = new Set<Locale>(['en'])
  const gaps = new Map<Locale, Language['gap']>()
  const added = new WeakSet<TextTree>()
  let locale: Locale = 'en'
  let wanted: Locale = 'en'
  let t = translateIn('en')

  function lookup(language: Locale, key: string, count: unknown): string | undefined {
    const own = texts.get(language)
    if (typeof count !== 'number') return own?.get(key)
    const form = new Intl.PluralRules(language).select(count)
    return own?.get(`${key}_${form}`) ?? own?.get(`${key}_other`) ?? own?.get(key)
  }

  function translateIn(language: Locale): Translate {
    const numbers = new Intl.NumberFormat(language)
    const gap = gaps.get(language) ?? ((_before, given) => given)
    return (key: string, values: TextValues = {}) => {
      const text = lookup(language, key, values.count) ?? lookup('en', key, values.count) ?? key
      return text.replace(VARIABLE, (whole, before: string, left: string, name: string, asNumber, right, after) => {
        if (!Object.hasOwn(values, name)) return whole
        const value = values[name]
        const shown = asNumber && typeof value === 'number' ? numbers.format(value) : String(value)
        return before + gap(before, left, shown.slice(0, 1)) + shown + gap(shown.slice(-1), right, after)
      })
    }
  }

  function add(language: Locale, tree: TextTree): void {
    if (added.has(tree)) return
    added.add(tree)
    const own = texts.get(language) ?? new Map<string, string>()
    for (const [key, text] of flatten(tree)) own.set(key, text)
    texts.set(language, own)
  }

  return {
    get t() {
      return t
    },
    get locale() {
      return locale
    },
    has: (key) => lookup(locale, key, undefined) !== undefined || lookup('en', key, undefined) !== undefined,
    find: (key) => lookup(locale, key, undefined) ?? lookup('en', key, undefined) ?? null,
    add,
    async change(next) {
      wanted = next
      const load = loaders[next]
      if (load && !loaded.has(next)) {
        const { texts: tree, gap } = await load()
        add(next, tree)
        gaps.set(next, gap)
        loaded.add(next)
      }
      if (wanted !== next || locale === next) return
      locale = next
      t = translateIn(next)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Every text under its dotted key. */
function flatten(tree: TextTree, prefix = '', into = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') into.set(prefix + key, value)
    else flatten(value, `${prefix}${key}.`, into)
  }
  return into
}
