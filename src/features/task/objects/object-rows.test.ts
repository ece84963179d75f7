import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Database, TransferMapping, TransferObject } from '@/domain/task'
import { filterObjects } from './object-filter'
import { indexObjects, type Row } from './object-rows'

function object(name: string | null, change: Partial<TransferObject> = {}): TransferObject {
  const bare = { id: null, mappedName: name, whereClause: null, filterColumns: [], shardColumns: [], columns: [] }
  return { ...bare, name, others: {}, ...change }
}

function database(name: string | null, change: Partial<Database> = {}): Database {
  const lists = { tables: [], views: [], specificTables: [], specificViews: [] }
  return { id: null, name, mappedName: name, ...lists, others: {}, ...change }
}

function mapping(change: Partial<TransferMapping>): TransferMapping {
  const lists = { databases: [], databasesBlack: [], tableAndViewWhiteList: [], tableAndViewBlackList: [] }
  return { mode: 'SPECIFIC', ...lists, others: {}, ...change }
}

const ALL = { query: '', renamedOnly: false, filteredOnly: false }

/** A row in short: what it is and its name. */
function short(row: Row): string {
  if (row.type === 'database') return `[${row.list} ${row.database.name}]`
  if (row.type === 'patterns') return `[${row.list} patterns]`
  return row.type === 'pattern' ? `${row.list} ${row.pattern}` : `${row.kind} ${row.object.name}`
}

const shop = database('Shop', {
  mappedName: 'store',
  tables: [
    object('orders', { mappedName: 'ORDERS_NEW' }),
    object('items', { whereClause: 'id > 5' }),
    object('order_log', { filterColumns: ['secret'] }),
  ],
  views: [object('totals')],
})
const stock = database('stock', { tables: [object('parts', { mappedName: '' })], specificTables: [object('bins')] })
const example = mapping({
  databases: [shop, stock, database('empty')],
  databasesBlack: [database('old', { tables: [object('orders')] })],
  tableAndViewWhiteList: ['shop.*'],
  tableAndViewBlackList: ['shop.tmp_*'],
})

test('a mapping is one list: databases with what they hold, then patterns and what is blocked', () => {
  expect(filterObjects(indexObjects(example), ALL).rows.map(short)).toEqual([
    '[transferred Shop]',
    'table orders',
    'table items',
    'table order_log',
    'view totals',
    '[transferred stock]',
    'table parts',
    'matchedTable bins',
    '[transferred empty]',
    '[transferred patterns]',
    'transferred shop.*',
    '[blocked old]',
    'table orders',
    '[blocked patterns]',
    'blocked shop.tmp_*',
  ])
})

test('counts', () => {
  expect(indexObjects(example).counts).toEqual({
    tables: 4,
    views: 1,
    matchedTables: 1,
    matchedViews: 0,
    databases: 3,
    blockedDatabases: 1,
    blockedObjects: 1,
    allowPatterns: 1,
    blockPatterns: 1,
  })
})

describe('search', () => {
  test.each([
    ['ORD', ['[transferred Shop]', 'table orders', 'table order_log', '[blocked old]', 'table orders']],
    ['orders_new', ['[transferred Shop]', 'table orders']],
    [' Parts ', ['[transferred stock]', 'table parts']],
    ['shop.', ['[transferred Shop]', 'table orders', 'table items', 'table order_log', 'view totals', ...PATTERNS()]],
    ['shop.or', ['[transferred Shop]', 'table orders', 'table order_log']],
    ['store.orders_n', ['[transferred Shop]', 'table orders']],
    ['op.items', ['[transferred Shop]', 'table items']],
    ['tmp', ['[blocked patterns]', 'blocked shop.tmp_*']],
    ['shop', PATTERNS()],
    ['emp', ['[transferred empty]']],
    ['.', PATTERNS()],
    ['nothing like it', []],
  ])('%j finds %j', (query, rows) => {
    expect(filterObjects(indexObjects(example), { ...ALL, query }).rows.map(short)).toEqual(rows)
  })

  test.each([
    [{ renamedOnly: true }, ['[transferred Shop]', 'table orders'], 1],
    [{ filteredOnly: true }, ['[transferred Shop]', 'table items', 'table order_log'], 2],
    [{ renamedOnly: true, filteredOnly: true }, [], 0],
    [{ filteredOnly: true, query: 'log' }, ['[transferred Shop]', 'table order_log'], 1],
  ])('the switches %j leave %j', (change, rows, shown) => {
    const view = filterObjects(indexObjects(example), { ...ALL, ...change })
    expect([view.rows.map(short), view.shown]).toEqual([rows, shown])
  })
})

