import type { Json, Others } from '@/domain/task'

export interface FlatValue {
  /** Where the value stands, as a path: `a`, `a.b`, `a.b[2]`. */
  readonly path: string
  /** The value as plain text; null where OMS sent null or an empty text. */
  readonly value: string | null
}

export interface FlatValues {
  readonly values: readonly FlatValue[]
  /** How many values were left out to keep the page small. */
  readonly omitted: number
}

/** More values than this in one place are for the raw answer, not for a list. */
const LIMIT = 100

/** Deeper structures are cut: they would not be read, and a hostile depth must not exhaust the stack. */
const DEPTH = 16

/**
 * Fields that nobody described (an object, or a list of them; a single value gives none), as paths and plain texts, so that a structure can be read without its brackets and
 * without JSON's null.
 */
export function flatValues(value: Others | Json, limit = LIMIT): FlatValues {
  const values: FlatValue[] = []
  let omitted = 0
  const visit = (path: string, item: Json, depth: number): void => {
    const children = childrenOf(path, item)
    if (children !== null && children.length > 0 && depth < DEPTH) {
      for (const [childPath, child] of children) visit(childPath, child, depth + 1)
    } else if (values.length < limit) {
      values.push({ path, value: children === null ? scalarText(item) : closed(item, children.length) })
    } else {
      omitted += 1
    }
  }
  for (const [path, item] of childrenOf('', value as Json) ?? []) visit(path, item, 1)
  return { values, omitted }
}

function closed(item: Json, size: number): string {
  const inside = size === 0 ? '' : '…'
  return Array.isArray(item) ? `[${inside}]` : `{${inside}}`
}

function childrenOf(path: string, item: Json): (readonly [string, Json])[] | null {
  if (item === null || typeof item !== 'object') return null
  if (Array.isArray(item)) return item.map((child, index) => [`${path}[${index}]`, child] as const)
  return Object.entries(item).map(([key, child]) => [path === '' ? key : `${path}.${key}`, child] as const)
}

/** A single value as text: what OMS wrote, null for null and for an empty text. */
export function scalarText(value: Json): string | null {
  if (value === null || value === '' || typeof value === 'object') return null
  return typeof value === 'number' && !Number.isFinite(value) ? null : String(value)
}
