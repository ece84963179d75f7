import { isRecord } from './json'

/**
 * Why a note was made:
 * - `coerced`: another type than documented, but it could be read
 * - `wrong-type`: it could not be read; the field is null, the entry left out
 * - `unknown-field`: the reference does not name the field; kept in `others`
 * - `unknown-value`: an enumeration holds a value that is not known; kept as it is
 * - `out-of-range`: a number that cannot be, such as a percentage of 120; the field is null
 * - `missing`: a field that a task cannot do without did not come
 * - `other-shape`: the same content in another structure than documented
 * - `other-case`: field names in another case than documented, noted once an answer
 * - `extra-entries`: more tasks than were asked for; `count` of them were left out
 * - `cut`: a part of a value that is kept as it came could not be kept (not finite, or nested too deep)
 * - `more`: `count` further departures for which there was no room
 */
export const NOTE_KINDS = [
  'coerced',
  'wrong-type',
  'unknown-field',
  'unknown-value',
  'out-of-range',
  'missing',
  'other-shape',
  'other-case',
  'extra-entries',
  'cut',
  'more',
] as const

export type NoteKind = (typeof NOTE_KINDS)[number]

/** The closed set of words for what was expected and what came. `nothing` means that the field was not there. */
export const TYPE_WORDS = [
  'string',
  'number',
  'integer',
  'boolean',
  'object',
  'array',
  'epoch seconds',
  'seconds',
  'JSON text',
  'camelCase',
  'other case',
  'one of',
  'one task',
  'percent',
  'null',
  'nothing',
] as const

export type TypeWord = (typeof TYPE_WORDS)[number]

/** One departure of an answer from the reference. */
export interface ContractNote {
  /** Where, e.g. `data[0].steps[2].progress`; `[*]` where several entries have it. */
  readonly path: string
  readonly kind: NoteKind
  readonly expected: TypeWord
  readonly came: TypeWord
  /** What came, as JSON text of at most 80 characters; empty when nothing came. The first one if there are more. */
  readonly value: string
  /** The known values, where `expected` is `one of`. */
  readonly allowed?: readonly string[]
  /** How often: 1 or more. */
  readonly count: number
}

/** A place in the answer: an object, told by the object that holds it. `index` is -1 outside of a list. */
export interface Place {
  readonly parent: Place | null
  readonly key: string
  readonly index: number
  /** Kept here by the note book. */
  pattern: Pattern | null
}

/** Places that differ only in their indexes share a pattern. */
export interface Pattern {
  readonly children: Map<string, Pattern>
  readonly groups: Map<string, Group>
}

interface Group {
  readonly place: Place
  readonly key: string
  readonly note: Omit<ContractNote, 'path' | 'count'>
  /** The index at each level, from the note's own upwards: -1 none, -2 more than one. */
  readonly indexes: number[]
  count: number
}

const MANY = -2
const MAX_TEXT = 80

/** How many different notes one answer can have; more are only counted. */
export const MAX_NOTES = 200

/** Collects the notes of one answer. Notes that differ only in the entry of a list they stand at become one. */
export class NoteBook {
  private readonly root: Pattern = newPattern()
  private readonly groups: Group[] = []
  private left = 0
  private otherCase: Group | null = null

  /** Notes that a field name came in another case: once an answer, however many there are. */
  addOtherCase(at: Place, name: string): void {
    if (this.otherCase) {
      this.otherCase.count++
      return
    }
    this.otherCase = this.add(at, name, -1, 'other-case', 'camelCase', name, { came: 'other case' })
  }

  /** Notes what came at the field `key` of the object `at` (entry `index` of it, if it is a list). */
  add(
    at: Place,
    key: string,
    index: number,
    kind: NoteKind,
    expected: TypeWord,
    value: unknown,
    how: { readonly allowed?: readonly string[]; readonly came?: TypeWord; readonly count?: number } = {},
  ): Group | null {
    const groups = this.patternOf(at).groups
    const which = kind === 'unknown-value' ? shortText(value) : ''
    const id = `${index < 0 ? '' : '*'}${kind}|${expected}|${which}|${key}`
    const known = groups.get(id)
    if (known) {
      known.count += how.count ?? 1
      mergeIndexes(known.indexes, at, index)
      return known
    }
    if (this.groups.length >= MAX_NOTES) {
      this.left += how.count ?? 1
      return null
    }
    const group: Group = {
      place: at,
      key,
      note: {
        kind,
        expected,
        came: how.came ?? typeWord(value),
        value: shortText(value),
        ...(how.allowed && { allowed: how.allowed }),
      },
      indexes: indexesOf(at, index),
      count: how.count ?? 1,
    }
    groups.set(id, group)
    this.groups.push(group)
    return group
  }

