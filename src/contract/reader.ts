import type { Json, Others } from '@/domain/task'
import type { Fields } from './fields'
import { cleanJson, isRecord, type JsonRecord, setOwn } from './json'
import type { NoteBook, NoteKind, Pattern, Place, TypeWord } from './notes'
import { flagFromText, numberFromText, textFromScalar } from './scalars'

const NO_OTHERS: Others = Object.freeze({})
const NO_ENTRIES: readonly never[] = Object.freeze([])

/**
 * Reads the fields of one object. No method throws: what cannot be read is null (an empty list, a left-out entry) and
 * noted. Null and absent fields are null without a note.
 *
 * The usual case, an object whose field names are all known, costs one look at each name and no copy.
 */
export class Reader<K extends string = string> implements Place {
  readonly parent: Place | null
  readonly key: string
  readonly index: number
  pattern: Pattern | null = null
  /** The fields that the reference does not name, as they came. */
  others: Others = NO_OTHERS
  private readonly book: NoteBook
  private readonly values: JsonRecord

  /**
   * `key` and `index` (-1 outside of a list) tell where in `parent` the object stands. Without `names` the field names
   * are data, and each is known.
   */
  constructor(
    book: NoteBook,
    parent: Place | null,
    key: string,
    index: number,
    object: JsonRecord,
    names: Fields<K> | null,
  ) {
    this.book = book
    this.parent = parent
    this.key = key
    this.index = index
    this.values = object
    if (names === null) return
    for (const name in object) {
      if (!names.known.has(name)) {
        this.values = this.sortOut(object, names)
        break
      }
    }
  }

  /** The field as it came. */
  raw(key: K): unknown {
    return this.values[key]
  }

  /** Notes something about a field. */
  note(key: K, kind: NoteKind, expected: TypeWord, value: unknown, index = -1): void {
    this.book.add(this, key, index, kind, expected, value)
  }

  /** Notes that a field, which a task cannot do without, is not there. */
  require(key: K, expected: TypeWord, nullIsMissing: boolean): void {
    const value = this.values[key]
    if (value === undefined || (nullIsMissing && value === null)) this.note(key, 'missing', expected, value)
  }

  /** A text; numbers and flags are taken as texts. */
  text(key: K): string | null {
    const value = this.values[key]
    if (typeof value === 'string') return value
    if (value === null || value === undefined) return null
    return this.coerced(key, 'string', value, textFromScalar(value))
  }

  /** A text of which the empty one means that there is none. */
  textOrNone(key: K): string | null {
    const text = this.text(key)
    return text === '' ? null : text
  }

  /** A text out of a known set. Another one is kept and noted; `plain` gives the form to look for in the set. */
  oneOf(key: K, allowed: readonly string[], plain: (text: string) => string = (text) => text): string | null {
    const text = this.text(key)
    if (text !== null && text !== '' && !allowed.includes(plain(text))) this.unknownValue(key, -1, text, allowed)
    return text
  }

  /** A flag; "true", "false", 1 and 0 are read. */
  flag(key: K): boolean | null {
    const value = this.values[key]
    if (typeof value === 'boolean') return value
    if (value === null || value === undefined) return null
    return this.coerced(key, 'boolean', value, readFlag(value))
  }

  /** A flag that is documented as text but sent as boolean: the boolean is what gets noted. */
  flagInText(key: K): boolean | null {
    const value = this.values[key]
    if (value === null || value === undefined) return null
    if (typeof value !== 'string') return this.coerced(key, 'string', value, readFlag(value))
    const flag = flagFromText(value)
    if (flag === null) this.note(key, 'wrong-type', 'boolean', value)
    return flag
  }

  /** A number; `expected` is the word for it in notes. A fraction where whole numbers go is kept and noted. */
  number(key: K, expected: 'integer' | 'epoch seconds' = 'integer'): number | null {
    const value = this.values[key]
    if (typeof value === 'number' && Number.isInteger(value)) return value
    if (value === null || value === undefined) return null
    return this.coerced(key, expected, value, readNumber(value))
  }

  /** A percentage; what is none is unknown, but for what rounding leaves beyond 0 and 100. */
  percent(key: K): number | null {
    const number = this.number(key)
    if (number === null || (number > -1 && number < 101)) return number
    this.note(key, 'out-of-range', 'percent', this.values[key])
    return null
  }

  /** A number that is documented as text but sent as number: the number is what gets noted. */
  numberInText(key: K, meaning: 'number' | 'epoch seconds'): number | null {
    const value = this.values[key]
    if (value === null || value === undefined) return null
    if (typeof value !== 'string') return this.coerced(key, 'string', value, readNumber(value))
    const number = numberFromText(value)
    if (number === null) this.note(key, 'wrong-type', meaning, value)
    return number
  }

  /** Epoch seconds, or the text that some sources have instead of a time. */
  checkpoint(key: K): number | string | null {
    const value = this.values[key]
    if (typeof value !== 'string' || value.trim() === '' || numberFromText(value) !== null) {
      return this.number(key, 'epoch seconds')
    }
    this.note(key, 'other-shape', 'epoch seconds', value)
    return value
  }

  /** A list of texts, empty when null. One text instead of a list is taken as its only entry. */
  texts(key: K): readonly string[] {
    return this.textsOrNull(key) ?? NO_ENTRIES
  }

