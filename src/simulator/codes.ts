/** OMS's own words in a life: a scenario is searched by them. */
import { knownStep } from '@/contract/vocabulary'
import type { Life } from './life'
import type { JsonObject, JsonValue } from './wire'

/** What OMS calls what happens in a life, by what it is called so; each once. */
export interface LifeCodes {
  readonly taskStatus: readonly string[]
  /** Names of steps, as they are sent and, where that is another, the current one. */
  readonly step: readonly string[]
  readonly stepStatus: readonly string[]
  /** How the objects are chosen: `SPECIFIC` or `WILDCARD`. */
  readonly mapping: readonly string[]
}

/** The codes of a life, read where something changes in it. */
export function codesOf(life: Life): LifeCodes {
  const found = { taskStatus: new Set<string>(), step: new Set<string>(), stepStatus: new Set<string>() }
  const mapping = new Set<string>()
  for (const at of turnsOf(life)) {
    const task = life.task(at, 0)
    add(found.taskStatus, task.status)
    add(mapping, field(task.transferMapping, 'mode'))
    for (const step of Array.isArray(task.steps) ? task.steps : []) {
      const name = field(step, 'name')
      add(found.step, name)
      add(found.step, typeof name === 'string' ? knownStep(name) : null)
      add(found.stepStatus, field(step, 'status'))
    }
  }
  return {
    taskStatus: [...found.taskStatus],
    step: [...found.step],
    stepStatus: [...found.stepStatus],
    mapping: [...mapping],
  }
}

/** Seconds of the life at which it can be another than before. */
function turnsOf({ span, lead, moments, course }: Life): readonly number[] {
  const all = [0, lead, span - 1, ...moments.map(({ at }) => at), ...course.map(({ from }) => from)]
  return [...new Set(all.map(Math.floor))].filter((at) => at >= 0 && at < span)
}

function add(codes: Set<string>, value: JsonValue | undefined): void {
  if (typeof value === 'string' && value !== '') codes.add(value)
}

function field(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isObject(value) ? value[name] : undefined
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
