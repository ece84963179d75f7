import { cut } from '../handover/server-text'

/** So many characters of an error's code are printed: more than any code has, and less than what would fill a page. */
export const LONGEST_CODE = 120

/** The first `most` characters of a text of a server, in one line; where that is not all, it says so by its end. */
export function shorten(text: string, most: number): string {
  const { text: shown, of } = cut(text, most)
  return of === null ? shown : `${shown}…`
}
