import { expect, test } from 'vitest'
import { taskFileName } from './file-name'

test.each([
  ['np_4wh8x2', Date.UTC(2023, 6, 13, 2, 13, 0, 123), 'json', 'np_4wh8x2-20230713T021300Z.json'],
  ['np_4wh****', 0, 'json', 'np_4wh_-19700101T000000Z.json'],
  ['../../etc/passwd', null, 'txt', '.._.._etc_passwd.txt'],
  ['', null, 'json', 'task.json'],
  ['x', Number.NaN, 'json', 'x.json'],
  ['x'.repeat(500), null, 'json', `${'x'.repeat(80)}.json`],
])('taskFileName(%j, %j, %j) is %j', (id, ms, ending, name) => {
  expect(taskFileName(id, ms, ending)).toBe(name)
})