function PATTERNS(): string[] {
  return ['[transferred patterns]', 'transferred shop.*', '[blocked patterns]', 'blocked shop.tmp_*']
}

const name = fc.option(fc.constantFrom('a', 'B', 'ab', 'a.b', '', 'Ä', 'x\ny'))
const anyObject = fc.record({ name, mappedName: name, whereClause: name }).map((part) => object(null, part))
const anyDatabase = fc
  .record({
    name,
    mappedName: name,
    tables: fc.array(anyObject),
    views: fc.array(anyObject),
    specificTables: fc.array(anyObject),
    specificViews: fc.array(anyObject),
  })
  .map((part) => database(null, part))
const anyMapping = fc
  .record({
    databases: fc.array(anyDatabase, { maxLength: 4 }),
    databasesBlack: fc.array(anyDatabase, { maxLength: 2 }),
    tableAndViewWhiteList: fc.array(fc.string()),
    tableAndViewBlackList: fc.array(fc.string()),
  })
  .map(mapping)
const anyFilter = fc.record({
  query: fc.constantFrom('', 'a', 'B', '.', 'a.b', 'ä'),
  renamedOnly: fc.boolean(),
  filteredOnly: fc.boolean(),
})

describe('whatever the mapping', () => {
  test('nothing is lost: each object and each pattern is one row', () => {
    fc.assert(
      fc.property(anyMapping, (value) => {
        const { rows, shown } = filterObjects(indexObjects(value), ALL)
        const objects = [...value.databases, ...value.databasesBlack].flatMap((one) => [
          ...one.tables,
          ...one.views,
          ...one.specificTables,
          ...one.specificViews,
        ])
        const patterns = [...value.tableAndViewWhiteList, ...value.tableAndViewBlackList]
        expect(new Set(rows.flatMap((row) => (row.type === 'object' ? [row.object] : [])))).toEqual(new Set(objects))
        expect(shown).toBe(objects.length + patterns.length)
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
      }),
    )
  })

  test('the counts add up to the rows', () => {
    fc.assert(
      fc.property(anyMapping, (value) => {
        const index = indexObjects(value)
        const { databases, blockedDatabases, ...entries } = index.counts
        const sum = Object.values(entries).reduce((total, count) => total + count, 0)
        const { rows, shown } = filterObjects(index, ALL)
        expect(shown).toBe(sum)
        expect(rows.filter(({ type }) => type === 'database')).toHaveLength(databases + blockedDatabases)
      }),
    )
  })

  test('a filter only takes rows away, keeps their order, and says how many are left', () => {
    fc.assert(
      fc.property(anyMapping, anyFilter, (value, filter) => {
        const index = indexObjects(value)
        const all = filterObjects(index, ALL).rows.map(({ key }) => key)
        const { rows, shown } = filterObjects(index, filter)
        const places = rows.map(({ key }) => all.indexOf(key))
        expect(places).toEqual([...places].sort((a, b) => a - b))
        expect(places).not.toContain(-1)
        expect(rows.filter(({ type }) => type === 'object' || type === 'pattern')).toHaveLength(shown)
      }),
    )
  })
})

test('10,000 tables are looked at once when they come, and not at all by a search', () => {
  let reads = 0
  const tables = Array.from({ length: 10_000 }, (_, index) => {
    const table = object(null)
    return Object.defineProperty({ ...table }, 'name', {
      get: () => {
        reads += 1
        return `table_${index}`
      },
    })
  })
  const index = indexObjects(mapping({ databases: [database('shop', { tables })] }))
  expect(reads).toBe(10_000)
  expect(filterObjects(index, { ...ALL, query: 'table_99' }).shown).toBe(111)
  expect(reads).toBe(10_000)
})
