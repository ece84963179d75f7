import type { Json } from '@/domain/task'

/** An object of an answer before it is read. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** How deep a value that is kept as it came may be nested. Nobody reads deeper, and a renderer must not overflow. */
const MAX_DEPTH = 64

/** True for an object that is neither null nor a list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Sets a field as data even if it is called `__proto__`, which a plain assignment would take for the prototype.
 */
export function setOwn<T>(target: Record<string, T>, key: string, value: T): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
  } else {
    target[key] = value
  }
}

/**
 * The value as it may be kept: the same reference when it is sound. A number that is not finite (JSON `1e400`) and
 * whatever lies deeper than `MAX_DEPTH` become null, and `onLoss` hears of each such value.
 */
export function cleanJson(value: unknown, onLoss: (lost: unknown) => void, depth = 0): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      if (Number.isFinite(value)) return value
      onLoss(value)
      return null
    case 'object':
      break
    default:
      if (value !== undefined) onLoss(value)
      return null
  }
  if (value === null) return null
  if (depth >= MAX_DEPTH) {
    onLoss(value)
    return null
  }
  return Array.isArray(value) ? cleanList(value, onLoss, depth) : cleanRecord(value as JsonRecord, onLoss, depth)
}

function cleanList(list: readonly unknown[], onLoss: (lost: unknown) => void, depth: number): Json {
  let copy: Json[] | null = null
  for (let index = 0; index < list.length; index++) {
    const clean = cleanJson(list[index], onLoss, depth + 1)
    if (clean !== list[index] && copy === null) copy = list.slice(0, index) as Json[]
    copy?.push(clean)
  }
  return copy ?? (list as Json[])
}

function cleanRecord(record: JsonRecord, onLoss: (lost: unknown) => void, depth: number): Json {
  const keys = Object.keys(record)
  const values = keys.map((key) => cleanJson(record[key], onLoss, depth + 1))
  if (values.every((value, index) => value === record[keys[index] as string])) return record as Record<string, Json>
  const copy: Record<string, Json> = {}
  keys.forEach((key, index) => {
    setOwn(copy, key, values[index] ?? null)
  })
  return copy
}
