/** Where a JSON value ends, or where it breaks. `at` is an index into the text. */
export type Scan =
  | { readonly ok: true; readonly end: number }
  | {
      readonly ok: false
      readonly at: number
      /** What would have had to stand there. */
      readonly expected: JsonPart
      /** Whether the text ended before the value did. */
      readonly isCut: boolean
    }

/** The parts of JSON, as an error names them. */
export type JsonPart = 'value' | 'name' | 'colon' | 'comma-or-brace' | 'comma-or-bracket' | 'quote' | 'escape'

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const SPACE = /[ \t\n\r]*/y
/** Up to what ends a text or is not allowed in one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these may not stand in a text
const PLAIN = /[^"\\\u0000-\u001f]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

/**
 * Finds the end of the JSON value that begins at `from` (RFC 8259), whatever stands behind it. JSON.parse alone wants
 * nothing behind it, and says in each browser differently, or not at all, where a text breaks.
 */
export function scanJson(text: string, from = 0): Scan {
  const open: ('{' | '[')[] = []
  let at = after(SPACE, text, from) ?? from
  let wants: 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'next' = 'value'
  const fail = (expected: JsonPart): Scan => ({ ok: false, at, expected, isCut: at >= text.length })

  for (;;) {
    const inside = open.at(-1)
    const sign = text[at]
    if (wants === 'next') {
      if (!inside) return { ok: true, end: at }
      const close = inside === '{' ? '}' : ']'
      if (sign === ',') {
        at += 1
        wants = inside === '{' ? 'name' : 'value'
      } else if (sign === close) {
        at += 1
        open.pop()
        if (open.length === 0) return { ok: true, end: at }
      } else return fail(inside === '{' ? 'comma-or-brace' : 'comma-or-bracket')
    } else if ((wants === 'name-or-end' && sign === '}') || (wants === 'value-or-end' && sign === ']')) {
      at += 1
      open.pop()
      wants = 'next'
      if (open.length === 0) return { ok: true, end: at }
    } else if (wants === 'name' || wants === 'name-or-end') {
      if (sign !== '"') return fail('name')
      const text1 = scanText(text, at)
      if (!text1.ok) return text1
      at = after(SPACE, text, text1.end) ?? text1.end
      if (text[at] !== ':') return fail('colon')
      at += 1
      wants = 'value'
    } else if (sign === '{' || sign === '[') {
      open.push(sign)
      at += 1
      wants = sign === '{' ? 'name-or-end' : 'value-or-end'
    } else if (sign === '"') {
      const text1 = scanText(text, at)
      if (!text1.ok) return text1
      at = text1.end
      wants = 'next'
    } else {
      const end = after(NUMBER, text, at) ?? after(WORD, text, at)
      if (end === null) return fail('value')
      at = end
      wants = 'next'
    }
    if (open.length > 0) at = after(SPACE, text, at) ?? at
  }
}

function scanText(text: string, from: number): Scan {
  let at = from + 1
  for (;;) {
    at = after(PLAIN, text, at) ?? at
    if (text[at] === '"') return { ok: true, end: at + 1 }
    const next = text[at] === '\\' ? after(ESCAPE, text, at) : null
    if (next === null) {
      const expected = text[at] === '\\' ? 'escape' : 'quote'
      return { ok: false, at, expected, isCut: at >= text.length || (expected === 'escape' && at + 6 > text.length) }
    }
    at = next
  }
}

/** Where a match that begins exactly at `at` ends; null without one. */
function after(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

/** Line and column of an index, both from 1. */
export function placeOf(text: string, index: number): { readonly line: number; readonly column: number } {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0 && end < index; end = text.indexOf('\n', end + 1)) {
    line += 1
    start = end + 1
  }
  return { line, column: index - start + 1 }
}
