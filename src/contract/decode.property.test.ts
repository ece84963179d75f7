import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DecodeResult, decodeDescribeProject } from './decode'
import { decodeListProjects } from './decode-list'
import { type ContractNote, MAX_NOTES, NOTE_KINDS, TYPE_WORDS } from './notes'
import { assertTaskShape } from './testing/assert-task-shape'
import { mutatedResponse, soundResponses } from './testing/mutations'

function assertNotes(notes: readonly ContractNote[]): void {
  expect(notes.length).toBeLessThanOrEqual(MAX_NOTES + 1)
  for (const { path, kind, expected, came, value, count } of notes) {
    expect(NOTE_KINDS).toContain(kind)
    expect(TYPE_WORDS).toContain(expected)
    expect(TYPE_WORDS).toContain(came)
    expect(value.length).toBeLessThanOrEqual(80)
    expect(path.length).toBeLessThan(400)
    expect(count).toBeGreaterThanOrEqual(1)
  }
}

function assertResult(result: DecodeResult): void {
  assertNotes(result.notes)
  if (result.ok) {
    assertTaskShape(result.task)
    return
  }
  expect(['oms', 'no-task', 'shape']).toContain(result.error.kind)
  expect(Object.values(result.error)).not.toContain(undefined)
}

describe('whatever comes, decode returns a task of the declared shape or a typed error', () => {
  test('for the answers that the mutations start from', () => {
    for (const response of soundResponses) assertResult(decodeDescribeProject(response))
  })

  test('for any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (body) => {
        assertResult(decodeDescribeProject(body))
      }),
    )
  })

  test('for any JSON value as data, plain or as text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.boolean(), (value, asText) => {
        assertResult(decodeDescribeProject({ success: true, data: asText ? JSON.stringify(value) : value }))
      }),
    )
  })

  test('for any change anywhere in a sound answer', () => {
    fc.assert(
      fc.property(mutatedResponse, (body) => {
        assertResult(decodeDescribeProject(body))
      }),
      { numRuns: 500 },
    )
  })

  test('for values that JSON cannot hold', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assertResult(decodeDescribeProject(value))
        assertResult(
          decodeDescribeProject({ success: true, data: { id: value, steps: [{ progress: value }], x: value } }),
        )
      }),
    )
  })

  test('for any change anywhere in a list', () => {
    fc.assert(
      fc.property(mutatedResponse, (body) => {
        const result = decodeListProjects(body)
        assertNotes(result.notes)
        if (result.ok) for (const task of result.tasks) assertTaskShape(task)
      }),
      { numRuns: 200 },
    )
  })
})

test('a field that cannot be read costs no other field', () => {
  const [sound] = soundResponses
  fc.assert(
    fc.property(fc.constantFrom('owner', 'labels', 'transferMapping', 'extraInfo', 'isMerging'), (field) => {
      const body = structuredClone(sound) as { data: [Record<string, unknown>] }
      body.data[0][field] = field === 'labels' ? 5 : [1]
      const [before, after] = [decodeDescribeProject(sound), decodeDescribeProject(body)]
      if (!before.ok || !after.ok) throw new Error('no task')
      expect({ ...after.task, [field]: null }).toEqual({ ...before.task, [field]: null })
      expect(after.notes.length).toBe(before.notes.length + 1)
    }),
  )
})
