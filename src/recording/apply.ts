import type { Change } from './format'

/**
 * A JSON value after changes, which stays as it was: the new one shares with it all that did not change.
 * @returns undefined where a change leads to a place that is not there
 */
export function apply(value: unknown, changes: readonly Change[]): unknown {
  let changed = value
  for (const change of changes) {
    changed = step(changed, partsOf(change.path), 0, change)
    if (changed === undefined) return undefined
  }
  return changed
}

/** The names on the way of a JSON Pointer (RFC 6901), outermost first. */
export function partsOf(path: string): string[] {
  return path === ''
    ? []
    : path
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function step(value: unknown, parts: readonly string[], depth: number, change: Change): unknown {
  const key = parts[depth]
  if (key === undefined) return change.op === 'remove' ? undefined : change.value
  const isLast = depth === parts.length - 1
  if (Array.isArray(value)) return stepInList(value, key, isLast, parts, depth, change)
  if (typeof value !== 'object' || value === null) return undefined
  const record = value as Readonly<Record<string, unknown>>
  if (isLast && change.op === 'remove') {
    if (!Object.hasOwn(record, key)) return undefined
    const { [key]: _gone, ...rest } = record
    return rest
  }
  if (isLast && change.op === 'add') return { ...record, [key]: change.value }
  if (!Object.hasOwn(record, key)) return undefined
  const next = step(record[key], parts, depth + 1, change)
  // A computed name is a field of the object's own, also where it is __proto__.
  return next === undefined ? undefined : { ...record, [key]: next }
}

function stepInList(
  list: readonly unknown[],
  key: string,
  isLast: boolean,
  parts: readonly string[],
  depth: number,
  change: Change,
): unknown {
  const index = key === '-' ? list.length : /^\d+$/.test(key) ? Number(key) : Number.NaN
  if (isLast && change.op === 'add') {
    return index <= list.length ? [...list.slice(0, index), change.value, ...list.slice(index)] : undefined
  }
  if (!(index < list.length)) return undefined
  if (isLast && change.op === 'remove') return [...list.slice(0, index), ...list.slice(index + 1)]
  const next = step(list[index], parts, depth + 1, change)
  if (next === undefined) return undefined
  const copy = list.slice()
  copy[index] = next
  return copy
}
