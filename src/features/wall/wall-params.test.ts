import { expect, test } from 'vitest'
import { wallParams } from './wall-params'

test.each([
  ['nothing said: all that runs', '', { kind: 'running' }],
  ['ids', '?ids=np_1,np_2', { kind: 'ids', ids: ['np_1', 'np_2'] }],
  ['encoded ids, each once', '?ids=np_4w%2A%2A%2A%2A%2C%20np_2,np_2', { kind: 'ids', ids: ['np_4w****', 'np_2'] }],
  ['ids go before labels', '?label=prod&ids=np_1', { kind: 'ids', ids: ['np_1'] }],
  ['at most five labels', '?label=a,b,c,d,e,f', { kind: 'label', labels: ['a', 'b', 'c', 'd', 'e'] }],
  ['a label said twice', '?label=a&label=%E7%94%9F%E4%BA%A7', { kind: 'label', labels: ['a', '生产'] }],
  ['empty lists say nothing', '?ids=,&label=%20', { kind: 'running' }],
])('%s', (_, search, wanted) => {
  expect(wallParams(search).wanted).toEqual(wanted)
})

test.each([
  ['', 15],
  ['?rotate=', 15],
  ['?rotate=30', 30],
  ['?rotate=0', 0],
  ['?rotate=1', 5],
  ['?rotate=86400', 600],
  ['?rotate=-5', 15],
  ['?rotate=soon', 15],
])('%s turns the page after %i s', (search, seconds) => {
  expect(wallParams(search).rotateSeconds).toBe(seconds)
})
