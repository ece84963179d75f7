import type { Facts } from './verdict-kinds'

/** A number among facts; null where there is none. */
export function numberOf(facts: Facts, key: string): number | null {
  const value = facts[key]
  return typeof value === 'number' ? value : null
}

/** A text among facts; null where there is none, or an empty one. */
export function textOf(facts: Facts, key: string): string | null {
  const value = facts[key]
  return typeof value === 'string' && value !== '' ? value : null
}
