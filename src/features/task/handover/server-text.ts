import { UNKNOWN } from '@/lib/format'

/**
 * Texts of servers in what is copied into chats and tickets: they stay one line of text, whatever they hold, and
 * become no markup there.
 */

/** Marks that turn or hide the text around them. */
const HIDDEN = /\p{Cf}/gu
/** Control characters, blanks of all kinds, ends of lines. */
const BLANK = /[\p{Cc}\p{Z}\s]+/gu
const HALF_CHARACTER = /\p{Cs}/gu

/** As one line without characters that cannot be seen. */
export function oneLine(text: string): string {
  return text.replace(HALF_CHARACTER, '\ufffd').replace(HIDDEN, '').replace(BLANK, ' ')
}

/** A text of bounded length: what it begins with, and how many characters it had where that is not all. */
export interface CutText {
  readonly text: string
  /** Characters of the whole, where it was cut; null where it is whole. */
  readonly of: number | null
}

/** The first `most` characters of a line, without half a character or a blank at its end. */
export function cut(text: string, most: number): CutText {
  const line = oneLine(text)
  const letters = Array.from(line)
  if (letters.length <= most) return { text: line, of: null }
  return { text: letters.slice(0, most).join('').trimEnd(), of: letters.length }
}

/** Between two characters, no line breaks and nothing is seen: what would be an address or a name to call is none. */
const JOINER = '\u2060'

/**
 * A sentence that may hold texts of servers, for the inside of a line of Markdown: no emphasis, link, image, code,
 * HTML, entity, formula or table; nobody is called by `@`, nothing referred to by `#`, and no address made a link.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/[@#](?=\S)/g, `$&${JOINER}`)
    .replace(/:(?=\S)(?!\d)/g, `:${JOINER}`)
    .replace(/\bwww(?=\.)/gi, `$&${JOINER}`)
}

/** A text of a server as code: shown letter by letter, but for backticks, which would end it. */
export function codeMarkdown(text: string): string {
  return `\`${oneLine(text).trim().replaceAll('`', "'") || UNKNOWN}\``
}
