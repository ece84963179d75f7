/** Databases, tables, views and columns of a mapping. */
import type { JsonObject, WireDatabase, WireMapping, WireTable } from '../wire'

/** A table or view; renamed and filtered only where `given` says so. */
export function table(name: string, given: Partial<Omit<WireTable, 'name'>> = {}): WireTable {
  return {
    mappedName: name,
    name,
    id: null,
    whereClause: null,
    filterColumns: null,
    shardColumns: null,
    columns: null,
    ...given,
  }
}

/** A database with its objects; renamed where `given` says so. */
export function database(name: string, tables: readonly WireTable[], given: Partial<WireDatabase> = {}): WireDatabase {
  return { mappedName: name, name, id: null, tables, views: null, specificTables: null, specificViews: null, ...given }
}

/** A mapping of named objects. */
export function specific(...databases: readonly WireDatabase[]): WireMapping {
  return {
    mode: 'SPECIFIC',
    databases,
    databasesBlack: null,
    tableAndViewWhiteList: null,
    tableAndViewBlackList: null,
  }
}

/** A column with all fifteen fields of the reference. */
export function column(columnName: string, position: number, columnType: string, given: JsonObject = {}): JsonObject {
  return {
    columnName,
    mappedName: columnName,
    position,
    columnType,
    recordFieldType: columnType.replace(/\(.*/, '').toUpperCase(),
    rawColumnType: columnType,
    columnKey: null,
    nullable: true,
    defaultValue: null,
    dataLength: null,
    dataPrecision: null,
    dataScale: null,
    encoding: null,
    columnComment: null,
    isGenerateField: false,
    ...given,
  }
}

/** `count` tables that a sharding layer named `prefix_000`, `prefix_001`, …. */
export function shards(prefix: string, count: number, given: Partial<WireTable> = {}): WireTable[] {
  const digits = Math.max(2, String(count - 1).length)
  return Array.from({ length: count }, (_, i) => table(`${prefix}_${String(i).padStart(digits, '0')}`, given))
}
