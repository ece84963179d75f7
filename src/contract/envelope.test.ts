import { describe, expect, test } from 'vitest'
import type { Json } from '@/domain/task'
import { decodeDescribeProject } from './decode'
import { type ContractError, isAuthError, isNotFoundError, isPermissionError, type OmsError } from './envelope'
import { envelopeAround, fullErrorDetail, fullTask } from './testing/full-response'

function errorOf(body: unknown): ContractError {
  const result = decodeDescribeProject(body)
  if (result.ok) throw new Error('it is a task')
  return result.error
}

const nothing: OmsError = {
  kind: 'oms',
  code: null,
  level: null,
  message: null,
  reason: null,
  proposal: null,
  advice: null,
  requestId: null,
  errorDetail: null,
}

describe('an error of OMS', () => {
  test('old style: code, message and advice at the top', () => {
    const body = { success: false, code: 'PARAM_ERROR', message: 'id is null', advice: 'give an id', requestId: 'r_9' }
    expect(errorOf(body)).toEqual({
      ...nothing,
      code: 'PARAM_ERROR',
      message: 'id is null',
      advice: 'give an id',
      requestId: 'r_9',
    })
  })

  test('new style: errorDetail alone, its texts filled', () => {
    expect(errorOf({ success: false, errorDetail: fullErrorDetail })).toMatchObject({
      code: 'CONNECTOR-ALAL02000500',
      level: 'ERROR',
      message: 'no unique index of table orders',
      reason: 'table orders has no key',
      proposal: 'add a key to orders, then resume',
      requestId: 'r_1',
      errorDetail: { extraContext: { table: 'orders', rows: 3 }, upstreamErrorDetail: { code: 'OBS-1' } },
    })
  })

  test('both: errorDetail explains, the envelope fills what it leaves open', () => {
    const body = {
      success: false,
      code: 'INNER_ERROR',
      message: '[INNER_ERROR]: internal service error',
      advice: 'wait',
      requestId: 'r_9',
      errorDetail: { code: 'GHANA-OPERAT000001', message: 'the instance is still being created', requestId: 'r_1' },
    }
    expect(errorOf(body)).toMatchObject({
      code: 'GHANA-OPERAT000001',
      envelopeCode: 'INNER_ERROR',
      message: 'the instance is still being created',
      advice: 'wait',
      requestId: 'r_9',
    })
    expect(errorOf({ ...body, errorDetail: { code: '', message: '' } })).toMatchObject({
      code: 'INNER_ERROR',
      message: '[INNER_ERROR]: internal service error',
    })
  })

  test.each<[string, Json, Partial<OmsError>]>([
    ['nothing but success', { success: false }, {}],
    ['every field null', { ...envelopeAround(null), success: false, requestId: null }, {}],
    ['a numeric code (Q-12)', { success: false, code: 500 }, { code: '500' }],
    ['PascalCase (Q-13)', { Success: false, Message: 'no', RequestId: 'r' }, { message: 'no', requestId: 'r' }],
    ['data beside the error', { success: false, message: 'no', data: [fullTask] }, { message: 'no' }],
    ['success as text beside a code (Q-12)', { success: 'false', code: 'X' }, { code: 'X' }],
    ['success as true text beside a code (Q-12)', { success: 'true', code: 'X' }, { code: 'X' }],
    ['no success beside a message', { message: 'no' }, { message: 'no' }],
    ['an unreadable errorDetail', { success: false, errorDetail: 5, message: 'no' }, { message: 'no' }],
  ])('%s', (_, body, expected) => {
    expect(errorOf(body)).toEqual({ ...nothing, ...expected })
  })

  test('errorDetail as a bare text is the message', () => {
    expect(errorOf({ success: false, errorDetail: 'disk full', message: 'error' })).toMatchObject({
      message: 'disk full',
    })
  })
})

describe('what is no answer of OMS', () => {
  test.each<[string, unknown, object]>([
    ['null', null, { path: '', expected: 'object', came: 'null' }],
    ['an array', [fullTask], { path: '', expected: 'object', came: 'array' }],
    ['text', '<html>', { path: '', expected: 'object', came: 'string', value: '"<html>"' }],
    ['undefined', undefined, { path: '', expected: 'object', came: 'nothing', value: '' }],
    ['an object without success', {}, { path: 'success', expected: 'boolean', came: 'nothing' }],
    ['the task without its envelope', fullTask, { path: 'success', expected: 'boolean', came: 'nothing' }],
    ['success as text (Q-12)', { ...envelopeAround([fullTask]), success: 'true' }, { path: 'success', came: 'string' }],
    ['success as 1 (Q-12)', { ...envelopeAround([fullTask]), success: 1 }, { path: 'success', came: 'number' }],
  ])('%s', (_, body, expected) => {
    expect(errorOf(body)).toMatchObject({ kind: 'shape', ...expected })
  })
})

describe('kinds of errors by code', () => {
  const kinds = (error: ContractError) => [isAuthError(error), isPermissionError(error), isNotFoundError(error)]

  test.each([
    ['AUTHENTICATION_ERROR', true, false, false],
    ['USER_NAME_OR_PASSWORD_ERROR', true, false, false],
    ['OMS_USER_PASSWORD_ERROR', true, false, false],
    ['OMS_USER_NOT_FOUND_ERROR', true, false, false],
    ['OMS_USER_PERMISSION_DENIED_ERROR', false, true, false],
    ['USER_OPERATION_NOT_ALLOWED_ERROR', false, true, false],
    ['PROJECT_NOT_FOUND_ERROR', false, false, true],
    ['NOT_FOUND_ERROR', false, false, true],
    ['INNER_ERROR', false, false, false],
  ])('%s: auth %s, permission %s, not found %s', (code, ...expected) => {
    expect(kinds(errorOf({ success: false, code }))).toEqual(expected)
    expect(kinds(errorOf({ success: false, code, errorDetail: { code: 'GHANA-OPERAT000001' } }))).toEqual(expected)
    expect(kinds(errorOf({ success: false, errorDetail: { code } }))).toEqual(expected)
  })

  test('errors that are none of OMS have no code', () => {
    expect(kinds({ kind: 'no-task' })).toEqual([false, false, false])
    expect(kinds(errorOf(null))).toEqual([false, false, false])
  })
})

test('a success may have a numeric code (Q-12)', () => {
  const result = decodeDescribeProject({ ...envelopeAround([fullTask]), code: 200 })
  expect(result).toMatchObject({ ok: true, meta: { code: '200' } })
})
