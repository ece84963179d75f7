/**
 * Lays out JSON text with a line for each value, or gives null where the text is no JSON.
 *
 * The text is moved about, not parsed and written again: numbers beyond what JavaScript can hold, doubled keys, the
 * order of keys and escapes stay as OMS sent them.
 */
export function prettyJson(text: string): string | null {
  try {
    JSON.parse(text)
  } catch {
    return null
  }
  const parts: string[] = []
  let depth = 0
  let at = 0
  while (at < text.length) {
    const char = text[at]
    if (char === '"') {
      const end = stringEnd(text, at)
      parts.push(text.slice(at, end))
      at = end
    } else if (char === '{' || char === '[') {
      const close = afterSpace(text, at + 1)
      if (text[close] === (char === '{' ? '}' : ']')) {
        parts.push(char, text[close] ?? '')
        at = close + 1
      } else {
        depth += 1
        parts.push(char, newLine(depth))
        at += 1
      }
    } else if (char === '}' || char === ']') {
      depth -= 1
      parts.push(newLine(depth), char)
      at += 1
    } else if (char === ',') {
      parts.push(',', newLine(depth))
      at += 1
    } else if (char === ':') {
      parts.push(': ')
      at += 1
    } else if (isSpace(char)) {
      at += 1
    } else {
      const end = literalEnd(text, at)
      parts.push(text.slice(at, end))
      at = end
    }
  }
  return parts.join('')
}

/** Deeper lines are not indented further: a hostile depth must not make the text grow with its square. */
const MAX_INDENT = 40

function newLine(depth: number): string {
  return `\n${'  '.repeat(Math.min(depth, MAX_INDENT))}`
}

function stringEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function literalEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && !isSpace(text[at]) && !/[,:[\]{}"]/.test(text[at] ?? '')) at += 1
  return at
}

function afterSpace(text: string, start: number): number {
  let at = start
  while (isSpace(text[at])) at += 1
  return at
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\r' || char === '\t'
}
