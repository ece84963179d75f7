/** What the simulator's tests share: reading wire values back as numbers. */
import { expect } from 'vitest'
import { parseZoneless } from '@/lib/time'
import { SCENARIOS } from './catalogue'
import type { Life } from './life'
import type { Scenario } from './scenario'
import type { Shown } from './shows'
import { beginLife, momentOf } from './timeline'
import type { JsonObject, JsonValue } from './wire'

/** 2025-06-15T15:08:43.456Z: any moment will do. */
export const ANCHOR = 1_750_000_123_456

/** Beyond what OMS documents: an endpoint it names nowhere, a clock that is wrong, a checkpoint that is no time. */
const BEYOND: readonly Shown[] = ['unknown-endpoint', 'Q-49', 'Q-51']

/** The scenarios that follow a plan and stay within what OMS documents. */
export const ORDERLY = SCENARIOS.filter(
  ({ kind, shows }) =>
    !['reference-sample', 'unknown-everything', 'server-upgrade'].includes(kind) &&
    !shows.some((one) => BEYOND.includes(one)),
)

/** The scenario with this kind. */
export function scenarioOf(kind: string): Scenario {
  const found = SCENARIOS.find((scenario) => scenario.kind === kind)
  if (!found) throw new Error(`No scenario of kind ${kind}`)
  return found
}

/** The task as it is `seconds` after the anchor. */
export function taskAfter(scenario: Scenario, seconds: number, seed = 1): JsonObject {
  const life = beginLife(scenario, seed)
  const { at, epoch } = momentOf(life, ANCHOR + seconds * 1000, ANCHOR)
  return life.task(at, epoch)
}

/** How long a life lasts. */
export function lengthOf(life: Life): number {
  return life.seconds ?? 0
}

/** The value, which has to be an object. */
export function object(value: JsonValue | undefined): JsonObject {
  expect(value).toBeTypeOf('object')
  expect(value).not.toBeNull()
  return value as JsonObject
}

/** The value, which has to be a list of objects. */
export function list(value: JsonValue | undefined): JsonObject[] {
  expect(Array.isArray(value)).toBe(true)
  return value as JsonObject[]
}

/** The step of this name, or undefined. */
export function stepOf(task: JsonObject, ...names: readonly string[]): JsonObject | undefined {
  return list(task.steps).find((step) => names.includes(String(step.name)))
}

/** A number, also where it was sent as text. */
export function number(value: JsonValue | undefined): number {
  const result = Number(value)
  expect(Number.isFinite(result)).toBe(true)
  return result
}

/** Unix seconds of a zone-less text, or null. */
export function seconds(value: JsonValue | undefined, offset = 0): number | null {
  if (value === null || value === undefined) return null
  const ms = parseZoneless(String(value), offset)
  expect(ms).not.toBeNull()
  return (ms ?? 0) / 1000
}
