import type { English } from './texts'

/** Every text under its dotted key, as a type: the key with the English text's own literal type. */
type Flat<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? { readonly key: Plain<`${Prefix}${K}`>; readonly text: T[K] }
    : Flat<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** Plural forms are asked for without their ending. */
type Plain<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K

type Entry = Flat<English>

/** The keys that `t` takes. A key that is no text's is a type error. */
export type Key = Entry['key']

/** The names in braces of a text. */
type Names<T> = T extends `${string}{{${infer Name}}}${infer Rest}` ? Bare<Name> | Names<Rest> : never
type Bare<Name> = Name extends `${infer Plain}, number` ? Plain : Name

type TextOf<K extends Key> = Extract<Entry, { readonly key: K }>['text']

/** Unknown values have to be made into text before: `null` is no text. */
export type TextValues = Readonly<Record<string, string | number>>

type Values<K extends Key> = [Names<TextOf<K>>] extends [never]
  ? [values?: TextValues]
  : [values: TextValues & Readonly<Record<Names<TextOf<K>>, string | number>>]

/** Gives the text of a key with its values put in; a missing value is a type error. */
export type Translate = <K extends Key>(key: K, ...values: Values<K>) => string
