import { expect, test } from 'vitest'
import { answerFileName } from './file-name'

test.each([
  ['np_4wh8x2', Date.UTC(2023, 6, 13, 2, 13, 0, 123), true, 'np_4wh8x2-20230713T021300Z.json'],
  ['np_4wh****', 0, true, 'np_4wh_-19700101T000000Z.json'],
  ['../../etc/passwd', null, false, '.._.._etc_passwd.txt'],
  ['', null, true, 'task.json'],
  ['x', Number.NaN, true, 'x.json'],
  ['x'.repeat(500), null, true, `${'x'.repeat(80)}.json`],
])('answerFileName(%j, %j, %j) is %j', (id, ms, isJson, name) => {
  expect(answerFileName(id, ms, isJson)).toBe(name)
})
