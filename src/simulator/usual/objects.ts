/** The objects of a usual task, from one line of its file. */
import { database, shards, table } from '../parts/objects'
import type { WireDatabase } from '../wire'
import type { UsualTask } from './row'

/** Reads `billing: invoice*64 customer`: a database and its tables. */
export function databaseOf(objects: string): WireDatabase {
  const [name = '', rest = ''] = objects.split(': ')
  const tables = rest.split(' ').flatMap((word) => {
    const [prefix = word, count] = word.split('*')
    return count === undefined ? table(prefix) : shards(prefix, Number(count))
  })
  return database(name, tables)
}

/** How many tables there are, one at least. */
export function tablesIn({ mapping, objects }: UsualTask): number {
  const databases = mapping?.databases ?? [databaseOf(objects)]
  return databases.reduce((sum, { tables }) => sum + (tables?.length ?? 0), 0) || 1
}
