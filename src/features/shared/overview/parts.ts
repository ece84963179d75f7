import { createListQueries, type ListQueries } from '@/api/list-projects'
import { createSingleTasks, type SingleTasks } from '@/api/single-tasks'
import { type Services, useServices } from '../services'
import { createJudge, type Judge } from './judge'

/** What all who look at many tasks share. */
interface OverviewParts {
  readonly listQueries: ListQueries
  readonly singleTasks: SingleTasks
  readonly judge: Judge['judge']
  readonly known: Judge['known']
  /** Names the tasks that one who looks tells of; none when he is gone. */
  readonly watch: (who: string, ids: readonly string[]) => void
}

const known = new WeakMap<Services, OverviewParts>()

/** The parts, made with the first who asks: a single task's page does without them. */
export function useOverviewParts(): OverviewParts {
  const services = useServices()
  const before = known.get(services)
  if (before) return before
  const { client, serverClock, taskQueries, history, outside } = services
  const parts: OverviewParts = {
    listQueries: createListQueries({
      client,
      clock: serverClock,
      random: outside.random,
      hidden: outside.hidden,
      slicing: outside.slicing,
      onTask: (key, task, { at, scope, intervalMs }) =>
        history.record({ key, scope, at, task, intervalMs, background: true }),
      onMissed: (id) => history.missed(id, 'unanswered'),
    }),
    singleTasks: createSingleTasks(taskQueries, outside.now),
    ...createJudge(history),
    watch: createWatchers(outside.watch),
  }
  known.set(services, parts)
  return parts
}

/** Several may look at once, as the list and the notices do: what is watched is what any of them tells of. */
function createWatchers(watch: (ids: readonly string[]) => void): OverviewParts['watch'] {
  const all = new Map<string, readonly string[]>()
  return (who, ids) => {
    if (ids.length === 0) all.delete(who)
    else all.set(who, ids)
    watch([...new Set([...all.values()].flat())])
  }
}
