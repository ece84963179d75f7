import { useState } from 'react'

/**
 * The same array as long as its items look alike, field by field: a parent that writes its list anew at each render
 * does not make the chart draw anew.
 */
export function useStable<T extends object>(items: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(items)
  if (kept === items || alike(kept, items)) return kept
  setKept(items)
  return items
}

function alike<T extends object>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => sameFields(item, b[i]))
}

function sameFields<T extends object>(a: T, b: T | undefined): boolean {
  if (!b) return false
  const keys = Object.keys(a) as (keyof T)[]
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]))
}
