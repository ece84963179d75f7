import { expect, test } from 'vitest'
import { presentPath } from './hash-address'

test.each([
  ['', '/', ''],
  ['#', '/', ''],
  ['#/', '/', ''],
  ['#/wall', '/wall', ''],
  ['#/tasks/np_4w%2A%2A?tab=full&step=A', '/tasks/np_4w%2A%2A', '?tab=full&step=A'],
  ['#/?search=a%23b#place', '/', '?search=a%23b'],
  ['#/demo?', '/demo', ''],
  ['#content', '/content', ''],
  ['#?search=a?b', '/', '?search=a?b'],
])('%j is the path %s with the parameters %j', (hash, pathname, search) => {
  expect(presentPath(hash)).toEqual({ pathname, search })
})
