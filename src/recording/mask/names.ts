import type { Masked } from '../format'
import { isKnownField } from './fields'
import { isFixedWord } from './fixed-words'
import { KINDS, type Kind } from './kinds'

/** The names that are hidden, and what stands for each: the same one everywhere. */
export interface Names {
  /** Whether names of this kind are hidden. */
  hides(kind: Kind): boolean
  /** Makes a name known, so that it is found in texts. */
  learn(name: string, kind: Kind): void
  /** What stands for a name; the name itself where its kind is not hidden. */
  of(name: string, kind: Kind): string
  /** The known name that begins at a place of a text, the longest there; null for none. */
  at(text: string, place: number): { readonly name: string; readonly length: number; readonly kind: Kind } | null
}

interface Known {
  readonly name: string
  readonly folded: string
  readonly kind: Kind
}

/** Letters and digits of which the names in a text are made, but for those of scripts that write no spaces. */
const LETTER = '[0-9A-Za-z_$\\u00c0-\\u024f]'
const RUN = new RegExp(`${LETTER}+`, 'y')
const IS_LETTER = new RegExp(LETTER)

export function createNames(masked: readonly Masked[]): Names {
  const hidden = new Set<string>(masked)
  const known = new Map<string, Known>()
  const folded = new Map<string, Known>()
  /** By the first run of letters, the longest first. */
  const byStart = new Map<string, Known[]>()
  const unsorted = new Set<string>()
  const pseudonyms = new Map<string, string>()
  const counts = new Map<Kind, number>()

  function learn(name: string, kind: Kind): void {
    if (name === '' || known.has(name) || !hidden.has(KINDS[kind])) return
    const one: Known = { name, folded: name.toLowerCase(), kind }
    known.set(name, one)
    if (!folded.has(one.folded)) folded.set(one.folded, one)
    if (!isFound(name)) return
    const start = startOf(one.folded, 0)
    const alike = byStart.get(start)
    if (alike) alike.push(one)
    else byStart.set(start, [one])
    unsorted.add(start)
  }

  function pseudonymOf(name: string, kind: Kind): string {
    const there = pseudonyms.get(name)
    if (there !== undefined) return there
    let pseudonym = ''
    do {
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      pseudonym = `${kind}-${count}`
      // Who reads it must not take it for the name that it happens to be.
    } while (folded.has(pseudonym))
    pseudonyms.set(name, pseudonym)
    return pseudonym
  }

  return {
    hides: (kind) => hidden.has(KINDS[kind]),
    learn,
    of(name, kind) {
      if (name === '') return name
      learn(name, kind)
      const one = known.get(name)
      return one ? pseudonymOf(name, one.kind) : name
    },
    at(text, place) {
      if (place > 0 && IS_LETTER.test(text.charAt(place - 1)) && IS_LETTER.test(text.charAt(place))) return null
      const start = startOf(text, place).toLowerCase()
      const alike = byStart.get(start) ?? []
      if (unsorted.delete(start)) alike.sort((a, b) => b.name.length - a.name.length)
      for (const { name, folded: wanted, kind } of alike) {
        const end = place + name.length
        if (text.slice(place, end).toLowerCase() !== wanted) continue
        if (IS_LETTER.test(text.charAt(end - 1)) && IS_LETTER.test(text.charAt(end))) continue
        const here = text.slice(place, end)
        // As it is written here, if that is a name by itself.
        return { name: known.has(here) ? here : name, length: name.length, kind: known.get(here)?.kind ?? kind }
      }
      return null
    },
  }
}

/** Names that are no secret. */
const PRODUCTS =
  /^(?:oms|ob|oceanbase|mysql|mariadb|oracle|postgres|postgresql|tidb|db2|kafka|rocketmq|datahub|default)$/i

/** Whether a name is looked for in texts: numbers, single letters and OMS's own words would be found everywhere. */
function isFound(name: string): boolean {
  if (/^[\d.,]*$/.test(name) || /^[A-Za-z_$]$/.test(name)) return false
  return !PRODUCTS.test(name) && !isKnownField(name) && !isFixedWord(name)
}

function startOf(text: string, place: number): string {
  RUN.lastIndex = place
  return RUN.exec(text)?.[0] ?? text.charAt(place)
}
