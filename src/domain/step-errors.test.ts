import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWarning, stepErrors } from './step-errors'
import type { Others } from './task'
import { makeError, makeExtra } from './testing/make'

/** Keeps `${name}` in a text from being read as a template's own. */
const DOLLAR = '$'
const at = Date.UTC(2024, 0, 1)

test('no error where OMS says none', () => {
  expect(stepErrors(null, at)).toEqual([])
  expect(stepErrors(makeExtra({ failedTime: '2024-01-01T00:00:00' }), at)).toEqual([])
  expect(stepErrors(makeExtra({ errorCode: ' ', errorMsg: '', errorParam: {} }), at)).toEqual([])
  expect(stepErrors(makeExtra({ errorDetails: [makeError()] }), at)).toEqual([])
})

test('a detail comes with all its parts', () => {
  const errorDetails = [
    makeError({
      code: 'CM-RESONF000003',
      level: 'ERROR',
      message: 'memory 0.857 exceeds 0.85 on {{host}}',
      extraContext: { used: 0.857, limit: '0.85', nothing: null },
      reason: 'too small',
      proposal: 'add a host',
      upstreamErrorDetail: { code: 'X' },
      requestId: 'r1',
    }),
  ]
  expect(stepErrors(makeExtra({ errorDetails }), at)).toEqual([
    {
      code: 'CM-RESONF000003',
      level: 'ERROR',
      message: 'memory 0.857 exceeds 0.85 on {{host}}',
      reason: 'too small',
      proposal: 'add a host',
      params: { used: '0.857', limit: '0.85' },
      requestId: 'r1',
      upstream: '{\n  "code": "X"\n}',
      atMs: at,
    },
  ])
})

test('the old fields alone are an error', () => {
  const extra = makeExtra({ errorCode: 'INNER_ERROR', errorMsg: 'table orders', errorParam: { t: 'orders' } })
  expect(stepErrors(extra, null)).toMatchObject([
    { code: 'INNER_ERROR', message: 'table orders', params: { t: 'orders' }, level: null, atMs: null },
  ])
})

test.each([
  ['the same code', { code: 'A', message: 'long' }, { errorCode: 'A', errorMsg: 'short' }, 1],
  ['the same text', { code: 'A', message: 'text' }, { errorCode: 'OLD', errorMsg: 'text' }, 1],
  ['parameters only', { code: 'A', message: 'text' }, { errorParam: { x: 1 } }, 1],
  ['another code and text', { code: 'A', message: 'text' }, { errorCode: 'B', errorMsg: 'else' }, 2],
])('old fields with %s', (_, detail, old, count) => {
  expect(stepErrors(makeExtra({ errorDetails: [makeError(detail)], ...old }), at)).toHaveLength(count)
})

test('old fields fill what their twin leaves open', () => {
  const extra = makeExtra({
    errorDetails: [makeError({ code: 'A' })],
    errorCode: 'A',
    errorMsg: 'm',
    errorParam: { x: 1 },
  })
  expect(stepErrors(extra, at)).toMatchObject([{ code: 'A', message: 'm', params: { x: '1' } }])
})

test('an error that comes twice is shown once', () => {
  const detail = makeError({ code: 'A', message: 'm' })
  expect(stepErrors(makeExtra({ errorDetails: [detail, detail, makeError({ code: 'B' })] }), at)).toHaveLength(2)
})

test('an error in an unknown shape is not dropped', () => {
  const extra = makeExtra({ errorDetails: [makeError({ others: { errMsg: 'disk full' } })] })
  expect(stepErrors(extra, at)[0]?.message).toContain('disk full')
})

test.each([
  ['WARNING', true],
  ['WARN', true],
  ['ERROR', false],
  [null, false],
])('level %s is a warning: %s', (level, expected) => {
  expect(isWarning({ level })).toBe(expected)
})

test('never throws, never repeats itself, and keeps every code', () => {
  const text = fc.option(fc.constantFrom<string[]>('A', 'B', '{a}', `${DOLLAR}{__proto__}`, '', ' '))
  const context = fc.option(fc.constantFrom<Others[]>({ a: 1 }, { a: { b: [] } }, { a: null }))
  const detail = fc
    .record({ code: text, message: text, reason: text, extraContext: context })
    .map((fields) => makeError(fields))
  fc.assert(
    fc.property(
      fc.array(detail, { maxLength: 5 }),
      text,
      text,
      context,
      (errorDetails, errorCode, errorMsg, errorParam) => {
        const errors = stepErrors(makeExtra({ errorDetails, errorCode, errorMsg, errorParam }), at)
        expect(new Set(errors.map((error) => JSON.stringify(error))).size).toBe(errors.length)
        for (const { code } of errorDetails) {
          if (code?.trim()) expect(errors.some((error) => error.code === code)).toBe(true)
        }
      },
    ),
  )
})
