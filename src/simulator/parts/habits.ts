/** What some servers do to an answer that others do not. */
import type { JsonObject, JsonValue, WireTask } from '../wire'

/** Step details, switches of the full transfer and ports as text. */
export function numbersAsText(task: WireTask): JsonObject {
  return {
    ...task,
    steps: task.steps.map((step) => ({ ...step, stepInfo: step.stepInfo && textValues(step.stepInfo) })),
    fullTransferConfig: task.fullTransferConfig && textValues(task.fullTransferConfig),
    incrTransferConfig: task.incrTransferConfig && textNumber(task.incrTransferConfig, 'startTimestamp'),
    sourceConnectInfo: textNumber(task.sourceConnectInfo, 'port'),
    sinkConnectInfo: textNumber(task.sinkConnectInfo, 'port'),
  }
}

function textValues(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, asText(value)]))
}

function textNumber(object: JsonObject, key: string): JsonObject {
  return { ...object, [key]: asText(object[key] ?? null) }
}

function asText(value: JsonValue): JsonValue {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
}
