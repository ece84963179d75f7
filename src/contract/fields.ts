/** The fields that one kind of object may have. */
export interface Fields<K extends string = string> {
  readonly known: ReadonlySet<string>
  /** From the lower case of each name, and of each second name, to the name. */
  readonly folded: ReadonlyMap<string, K>
  /** Lower case of the fields that are kept among the others without a note. */
  readonly quiet: ReadonlySet<string>
}

/** The field names of an object type; `others` is ours and never comes. */
export type FieldName<T> = Exclude<keyof T & string, 'others'>

/**
 * Describes the fields of an object type. `aliases` leads from a second name to the name; `quiet` names fields that
 * the reference leaves out but that are known to come.
 */
export function fields<T>(
  names: readonly FieldName<T>[],
  more: { readonly aliases?: Readonly<Record<string, FieldName<T>>>; readonly quiet?: readonly string[] } = {},
): Fields<FieldName<T>> {
  const folded = new Map<string, FieldName<T>>(names.map((name) => [name.toLowerCase(), name]))
  for (const [alias, name] of Object.entries(more.aliases ?? {})) folded.set(alias.toLowerCase(), name)
  return { known: new Set(names), folded, quiet: new Set(more.quiet?.map((name) => name.toLowerCase())) }
}