  /** A list of texts, or null. Entries that are not `allowed` are kept and noted. */
  textsOrNull(key: K, allowed?: readonly string[]): readonly string[] | null {
    const value = this.values[key]
    if (value === null || value === undefined) return null
    if (typeof value === 'string') {
      this.note(key, 'other-shape', 'array', value)
      return value === '' ? NO_ENTRIES : [value]
    }
    if (!Array.isArray(value)) return this.unreadable(key, 'array', value)
    const texts = value.every(isText) ? value : this.readTexts(key, value)
    if (allowed) {
      texts.forEach((text, index) => {
        if (!allowed.includes(text)) this.unknownValue(key, index, text, allowed)
      })
    }
    return texts
  }

  /** Texts that are documented as one text but also come as a list: the list is what gets noted. */
  textsInText(key: K): readonly string[] {
    const value = this.values[key]
    if (typeof value === 'string') return value === '' ? NO_ENTRIES : [value]
    if (!Array.isArray(value)) {
      const text = this.text(key)
      return text === null ? NO_ENTRIES : [text]
    }
    this.note(key, 'other-shape', 'string', value)
    return value.every(isText) ? value : this.readTexts(key, value)
  }

  /** An object read by `build`, or null. */
  object<C extends string, T>(key: K, names: Fields<C>, build: (reader: Reader<C>) => T): T | null {
    const value = this.values[key]
    if (value === null || value === undefined) return null
    return isRecord(value) ? build(this.reader(key, -1, value, names)) : this.unreadable(key, 'object', value)
  }

  /** A list of objects read by `build`, empty when null. An entry that is no object is left out. */
  list<C extends string, T>(key: K, names: Fields<C>, build: (reader: Reader<C>) => T): readonly T[] {
    const value = this.values[key]
    if (value === null || value === undefined) return NO_ENTRIES
    if (!Array.isArray(value)) return this.unreadable(key, 'array', value) ?? NO_ENTRIES
    const list: T[] = []
    for (let index = 0; index < value.length; index++) {
      const entry: unknown = value[index]
      if (isRecord(entry)) list.push(build(this.reader(key, index, entry, names)))
      else this.note(key, 'wrong-type', 'object', entry, index)
    }
    return list
  }

  /** A reader for an object that stands in this one. */
  reader<C extends string>(key: K, index: number, object: JsonRecord, names: Fields<C>): Reader<C> {
    return new Reader(this.book, this, key, index, object, names)
  }

  /** An object whose fields nobody knows beforehand, as it came. */
  record(key: K): Others | null {
    const value = this.values[key]
    if (value === null || value === undefined) return null
    return isRecord(value) ? (this.json(key) as Others) : this.unreadable(key, 'object', value)
  }

  /** A value of any kind, as it came. */
  json(key: K): Json {
    return this.keep(key, this.values[key])
  }

  /** An object of counts; an entry that is no number is left out. */
  counts(key: K): Readonly<Record<string, number>> | null {
    const value = this.values[key]
    if (value === null || value === undefined) return null
    if (!isRecord(value)) return this.unreadable(key, 'object', value)
    const counts: Record<string, number> = {}
    const entries = new Reader(this.book, this, key, -1, value, null)
    for (const name of Object.keys(value)) {
      const count = entries.number(name)
      if (count !== null) setOwn(counts, name, count)
    }
    return counts
  }

  private readTexts(key: K, value: readonly unknown[]): readonly string[] {
    const texts: string[] = []
    value.forEach((entry, index) => {
      if (entry === null) return
      const text = typeof entry === 'string' ? entry : textFromScalar(entry)
      if (typeof entry !== 'string') this.note(key, text === null ? 'wrong-type' : 'coerced', 'string', entry, index)
      if (text !== null) texts.push(text)
    })
    return texts
  }

  private coerced<T>(key: K, expected: TypeWord, value: unknown, read: T | null): T | null {
    this.note(key, read === null ? 'wrong-type' : 'coerced', expected, value)
    return read
  }

  private unreadable(key: K, expected: TypeWord, value: unknown): null {
    this.note(key, 'wrong-type', expected, value)
    return null
  }

  private unknownValue(key: K, index: number, text: string, allowed: readonly string[]): void {
    this.book.add(this, key, index, 'unknown-value', 'one of', text, { allowed })
  }

  private keep(key: string, value: unknown): Json {
    return cleanJson(value, (lost) => this.book.add(this, key, -1, 'cut', 'nothing', lost))
  }

  /** Gives the fields under their documented names and fills `others`. */
  private sortOut(object: JsonRecord, names: Fields<K>): JsonRecord {
    const values: Record<string, unknown> = {}
    const strange: string[] = []
    for (const name of Object.keys(object)) {
      if (names.known.has(name)) values[name] = object[name]
      else strange.push(name)
    }
    let others: Record<string, Json> | null = null
    for (const name of strange) {
      const value = object[name]
      const lower = name.toLowerCase()
      const known = names.folded.get(lower)
      if (known !== undefined && (values[known] === undefined || values[known] === null)) {
        values[known] = value
        if (known.toLowerCase() === lower) this.book.addOtherCase(this, name)
      } else if (known === undefined || value !== values[known]) {
        others ??= {}
        setOwn(others, name, this.keep(name, value))
        if (!names.quiet.has(lower)) this.book.add(this, name, -1, 'unknown-field', 'nothing', value)
      }
    }
    if (others) this.others = others
    return values
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function readFlag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  if (value === 1 || value === 0) return value === 1
  return typeof value === 'string' ? flagFromText(value) : null
}

function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' ? numberFromText(value) : null
}
