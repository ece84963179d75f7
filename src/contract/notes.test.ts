import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NoteBook, type Place, shortText } from './notes'

const place = (parent: Place | null, key: string, index = -1): Place => ({ parent, key, index, pattern: null })

describe('paths', () => {
  const root = place(null, '')
  const task = place(root, 'data', 0)

  test.each<[string, Place, string, number, string]>([
    ['a field of the envelope', root, 'cost', -1, 'cost'],
    ['an entry of the data', root, 'data', 3, 'data[3]'],
    ['a field of the task', task, 'name', -1, 'data[0].name'],
    ['a field of a step', place(task, 'steps', 2), 'progress', -1, 'data[0].steps[2].progress'],
    ['an entry of a list', place(task, 'incrTransferConfig'), 'types', 1, 'data[0].incrTransferConfig.types[1]'],
    ['a name with a dot', task, 'a.b', -1, 'data[0]["a.b"]'],
    ['a name that is empty', task, '', -1, 'data[0][""]'],
    ['a very long name', task, 'x'.repeat(500), -1, `data[0]["${'x'.repeat(60)}…"]`],
  ])('%s', (_, at, key, index, path) => {
    const book = new NoteBook()
    book.add(at, key, index, 'wrong-type', 'string', 5)
    expect(book.notes()[0]?.path).toBe(path)
  })

  test('repeats are one note; only the indexes that differ are open', () => {
    const book = new NoteBook()
    const database = place(place(task, 'transferMapping'), 'databases', 1)
    for (const index of [4, 5, 6]) book.add(place(database, 'tables', index), 'id', -1, 'coerced', 'string', index)
    expect(book.notes()).toEqual([
      {
        path: 'data[0].transferMapping.databases[1].tables[*].id',
        kind: 'coerced',
        expected: 'string',
        came: 'number',
        value: '4',
        count: 3,
      },
    ])
  })

  test('the same field at two ends is two notes', () => {
    const book = new NoteBook()
    for (const end of ['sourceConnectInfo', 'sinkConnectInfo']) {
      book.add(place(task, end), 'port', -1, 'coerced', 'integer', '1')
    }
    expect(book.notes().map(({ path }) => path)).toEqual([
      'data[0].sourceConnectInfo.port',
      'data[0].sinkConnectInfo.port',
    ])
  })
})

describe('short texts of values', () => {
  test.each<[unknown, string]>([
    [undefined, ''],
    [null, 'null'],
    [true, 'true'],
    [2883, '2883'],
    ['2883', '"2883"'],
    ['', '""'],
    ['a\nb', '"a\\nb"'],
    ['x'.repeat(200), `"${'x'.repeat(77)}…"`],
    [[], '[]'],
    [{}, '{}'],
    [[1, 'a', [2], {}], '[1,"a",[…],{}]'],
    [[1, 2, 3, 4, 5, 6], '[1,2,3,4,5,…]'],
    [{ id: 'np_1', steps: [1] }, '{"id":"np_1","steps":[…]}'],
  ])('%j', (value, text) => {
    expect(shortText(value)).toBe(text)
  })

  test('never have more than 80 characters', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(shortText(value).length).toBeLessThanOrEqual(80)
      }),
    )
  })
})
