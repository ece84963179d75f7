const HAN = /\p{Script=Han}/u
const LATIN = /[\p{Script=Latin}\d]/u

/**
 * What stands between two signs of a Chinese sentence that is put together: nothing between two characters, a space
 * between a character and a Latin letter or a digit, and otherwise what the text gives.
 */
export function gap(before: string, given: string, after: string): string {
  if (HAN.test(before)) return HAN.test(after) ? '' : LATIN.test(after) ? ' ' : given
  return LATIN.test(before) && HAN.test(after) ? ' ' : given
}
