import type { Database, TransferMapping, TransferObject } from '@/domain/task'

/** Where an object stands in its database. The `matched` ones are the settings of what a WILDCARD rule found. */
export type ObjectKind = 'table' | 'view' | 'matchedTable' | 'matchedView'

/** Transferred, or kept out by a block list. */
export type ListKind = 'transferred' | 'blocked'

export interface ObjectRow {
  readonly type: 'object'
  /** Unique in a mapping, and the same after the next poll as long as the lists are. */
  readonly key: string
  readonly kind: ObjectKind
  readonly list: ListKind
  readonly database: Database
  readonly object: TransferObject
  /** The object's own name changes on the way. */
  readonly renamed: boolean
  /** Only some of its rows or columns are transferred. */
  readonly filtered: boolean
}

/** A pattern of the allow list or the block list of a WILDCARD mapping. */
export interface PatternRow {
  readonly type: 'pattern'
  readonly key: string
  readonly list: ListKind
  readonly pattern: string
}

export interface DatabaseHeading {
  readonly type: 'database'
  readonly key: string
  readonly list: ListKind
  readonly database: Database
  readonly renamed: boolean
  /** Objects in it, whatever is searched for. */
  readonly size: number
}

export interface PatternHeading {
  readonly type: 'patterns'
  readonly key: string
  readonly list: ListKind
  readonly size: number
}

export type Heading = DatabaseHeading | PatternHeading
export type Entry = ObjectRow | PatternRow
export type Row = Heading | Entry

export interface Searchable {
  readonly entry: Entry
  /** Its own names in lower case. */
  readonly text: string
}

export interface Group {
  readonly heading: Heading
  /** The database's names in lower case, empty for patterns. */
  readonly text: string
  readonly entries: readonly Searchable[]
}

export interface ObjectCounts {
  readonly tables: number
  readonly views: number
  /** Tables and views whose settings a WILDCARD rule's matches have. */
  readonly matchedTables: number
  readonly matchedViews: number
  readonly databases: number
  readonly blockedDatabases: number
  /** Objects named in blocked databases. */
  readonly blockedObjects: number
  readonly allowPatterns: number
  readonly blockPatterns: number
}

export interface ObjectIndex {
  readonly groups: readonly Group[]
  readonly counts: ObjectCounts
}

const LISTS = [
  ['tables', 'table'],
  ['views', 'view'],
  ['specificTables', 'matchedTable'],
  ['specificViews', 'matchedView'],
] as const

/** Puts everything a mapping names into one list of groups, made for searching. Reads each object once. */
export function indexObjects(mapping: TransferMapping): ObjectIndex {
  const transferred = mapping.databases.map((database, index) => databaseGroup(database, 'transferred', `d${index}`))
  const blocked = mapping.databasesBlack.map((database, index) => databaseGroup(database, 'blocked', `b${index}`))
  const groups = [
    ...transferred,
    ...patternGroup(mapping.tableAndViewWhiteList, 'transferred'),
    ...blocked,
    ...patternGroup(mapping.tableAndViewBlackList, 'blocked'),
  ]
  const sum = (list: 'tables' | 'views' | 'specificTables' | 'specificViews') =>
    mapping.databases.reduce((total, database) => total + database[list].length, 0)
  return {
    groups,
    counts: {
      tables: sum('tables'),
      views: sum('views'),
      matchedTables: sum('specificTables'),
      matchedViews: sum('specificViews'),
      databases: transferred.length,
      blockedDatabases: blocked.length,
      blockedObjects: blocked.reduce((total, group) => total + group.entries.length, 0),
      allowPatterns: mapping.tableAndViewWhiteList.length,
      blockPatterns: mapping.tableAndViewBlackList.length,
    },
  }
}

function databaseGroup(database: Database, list: ListKind, key: string): Group {
  const entries: Searchable[] = []
  for (const [field, kind] of LISTS) {
    database[field].forEach((object, index) => {
      const { name, mappedName } = object
      const entry: ObjectRow = {
        type: 'object',
        key: `${key}/${kind}/${index}`,
        kind,
        list,
        database,
        object,
        renamed: isRenamed(name, mappedName),
        filtered: Boolean(object.whereClause?.trim()) || object.filterColumns.length > 0,
      }
      entries.push({ entry, text: namesText(name, mappedName) })
    })
  }
  const heading: DatabaseHeading = {
    type: 'database',
    key,
    list,
    database,
    renamed: isRenamed(database.name, database.mappedName),
    size: entries.length,
  }
  return { heading, text: namesText(database.name, database.mappedName), entries }
}

function patternGroup(patterns: readonly string[], list: ListKind): Group[] {
  if (patterns.length === 0) return []
  const key = list === 'transferred' ? 'allow' : 'block'
  const entries = patterns.map((pattern, index) => ({
    entry: { type: 'pattern', key: `${key}/${index}`, list, pattern } as const,
    text: pattern.toLowerCase(),
  }))
  return [{ heading: { type: 'patterns', key, list, size: patterns.length }, text: '', entries }]
}

function isRenamed(name: string | null, mappedName: string | null): boolean {
  return mappedName !== null && mappedName !== '' && mappedName !== name
}

/** Names in lower case, a line each, so that a search cannot match across two of them. */
function namesText(name: string | null, mappedName: string | null): string {
  return (isRenamed(name, mappedName) ? `${name ?? ''}\n${mappedName}` : (name ?? '')).toLowerCase()
}
