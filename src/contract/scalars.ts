/** Longer texts are never numbers; the bound also keeps the pattern from working on a megabyte of digits. */
const MAX_NUMBER_TEXT = 64
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

/** The finite number that a text holds (`"2883"`, `" 1.5 "`), or null. */
export function numberFromText(text: string): number | null {
  if (text.length > MAX_NUMBER_TEXT) return null
  const trimmed = text.trim()
  if (!NUMBER.test(trimmed)) return null
  const number = Number(trimmed)
  return Number.isFinite(number) ? number : null
}

/** The flag that a text holds (`true`, `false`, in any case), or null. */
export function flagFromText(text: string): boolean | null {
  if (text.length > MAX_NUMBER_TEXT) return null
  const word = text.trim().toLowerCase()
  return word === 'true' ? true : word === 'false' ? false : null
}

/** The text of a number or a flag; null for what is neither, and for numbers that are not finite. */
export function textFromScalar(value: unknown): string | null {
  if (typeof value === 'boolean') return String(value)
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, millis: 1, s: 1000, sec: 1000, second: 1000, seconds: 1000 }

/**
 * Milliseconds from a `cost` such as `27 ms`. Null without a unit: documented as seconds, such a cost was also
 * seen in what can only be milliseconds.
 */
export function costMs(cost: string | null): number | null {
  const match = /^(\d{1,12}(?:\.\d{1,6})?) ?([a-z]{1,7})$/i.exec(cost?.trim().slice(0, MAX_NUMBER_TEXT) ?? '')
  const unit = UNITS[match?.[2]?.toLowerCase() ?? '']
  return match && unit !== undefined ? Number(match[1]) * unit : null
}
