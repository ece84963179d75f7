import { type TaskOverview, urgencyOf } from './overview'

/** What is needed of a task to give it a place among others. */
export interface Placed {
  readonly key: string
  readonly overview: Pick<TaskOverview, 'severity' | 'verdict'>
}

const SEVERITIES: readonly TaskOverview['severity'][] = ['critical', 'attention', 'info', 'ok']

/**
 * The worst first, without the jumping that an order by urgency makes: a task leaves its place only when its severity
 * changes. Within a severity those that were there before keep their order; new ones come after them, the most urgent
 * first.
 * @param previous the keys in the order before; none at first.
 */
export function stableOrder<T extends Placed>(previous: readonly string[], tasks: readonly T[]): T[] {
  const places = new Map(previous.map((key, place) => [key, place]))
  const placeOf = ({ key }: T) => places.get(key) ?? previous.length
  const rankOf = ({ overview }: T) => SEVERITIES.indexOf(overview.severity)
  const urgency = (task: T) => (places.has(task.key) ? 0 : urgencyOf(task.overview))
  return [...tasks].sort((a, b) => rankOf(a) - rankOf(b) || placeOf(a) - placeOf(b) || urgency(a) - urgency(b))
}
