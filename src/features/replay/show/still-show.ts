import type { Services } from '@/features/shared/services'
import type { Scene, Show } from '@/features/shared/stage/show'
import { createStageServices, emptyHistory } from '@/features/shared/stage/stage-services'

export interface Still {
  /** The task's id; empty where the answer names none. */
  readonly id: string
  /** The answer, with its envelope. */
  readonly body: unknown
  /** From when it came, or else the newest thing that it tells of, to the moment at which it was opened. Epoch milliseconds. */
  readonly from: number
  readonly to: number
  /** The moment at which it is opened: when it came, or else now. */
  readonly start: number
}

/**
 * One answer as a show: each moment shows it as if it had come then.
 */
export function stillShow({ id, body, from, to, start }: Still, page: Services): Show {
  const text = JSON.stringify(body)
  const headers = { 'content-type': 'application/json' }
  return {
    id,
    from,
    to,
    start,
    settles: false,
    step: (at, intervalMs, direction) => at + direction * intervalMs,
    async enter({ world }): Promise<Scene> {
      const history = await emptyHistory(world.now)
      const isAsked = (request: Request) => request.url.endsWith('Action=DescribeProject')
      const oms = async (request: Request) =>
        isAsked(request) ? new Response(text, { headers }) : new Response('', { status: 404 })
      const services = createStageServices({ world, oms, history, page })
      const { taskQueries } = services
      return {
        services: {
          ...services,
          taskQueries: {
            ...taskQueries,
            // There is but this one: asked again, OMS would seem to stand still.
            task: (taskId, view) => ({ ...taskQueries.task(taskId, view), refetchInterval: false }),
          },
        },
        before: null,
      }
    },
  }
}
