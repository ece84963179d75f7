import type { Group, ObjectIndex, Row, Searchable } from './object-rows'

export interface ObjectFilter {
  readonly query: string
  readonly renamedOnly: boolean
  readonly filteredOnly: boolean
}

export interface ObjectView {
  readonly rows: readonly Row[]
  /** Objects and patterns among the rows. */
  readonly shown: number
}

/**
 * The rows to show. A search looks at names and mapped names, ignoring case; with a dot in it, it also reads as
 * `database.object`. A pattern is neither renamed nor filtered. A heading stands only above something, or for a
 * database that holds nothing as long as no switch hides objects.
 */
export function filterObjects(index: ObjectIndex, filter: ObjectFilter): ObjectView {
  const query = filter.query.trim().toLowerCase()
  const isSwitched = filter.renamedOnly || filter.filteredOnly
  const rows: Row[] = []
  let shown = 0
  for (const group of index.groups) {
    const matches = matcher(group, query)
    const found = group.entries.filter((entry) => passes(entry, filter) && matches(entry))
    const isEmptyDatabase = group.entries.length === 0 && !isSwitched && group.text.includes(query)
    if (found.length === 0 && !isEmptyDatabase) continue
    rows.push(group.heading)
    for (const { entry } of found) rows.push(entry)
    shown += found.length
  }
  return { rows, shown }
}

function passes({ entry }: Searchable, { renamedOnly, filteredOnly }: ObjectFilter): boolean {
  if (!renamedOnly && !filteredOnly) return true
  return entry.type === 'object' && (!renamedOnly || entry.renamed) && (!filteredOnly || entry.filtered)
}

function matcher(group: Group, query: string): (entry: Searchable) => boolean {
  if (query === '') return () => true
  const starts = objectStarts(group.text, query)
  if (starts.length === 0) return ({ text }) => text.includes(query)
  return ({ text }) =>
    text.includes(query) || text.split('\n').some((name) => starts.some((start) => name.startsWith(start)))
}

/**
 * How an object's name has to start for a query like `database.object`: what stands before a dot is the end of this
 * database's name. Empty where the query does not name this database.
 */
function objectStarts(databaseText: string, query: string): string[] {
  const starts: string[] = []
  if (databaseText === '') return starts
  const names = databaseText.split('\n')
  for (let dot = query.indexOf('.'); dot >= 0; dot = query.indexOf('.', dot + 1)) {
    const before = query.slice(0, dot)
    if (before !== '' && names.some((name) => name.endsWith(before))) starts.push(query.slice(dot + 1))
  }
  return starts
}
