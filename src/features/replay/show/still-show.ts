import type { Services } from '@/features/shared/services'
import type { Scene, Show } from '@/features/shared/stage/show'
import { createStageServices, emptyHistory } from '@/features/shared/stage/stage-services'

export interface Still {
  /** The task's id; empty where the answer names none. */
  readonly id: string
  /** The answer, with its envelope. */
  readonly body: unknown
  /** From the newest thing that the answer tells of, to the moment at which it was opened. Epoch milliseconds. */
  readonly from: number
  readonly to: number
}

/**
 * One answer as a show. It begins at its end, where a live page would show it if OMS answered so now; the moments before
 * show it as if it had come then.
 */
export function stillShow({ id, body, from, to }: Still, page: Services): Show {
  const text = JSON.stringify(body)
  const headers = { 'content-type': 'application/json' }
  return {
    id,
    from,
    to,
    start: to,
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
