import { expect, test } from 'vitest'
import { decodeDescribeProject } from '@/contract/decode'
import sample from '@/contract/fixtures/describe-project.sample.json'
import type { Task } from '@/domain/task'
import { shareParts } from './share'

function decode(change: (data: (typeof sample)['data'][number]) => void = () => {}): Task {
  const body = structuredClone(sample)
  change(body.data[0] as (typeof sample)['data'][number])
  const decoded = decodeDescribeProject(body)
  if (!decoded.ok) throw new Error('the sample does not decode')
  return decoded.task
}

test('the same answer gives the same task', () => {
  const old = decode()
  expect(shareParts(old, decode())).toBe(old)
})

test('what did not change keeps its identity, what did does not', () => {
  const old = decode()
  const next = decode((data) => {
    const step = data.steps[2]
    if (step?.stepInfo) step.stepInfo.checkpointSampleTimestamp += 10
  })
  const shared = shareParts(old, next)
  expect(shared).toEqual(next)
  expect(shared.transferMapping).toBe(old.transferMapping)
  expect(shared.sourceConnectInfo).toBe(old.sourceConnectInfo)
  expect(shared.steps[0]).toBe(old.steps[0])
  expect(shared.steps[2]).not.toBe(old.steps[2])
})

test('a step more or less is seen', () => {
  const old = decode()
  const fewer = decode((data) => data.steps.pop())
  expect(shareParts(old, fewer).steps).toEqual(fewer.steps)
  expect(shareParts(fewer, old).steps).toHaveLength(old.steps.length)
})
