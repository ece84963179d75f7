/** What a caller of the demo OMS gets at one moment of a scenario's life. */
import { decodeDescribeProject } from '@/contract/decode'
import type { Task } from '@/domain/task'
import { createDemoOms } from '../demo-oms'
import type { Scenario } from '../scenario'
import { beginLife } from '../timeline'

/** One answer to DescribeProject, read. Times are Unix seconds. */
export interface Look {
  /** By the clock of the caller, which is right. */
  readonly now: number
  /** By the answer's `Date` header. */
  readonly date: number
  readonly task: Task
}

const ANCHOR = 1_750_000_000
const SEED = 1

/** Answers of a scenario by seconds of its life; null where the answer is none, because of a fault. */
export function looksOf(scenario: Scenario): (at: number) => Promise<Look | null> {
  const { lead } = beginLife(scenario, SEED)
  let now = ANCHOR
  const oms = createDemoOms({
    anchor: ANCHOR * 1000,
    now: () => now * 1000,
    seed: SEED,
    scenarios: [scenario],
    wait: async () => {},
  })
  return async (at) => {
    now = ANCHOR + at - lead
    const url = 'http://demo-oms/api/v2?Action=DescribeProject'
    const response = await oms(new Request(url, { method: 'POST', body: JSON.stringify({ id: scenario.id }) }))
    const date = Date.parse(response.headers.get('date') ?? '') / 1000
    const answer: unknown = await response.json().catch(() => null)
    const result = decodeDescribeProject(answer)
    return result.ok ? { now, date, task: result.task } : null
  }
}

/** Seconds of a life at which something may be seen: evenly, and around all that happens. */
export function momentsToLook(scenario: Scenario): readonly number[] {
  const { span, moments, lead } = beginLife(scenario, SEED)
  const evenly = Array.from({ length: 40 }, (_, i) => Math.floor(((i + 0.5) / 40) * span))
  const around = moments.flatMap(({ at }) => [at - 30, at + 30, at + 400])
  return [lead, ...evenly, ...around].filter((at) => at >= 0 && at < span)
}
