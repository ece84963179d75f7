/** A fenced block of a Markdown file. */
export interface DocBlock {
  /** What stands behind the opening fence: `sh`, `json`, `text`. */
  readonly kind: string
  readonly text: string
  /** The line of its opening fence, from 1 on. */
  readonly line: number
}

/** The fenced blocks that stand at the beginning of a line, in their order. */
export function blocksOf(markdown: string): readonly DocBlock[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((found) => ({
    kind: found[1] ?? '',
    text: found[2] ?? '',
    line: markdown.slice(0, found.index).split('\n').length,
  }))
}

/** Stands in a printed answer for what is different each time. */
const ANY = '…'

/**
 * Where an answer is not as printed, in words; empty when it is. Of an object only the printed fields count; `…` is any
 * value but null, and at the end of a list one more entry or several.
 */
export function differencesOf(printed: unknown, came: unknown, at = 'the answer'): readonly string[] {
  if (printed === ANY) return came === undefined || came === null ? [`${at} is missing`] : []
  if (Array.isArray(printed)) {
    if (!Array.isArray(came)) return [`${at} is no list`]
    const more = printed.at(-1) === ANY
    const entries = more ? printed.slice(0, -1) : printed
    if (more ? came.length <= entries.length : came.length !== entries.length) {
      return [`${at} has ${came.length} entries`]
    }
    return entries.flatMap((entry, i) => differencesOf(entry, came[i], `${at}[${i}]`))
  }
  if (typeof printed === 'object' && printed !== null) {
    if (typeof came !== 'object' || came === null) return [`${at} is no object`]
    const fields = came as Record<string, unknown>
    return Object.entries(printed).flatMap(([key, value]) => differencesOf(value, fields[key], `${at}.${key}`))
  }
  return printed === came ? [] : [`${at} is ${JSON.stringify(came)}, not ${JSON.stringify(printed)}`]
}

/** The printed lines that did not come; `…` in one stands for anything. */
export function missingLines(printed: string, came: string): readonly string[] {
  const lines = came.split('\n').map((line) => line.trim())
  return printed
    .split('\n')
    .filter((line) => line.trim() !== '')
    .filter((line) => {
      const pieces = line.split(ANY).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      const pattern = new RegExp(`^${pieces.join('.*')}$`)
      return !lines.some((one) => pattern.test(one))
    })
}