  /** The notes in the order in which they were first made. */
  notes(): ContractNote[] {
    const notes: ContractNote[] = this.groups.map((group) => ({
      path: pathText(group.place, group.key, group.indexes),
      ...group.note,
      count: group.count,
    }))
    if (this.left > 0) {
      notes.push({ path: '', kind: 'more', expected: 'nothing', came: 'nothing', value: '', count: this.left })
    }
    return notes
  }

  private patternOf(place: Place): Pattern {
    if (place.pattern) return place.pattern
    if (!place.parent) {
      place.pattern = this.root
      return this.root
    }
    const children = this.patternOf(place.parent).children
    let pattern = children.get(place.key)
    if (!pattern) {
      pattern = newPattern()
      children.set(place.key, pattern)
    }
    place.pattern = pattern
    return pattern
  }
}

function newPattern(): Pattern {
  return { children: new Map(), groups: new Map() }
}

function indexesOf(at: Place, index: number): number[] {
  const indexes = [index]
  for (let place: Place | null = at; place; place = place.parent) indexes.push(place.index)
  return indexes
}

function mergeIndexes(indexes: number[], at: Place, index: number): void {
  if (indexes[0] !== index) indexes[0] = MANY
  let level = 1
  for (let place: Place | null = at; place; place = place.parent) {
    if (indexes[level] !== place.index) indexes[level] = MANY
    level++
  }
}

function pathText(at: Place, key: string, indexes: readonly number[]): string {
  let text = segment(key, indexes[0] ?? -1)
  let level = 1
  for (let place: Place | null = at; place?.parent; place = place.parent) {
    const head = segment(place.key, indexes[level] ?? -1)
    text = text.startsWith('[') ? head + text : `${head}.${text}`
    level++
  }
  return text
}

const PLAIN_KEY = /^[\w$*-]{1,60}$/

function segment(key: string, index: number): string {
  const name = PLAIN_KEY.test(key) ? key : `[${quoted(key, 60)}]`
  if (index === MANY) return `${name}[*]`
  return index < 0 ? name : `${name}[${index}]`
}

/** The type of a value in the words of a note. */
export function typeWord(value: unknown): TypeWord {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'number':
    case 'bigint':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'object':
      return Array.isArray(value) ? 'array' : 'object'
    default:
      return 'nothing'
  }
}

/** The value as JSON text of at most 80 characters, an ellipsis where something was left out; empty for undefined. */
export function shortText(value: unknown): string {
  const text = preview(value, true)
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text
}

function preview(value: unknown, open: boolean): string {
  if (typeof value === 'string') return quoted(value, MAX_TEXT - 3)
  if (Array.isArray(value)) return open && value.length > 0 ? `[${entries(value)}]` : brackets('[]', value.length)
  if (isRecord(value)) {
    const keys = Object.keys(value)
    if (!open || keys.length === 0) return brackets('{}', keys.length)
    const shown = keys.slice(0, 5).map((key) => `${quoted(key, 30)}:${preview(value[key], false)}`)
    return `{${shown.join(',')}${keys.length > 5 ? ',…' : ''}}`
  }
  return value === undefined || typeof value === 'function' || typeof value === 'symbol' ? '' : String(value)
}

function entries(list: readonly unknown[]): string {
  const shown = list.slice(0, 5).map((entry) => preview(entry, false))
  return `${shown.join(',')}${list.length > 5 ? ',…' : ''}`
}

function brackets(pair: '[]' | '{}', size: number): string {
  return size === 0 ? pair : `${pair[0]}…${pair[1]}`
}

function quoted(text: string, max: number): string {
  return text.length > max ? `${JSON.stringify(text.slice(0, max)).slice(0, -1)}…"` : JSON.stringify(text)
}
