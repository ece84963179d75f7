/** Chance without state: every value follows from numbers, so that the same moment always looks the same. */

/** Mixes whole numbers into one of 0 to 2^32 - 1. */
export function hash(...parts: readonly number[]): number {
  let h = 0x9e3779b9
  for (const part of parts) {
    h = Math.imul(h ^ (part | 0), 0x85ebca6b)
    h ^= h >>> 13
    h = Math.imul(h, 0xc2b2ae35)
    h ^= h >>> 16
  }
  return h >>> 0
}

/** Mixes a text into a number of 0 to 2^32 - 1 (FNV-1a). */
export function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return hash(h)
}

/** A number of 0 (included) to 1 (excluded) that depends on nothing but `parts`. */
export function unit(...parts: readonly number[]): number {
  return hash(...parts) / 0x1_0000_0000
}

/** Value noise: -1 to 1, smooth in `t`, with one independent value every `cell` (same unit as `t`). */
export function noise(seed: number, t: number, cell: number): number {
  const i = Math.floor(t / cell)
  const u = t / cell - i
  const a = unit(seed, i)
  const b = unit(seed, i + 1)
  return 2 * (a + (b - a) * u * u * (3 - 2 * u)) - 1
}
