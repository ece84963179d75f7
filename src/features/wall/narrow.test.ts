import { expect, test } from 'vitest'
import { RUNNING_STATUSES } from './arrange'
import { labelName, narrowed, WHOLE } from './narrow'
import { makeRow } from './testing/make-row'
import type { Wanted } from './wall-params'

const RUNNING: Wanted = { kind: 'running' }
const labelled = (...names: string[]) =>
  makeRow(names.join(), { task: { labels: names.map((name) => ({ id: `id_${name}`, name, others: {} })) } })
const full = Array.from({ length: 150 }, (_, i) => makeRow(`np_${i}`))

test.each([
  ['all tasks came', RUNNING, [makeRow('a')], 1],
  ['OMS does not say how many there are, but the answer is not full', RUNNING, [makeRow('a')], null],
  ['ids are chosen', { kind: 'ids', ids: ['a'] }, full, 400],
  ['all tasks came, labels are chosen', { kind: 'label', labels: ['prod'] }, [labelled('prod')], 1],
] as const)('%s: everything is asked for again', (_, wanted, rows, total) => {
  expect(narrowed(wanted, rows, total)).toBe(WHOLE)
})

test.each([400, null])('of %s tasks only those that run are asked for', (total) => {
  expect(narrowed(RUNNING, full, total)).toEqual({ status: RUNNING_STATUSES, labelIds: [] })
})

test('labels are asked for by id: one that no name matches is taken as an id', () => {
  const wanted: Wanted = { kind: 'label', labels: ['prod', 'label_07', 'prod'] }
  expect(narrowed(wanted, [labelled('prod', 'eu'), labelled('prod')], 400)).toEqual({
    status: [],
    labelIds: ['id_prod', 'label_07'],
  })
})

test('never more labels than OMS takes', () => {
  const twice = Array.from({ length: 9 }, (_, i) =>
    makeRow(`np_${i}`, { task: { labels: [{ id: `id_${i}`, name: 'prod', others: {} }] } }),
  )
  expect(narrowed({ kind: 'label', labels: ['prod'] }, twice, 400).labelIds).toHaveLength(5)
})

test('a label that was given by id is called by its name once a task tells it', () => {
  expect(labelName('id_prod', [labelled('eu'), labelled('prod')])).toBe('prod')
  expect(labelName('id_prod', [labelled('eu')])).toBe('id_prod')
  expect(labelName('prod', [labelled('prod')])).toBe('prod')
})
