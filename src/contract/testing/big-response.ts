import type { Json } from '@/domain/task'
import { envelopeAround, fullTask } from './full-response'

/** How large an answer to build. */
export interface BigResponseOptions {
  readonly tables: number
  /** Over how many databases the tables are spread; 8 unless told. */
  readonly databases?: number
}

/**
 * A DescribeProject answer with many tables in a SPECIFIC mapping: every third table is renamed, every tenth has a row
 * filter, every hundredth a list of columns. About 200 bytes a table. The same options give the same answer.
 */
export function bigResponse({ tables, databases = 8 }: BigResponseOptions): { [key: string]: Json } {
  const lists: Json[][] = Array.from({ length: databases }, () => [])
  for (let index = 0; index < tables; index++) lists[index % databases]?.push(bigTable(index))
  return envelopeAround([
    {
      ...fullTask,
      id: 'np_big',
      name: 'big',
      transferMapping: {
        mode: 'SPECIFIC',
        databases: lists.map((list, index) => ({
          id: null,
          name: `source_database_${index}`,
          mappedName: index % 2 === 0 ? `source_database_${index}` : `target_database_${index}`,
          tables: list,
          views: null,
          specificTables: null,
          specificViews: null,
        })),
        databasesBlack: null,
        tableAndViewWhiteList: null,
        tableAndViewBlackList: null,
      },
    },
  ])
}

function bigTable(index: number): Json {
  const name = `orders_partition_${String(index).padStart(5, '0')}`
  return {
    id: null,
    name,
    mappedName: index % 3 === 0 ? `${name}_renamed` : name,
    whereClause: index % 10 === 0 ? `gmt_create >= '2024-01-01' and id > ${index}` : null,
    filterColumns: index % 10 === 5 ? ['payload', 'secret'] : null,
    shardColumns: index % 25 === 0 ? ['customer_id'] : null,
    columns: index % 100 === 0 ? Array.from({ length: 12 }, (_, position) => bigColumn(position)) : null,
  }
}

function bigColumn(position: number): Json {
  return {
    columnName: `column_${position}`,
    mappedName: position % 4 === 0 ? `renamed_${position}` : `column_${position}`,
    position,
    columnType: 'VARCHAR',
    recordFieldType: null,
    rawColumnType: 'varchar(255)',
    columnKey: position === 0 ? 'PRI' : null,
    nullable: position > 0,
    defaultValue: null,
    dataLength: 255,
    dataPrecision: null,
    dataScale: null,
    encoding: 'utf8mb4',
    columnComment: null,
    isGenerateField: false,
  }
}
