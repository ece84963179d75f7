import { diff } from './diff'
import type { Change } from './format'

/** Follows the bodies of one task's answers. */
export interface TextDiff {
  /** What leads from the last body to this one, as received; null for the first. @throws SyntaxError where one is no JSON */
  next(body: string): Change[] | null
}

export function createTextDiff(): TextDiff {
  let last: string | null = null
  let mapping: Span | null = null

  function changesTo(body: string, before: string): Change[] {
    if (body === before) return []
    const at = mapping && placeOf(body)
    if (mapping && at !== null && cutOut(body, at, mapping.length) === cutOut(before, mapping.at, mapping.length)) {
      // The tables, thousands perhaps, are the same text: they need neither be read nor compared.
      const { length } = mapping
      const old = without(before, mapping)
      mapping = { at, length }
      return diff(JSON.parse(old), JSON.parse(without(body, mapping)))
    }
    mapping = spanOf(body)
    return diff(JSON.parse(before), JSON.parse(body))
  }

  return {
    next(body) {
      const before = last
      last = body
      if (before !== null) return changesTo(body, before)
      mapping = spanOf(body)
      return null
    },
  }
}

/** Where the mapping of tables stands in a text. */
interface Span {
  readonly at: number
  readonly length: number
}

const FIELD = '"transferMapping":'

function spanOf(text: string): Span | null {
  const at = placeOf(text)
  const length = at === null ? null : lengthAt(text, at)
  return at === null || length === null ? null : { at, length }
}

/** The place after the field's name; null where it is not there once. */
function placeOf(text: string): number | null {
  const at = text.indexOf(FIELD)
  // A quote that is not escaped begins or ends a text, so behind one of these it is a name.
  if (at < 1 || !'{, \n\r\t'.includes(text.charAt(at - 1)) || text.includes(FIELD, at + 1)) return null
  return at + FIELD.length
}

const MARK = /["{}[\]]/g

/** How long the object or list that begins at a place is; null where there is none. */
function lengthAt(text: string, from: number): number | null {
  let start = from
  while (/\s/.test(text.charAt(start))) start += 1
  if (!'{['.includes(text.charAt(start)) || start >= text.length) return null
  MARK.lastIndex = start
  let depth = 0
  for (let found = MARK.exec(text); found; found = MARK.exec(text)) {
    const [mark] = found
    if (mark === '"') {
      const end = endOfText(text, found.index)
      if (end === null) return null
      MARK.lastIndex = end
    } else {
      depth += mark === '{' || mark === '[' ? 1 : -1
      if (depth === 0) return found.index + 1 - from
    }
  }
  return null
}

/** The place behind a text whose opening quote stands at `from`. */
function endOfText(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charAt(at - 1 - slashes) === '\\') slashes += 1
    if (slashes % 2 === 0) return at + 1
  }
  return null
}

function cutOut(text: string, at: number, length: number): string {
  return text.slice(at, at + length)
}

function without(text: string, { at, length }: Span): string {
  return `${text.slice(0, at)}null${text.slice(at + length)}`
}
