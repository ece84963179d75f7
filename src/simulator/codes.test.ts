import { expect, test } from 'vitest'
import { SCENARIOS } from './catalogue'
import { codesOf } from './codes'
import { courseOf } from './course'
import { scenarioOf } from './testing'
import { beginLife } from './timeline'

const codes = (kind: string) => codesOf(beginLife(scenarioOf(kind), 1))

test('the long way has every step of a migration, and every status on it', () => {
  const { step, stepStatus, taskStatus, mapping } = codes('all-steps')
  expect(step).toEqual(expect.arrayContaining(['TRANSFER_PRECHECK', 'FULL_VERIFIER', 'TRANSFER_APP_SWITCH']))
  expect(stepStatus).toEqual(expect.arrayContaining(['RUNNING', 'MONITORING', 'FINISHED']))
  expect(taskStatus).toEqual(expect.arrayContaining(['RUNNING', 'FINISHED']))
  expect(mapping).toEqual(['SPECIFIC'])
})

test('a step has the name that is sent and the current one (Q-57)', () => {
  expect(codes('to-kafka').step).toEqual(expect.arrayContaining(['CONNECTOR_FULL_SYNC', 'FULL_TRANSFER']))
})

test.each(SCENARIOS.map(({ kind }) => kind))('%s: no status and no step of its course is missing', (kind) => {
  const life = beginLife(scenarioOf(kind), 1)
  const { step, taskStatus } = codesOf(life)
  const course = courseOf(life, 60)
  expect(taskStatus).toEqual(expect.arrayContaining([...new Set(course.map(({ status }) => status))]))
  expect(step).toEqual(expect.arrayContaining([...new Set(course.flatMap(({ running }) => running))]))
})
