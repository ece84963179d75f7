import type { Change } from './format'

/**
 * What leads from one JSON value to another, as a JSON Patch (RFC 6902); empty where they are equal. The order of fields
 * counts, so that what is put together again reads as it came.
 */
export function diff(before: unknown, after: unknown): Change[] {
  const changes: Change[] = []
  compare(before, after, '', changes)
  return changes
}

function compare(before: unknown, after: unknown, path: string, changes: Change[]): void {
  if (before === after) return
  if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, path, changes)
  else if (isObject(before) && isObject(after)) compareObjects(before, after, path, changes)
  else changes.push({ op: 'replace', path, value: after })
}

type JsonObject = Readonly<Record<string, unknown>>

function compareObjects(before: JsonObject, after: JsonObject, path: string, changes: Change[]): void {
  const old = Object.keys(before)
  const stay = old.filter((key) => Object.hasOwn(after, key))
  const keys = Object.keys(after)
  // What is added comes last: where it stood elsewhere the object is written anew.
  if (!stay.every((key, i) => key === keys[i])) {
    changes.push({ op: 'replace', path, value: after })
    return
  }
  if (stay.length < old.length) {
    for (const key of old) if (!Object.hasOwn(after, key)) changes.push({ op: 'remove', path: pathTo(path, key) })
  }
  for (const key of stay) compare(before[key], after[key], pathTo(path, key), changes)
  for (const key of keys.slice(stay.length)) changes.push({ op: 'add', path: pathTo(path, key), value: after[key] })
}

/** Entry by entry; where a list has grown or shrunk its equal ends stay, so that an error more is one change. */
function compareLists(before: readonly unknown[], after: readonly unknown[], path: string, changes: Change[]): void {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  let tail = 0
  if (before.length !== after.length) {
    while (head < shorter && equal(before[head], after[head])) head += 1
    while (tail < shorter - head && equal(before.at(-1 - tail), after.at(-1 - tail))) tail += 1
  }
  const end = shorter - tail
  for (let i = head; i < end; i += 1) compare(before[i], after[i], pathTo(path, i), changes)
  for (let i = end; i < after.length - tail; i += 1) {
    changes.push({ op: 'add', path: pathTo(path, i), value: after[i] })
  }
  for (let i = before.length - tail - 1; i >= end; i -= 1) changes.push({ op: 'remove', path: pathTo(path, i) })
}

function equal(before: unknown, after: unknown): boolean {
  return diff(before, after).length === 0
}

/** A JSON Pointer (RFC 6901) to what stands under a name at the place that another one leads to. */
export function pathTo(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
