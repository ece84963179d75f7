import { expect, test } from 'vitest'
import { sameTask } from './task-id'

test.each([
  ['np_4wh8x2', 'np_4wh8x2', true],
  ['np_4wh8x2', 'np_4wh8x3', false],
  ['np_4wh****', 'np_4w****', true],
  ['np_4wh8x2', 'np_4w****', true],
  ['np_9wh8x2', 'np_4w****', false],
  ['', 'np_1', false],
  ['****', 'np_1', false],
  ['np_1', 'np_10', false],
])('%s and %s mean the same task: %s', (asked, came, same) => {
  expect(sameTask(asked, came)).toBe(same)
})
