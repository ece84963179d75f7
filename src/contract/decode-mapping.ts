import type { Column, Database, TransferMapping, TransferObject } from '@/domain/task'
import { type FieldName, fields } from './fields'
import type { Reader } from './reader'
import { MAPPING_MODES } from './vocabulary'

const COLUMN = fields<Column>([
  'columnName',
  'mappedName',
  'position',
  'columnType',
  'recordFieldType',
  'rawColumnType',
  'columnKey',
  'nullable',
  'defaultValue',
  'dataLength',
  'dataPrecision',
  'dataScale',
  'encoding',
  'columnComment',
  'isGenerateField',
])

const OBJECT = fields<TransferObject>([
  'id',
  'name',
  'mappedName',
  'whereClause',
  'filterColumns',
  'shardColumns',
  'columns',
])

const DATABASE = fields<Database>(['id', 'name', 'mappedName', 'tables', 'views', 'specificTables', 'specificViews'])

export const MAPPING = fields<TransferMapping>([
  'mode',
  'databases',
  'databasesBlack',
  'tableAndViewWhiteList',
  'tableAndViewBlackList',
])

/** Reads the mapping. This is where an answer is large: 10,000 tables pass here. */
export function decodeMapping(r: Reader<FieldName<TransferMapping>>): TransferMapping {
  return {
    mode: r.oneOf('mode', MAPPING_MODES),
    databases: r.list('databases', DATABASE, decodeDatabase),
    databasesBlack: r.list('databasesBlack', DATABASE, decodeDatabase),
    tableAndViewWhiteList: r.texts('tableAndViewWhiteList'),
    tableAndViewBlackList: r.texts('tableAndViewBlackList'),
    others: r.others,
  }
}

function decodeDatabase(r: Reader<FieldName<Database>>): Database {
  return {
    id: r.text('id'),
    name: r.text('name'),
    mappedName: r.text('mappedName'),
    tables: r.list('tables', OBJECT, decodeObject),
    views: r.list('views', OBJECT, decodeObject),
    specificTables: r.list('specificTables', OBJECT, decodeObject),
    specificViews: r.list('specificViews', OBJECT, decodeObject),
    others: r.others,
  }
}

function decodeObject(r: Reader<FieldName<TransferObject>>): TransferObject {
  return {
    id: r.text('id'),
    name: r.text('name'),
    mappedName: r.text('mappedName'),
    whereClause: r.text('whereClause'),
    filterColumns: r.texts('filterColumns'),
    shardColumns: r.texts('shardColumns'),
    columns: r.list('columns', COLUMN, decodeColumn),
    others: r.others,
  }
}

function decodeColumn(r: Reader<FieldName<Column>>): Column {
  return {
    columnName: r.text('columnName'),
    mappedName: r.text('mappedName'),
    position: r.number('position'),
    columnType: r.text('columnType'),
    recordFieldType: r.text('recordFieldType'),
    rawColumnType: r.text('rawColumnType'),
    columnKey: r.text('columnKey'),
    nullable: r.flag('nullable'),
    defaultValue: r.text('defaultValue'),
    dataLength: r.number('dataLength'),
    dataPrecision: r.number('dataPrecision'),
    dataScale: r.number('dataScale'),
    encoding: r.text('encoding'),
    columnComment: r.text('columnComment'),
    isGenerateField: r.flag('isGenerateField'),
    others: r.others,
  }
}
