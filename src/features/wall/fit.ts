/** A text in parts, so that units can be written smaller than the number they belong to. */
export interface Part {
  readonly text: string
  readonly small: boolean
}

/** How large a unit is beside its number. */
export const SMALL = 0.5

/** Parts a written number into digits and units: "6 min 52 s" → 6, min, 52, s. */
export function partsOf(text: string): Part[] {
  const parts = text.match(/[\d.,:−—-]+|[^\d\s.,:−—-]+/g) ?? []
  return parts.map((part) => ({ text: part, small: !/[\d—]/.test(part) }))
}

/**
 * About how wide a line is, in widths of its own font's em: Chinese and Japanese are square, the rest is about half as
 * wide. Rather too much than too little, since what is fitted by it must not be cut.
 */
export function emsOf(text: string): number {
  let ems = 0
  for (const letter of text) {
    if (/[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(letter)) ems += 1
    else if (/[mwMW—%@]/.test(letter)) ems += 0.95
    else if (/[A-Z]/.test(letter)) ems += 0.72
    else if (/[\s.,:;'il|!]/.test(letter)) ems += 0.32
    else ems += 0.62
  }
  return ems
}

/** The same of a number whose units are written smaller. */
export function emsOfParts(parts: readonly Part[]): number {
  const gaps = Math.max(0, parts.length - 1) * 0.2
  return parts.reduce((sum, { text, small }) => sum + emsOf(text) * (small ? SMALL : 1), gaps)
}
